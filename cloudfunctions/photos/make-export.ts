import { wordsFor } from '../../domain/claim/seen-by'
import { isSeenBy } from '../../domain/photo/photo-view'
import type { ClaimDoc } from '../../types/claim'
import type { HistoryDoc } from '../../types/history'
import { EXPORT_BYTES_MAX } from '../../types/limits'
import type { PhotoDoc } from '../../types/photo'
import { keepFile, readFile } from '../platform/files'
import { command, type Store } from '../platform/store'
import { claimPage, type ExportedEntry, type ExportedPhoto } from './claim-page'
import { zipOf } from './zip-of'

export type ExportAsked = { exportId: string; claimId: string; side: 'household' | 'staff' }

/**
 * Puts a claim together for one person: a page to print, the history as anybody can recompute it, and the photos. A household gets its own originals, and of others what it may see, as
 * viewing copies (an original tells a place and a device); who decides gets all. Made once.
 */
export const makeExport = async (store: Store, { exportId, claimId, side }: ExportAsked, now: Date): Promise<void> => {
  const [asked, claim] = await Promise.all([store.files.get(exportId), store.claims.get(claimId)])
  if (!asked || !claim || asked.cloudId !== '') return
  const [history, estate] = await Promise.all([
    store.histories.all({ subjectId: claimId }),
    store.estates.peek(claim.estateId, 'name', 'phone'),
  ])
  const entries = await entriesOf(
    store,
    history.toSorted((one, other) => one.seq - other.seq),
    side,
  )
  const { photos, files } = await photosOf(store, claim, entries, side)
  const page = claimPage({
    claim,
    estate: { name: estate?.name ?? '', phone: estate?.phone ?? '' },
    entries,
    photos,
    now,
  })
  const zip = zipOf([
    { name: 'claim.html', content: Buffer.from(page), isPacked: true },
    { name: 'history.json', content: Buffer.from(historyFile(claim, entries, photos)), isPacked: true },
    ...files,
  ])
  const cloudId = await keepFile(`exports/${exportId}/${claim.number}.zip`, zip)
  await store.files.updateIf(exportId, [{ cloudId: '' }], { cloudId, bytes: zip.length })
}

const entriesOf = async (store: Store, docs: HistoryDoc[], side: ExportAsked['side']): Promise<ExportedEntry[]> => {
  const claims = docs.flatMap((doc) => (doc.entry.kind === 'claim' ? [{ doc, entry: doc.entry }] : []))
  const ids = [...new Set(claims.flatMap(({ entry }) => (entry.party === 'household' ? [] : (entry.by ?? []))))]
  const staff = ids.length === 0 ? [] : await store.staff.find({ _id: command.in(ids) }, { limit: ids.length })
  const names = new Map(staff.map(({ _id, name }) => [_id, name]))
  return claims.map(({ doc, entry }) => {
    // What is restricted is what is given out here, with a reason that is kept.
    const { words } = wordsFor(side, { ...entry, words: doc.clear?.words ?? null, wordsState: doc.wordsState }, false)
    return { doc, entry, words, who: names.get(entry.by ?? '') ?? '' }
  })
}

type ExportedFile = Parameters<typeof zipOf>[0][number]

/** The claim's photos, and those of the baseline that stand beside them in a judgement. */
const photosOf = async (
  store: Store,
  claim: ClaimDoc,
  entries: ExportedEntry[],
  side: ExportAsked['side'],
): Promise<{ photos: ExportedPhoto[]; files: ExportedFile[] }> => {
  const beside = entries.flatMap(({ entry: { facts } }) =>
    'liability' in facts.status ? facts.status.liability.pairs.flatMap(({ before }) => before ?? []) : [],
  )
  const ids = [...new Set([...claim.photoIds, ...beside])]
  const found = new Map((await store.photos.among(ids, PHOTO_FIELDS)).map((photo) => [photo._id, photo]))
  const photos: ExportedPhoto[] = []
  const files: ExportedFile[] = []
  let bytes = 0
  for (const photoId of ids) {
    const photo = found.get(photoId)
    if (!photo?.received || !isSeenBy(photo, side)) continue
    const view = await readFile(photo.received.viewId)
    if (!view) continue
    const mayHaveOriginal = side === 'staff' || photo.bySide === 'household'
    const isWhole = mayHaveOriginal && bytes + photo.bytes <= EXPORT_BYTES_MAX
    const content = (isWhole ? await readFile(photo.originalId) : null) ?? view
    bytes += content.length
    const name = nameOf(photos.length + 1, photo, content === view)
    files.push({ name, content, isPacked: false })
    photos.push({ photoId, name, view, received: photo.received, bySide: photo.bySide, capturedAt: photo.capturedAt })
  }
  return { photos, files }
}

const PHOTO_FIELDS = {
  received: true,
  bySide: true,
  check: true,
  originalId: true,
  bytes: true,
  capturedAt: true,
} as const

/** 「originals/03-5f2a90c1.jpg」: its place on the page, and the beginning of its hash. */
const nameOf = (nth: number, { received }: PhotoDoc, isView: boolean): string => {
  const number = `${String(nth).padStart(2, '0')}-${received?.sha256.slice(0, 8)}`
  if (isView) return `viewing-copies/${number}.jpg`
  return `originals/${number}.${received?.kind === 'jpeg' ? 'jpg' : received?.kind}`
}

/** All that is needed to recompute the chain: each hash is SHA-256 of the one before it and the entry as canonical JSON (RFC 8785). */
const historyFile = ({ _id, number, head, seq }: ClaimDoc, entries: ExportedEntry[], photos: ExportedPhoto[]): string =>
  JSON.stringify(
    {
      how: `hash = SHA-256(prevHash + canonical JSON of entry, RFC 8785); the first prevHash = SHA-256("chuanmen history ${_id}"); wordsHash = SHA-256(salt + newline + words)`,
      claim: { claimId: _id, number, seq, head },
      entries: entries.map(({ doc: { prevHash, hash, clear }, entry, words }) => ({
        ...{ prevHash, hash, entry },
        // Of an entry whose words are not for these eyes `words` may be empty instead of null.
        clear: clear !== null && words === clear.words ? clear : null,
      })),
      photos: photos.map(({ photoId, name, received }) => ({ photoId, file: name, sha256OfOriginal: received.sha256 })),
    },
    null,
    2,
  )
