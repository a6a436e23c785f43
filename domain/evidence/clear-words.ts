import type { EvidenceDoc, EvidenceEntry, EvidencePhoto } from '../../types/evidence'
import { sha256Hex } from './hash'

/** Own words as they enter the chain: without the salt nobody can guess short words from their hash. SHA-256, in hex. */
export const saltedHash = (salt: string, text: string): string => sha256Hex(`${salt}\n${text}`)

type Clear = NonNullable<EvidenceDoc['clear']>

/** The hash an entry holds of words, or null when there were none. */
export const wordsHash = (salt: string, words: string): string | null => (words === '' ? null : saltedHash(salt, words))

/** What to keep beside an entry; null when the entry hashes nothing. */
export const clearOf = (salt: string, words: Clear['words'], photos: EvidencePhoto[] = []): EvidenceDoc['clear'] => {
  const said = Object.fromEntries(Object.entries(words).filter(([, text]) => text !== ''))
  return Object.keys(said).length + photos.length === 0 ? null : { salt, words: said, photos }
}

/** Hash of one photo: which file it is and what its bytes are. */
export const photoHash = (salt: string, { fileId, contentHash }: EvidencePhoto): string =>
  saltedHash(salt, `${fileId} ${contentHash}`)

/** Whether the words and photos beside an entry are exactly those it hashed; erased ones (null) always pass. */
export const clearMatches = ({ clear, entry }: Pick<EvidenceDoc, 'clear' | 'entry'>): boolean => {
  if (clear === null) return true
  if (!isWhole(clear)) return false
  const hashed = hashedBy(entry)
  const names = new Set([...Object.keys(hashed.words), ...Object.keys(clear.words)]) as Set<keyof Clear['words']>
  const wordsMatch = [...names].every(
    (name) => wordsHash(clear.salt, clear.words[name] ?? '') === (hashed.words[name] ?? null),
  )
  return (
    wordsMatch &&
    clear.photos.length === hashed.photos.length &&
    clear.photos.every((photo, i) => photoHash(clear.salt, photo) === hashed.photos[i])
  )
}

/** Exactly what is kept: whoever has the database's keys may have put anything there. */
const isWhole = (clear: Clear): boolean =>
  Object.keys(clear).sort().join() === 'photos,salt,words' &&
  Array.isArray(clear.photos) &&
  clear.photos.every(
    (photo) =>
      Object.keys(photo ?? {})
        .sort()
        .join() === 'contentHash,fileId',
  ) &&
  [clear.salt, ...Object.values(clear.words ?? {})].every((text) => typeof text === 'string')

type Hashed = { words: Partial<Record<keyof Clear['words'], string | null>>; photos: string[] }

const hashedBy = (entry: EvidenceEntry): Hashed => {
  if (entry.kind === 'access') return { words: { access: entry.wordsHash }, photos: [] }
  if (entry.kind === 'correction') return { words: { why: entry.whyHash }, photos: [] }
  if (entry.kind === 'disputed') return { words: { witness: entry.paper.witnessHash }, photos: entry.paper.photoHashes }
  if (entry.kind === 'settled') return { words: { settled: entry.wordsHash, witness: entry.witnessHash }, photos: [] }
  if (entry.kind !== 'answer') return { words: {}, photos: [] }
  const words: Hashed['words'] = Object.fromEntries(entry.answers.map(({ item, wordsHash: hash }) => [item, hash]))
  const witnessed = entry.paper ?? entry.call
  if (witnessed) words.witness = witnessed.witnessHash
  return { words, photos: entry.call ? [entry.call.recordingHash] : (entry.paper?.photoHashes ?? []) }
}
