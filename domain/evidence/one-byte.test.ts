import fc from 'fast-check'
import { textFor } from '../../test/support/any-pack'
import { run, steps } from '../../test/support/any-round'
import { TEXT } from '../../test/support/build-tally'
import type { EvidenceDoc } from '../../types/evidence'
import type { TextDoc } from '../../types/round'
import type { TallyDoc } from '../../types/tally'
import { auditTally } from './audit-tally'
import { auditTexts } from './audit-texts'
import { textHash } from './chain'

/** Fixed: the same documents and the same changes each time. */
const SEED = 20261127
const CHANGES = 10_000

const randomFrom = (seed: number) => {
  let state = seed
  return (below: number): number => {
    state = (Math.imul(state, 1664525) + 1013904223) | 0
    return Math.floor(((state >>> 0) / 2 ** 32) * below)
  }
}
const random = randomFrom(SEED)

/** Other bytes tried in one place: most make what no database could hold, and a digit must not be passed over for that. */
const TRIES = 60

/** A document with one byte of it changed, as far as a database could hold that: it still reads, and says something else. */
const withOneByteChanged = <T>(doc: T): T => {
  const stored = JSON.stringify(doc)
  const bytes = Buffer.from(stored, 'utf8')
  for (;;) {
    const at = random(bytes.length)
    for (let n = 0; n < TRIES; n++) {
      const changed = Buffer.from(bytes)
      changed[at] = ((bytes[at] ?? 0) + 1 + random(255)) % 256
      const read = readable(changed)
      if (read !== undefined && JSON.stringify(read) !== stored) return read as T
    }
  }
}
const readable = (bytes: Buffer): unknown => {
  try {
    return JSON.parse(new TextDecoder('utf-8', { fatal: true }).decode(bytes))
  } catch {
    return undefined
  }
}

type Stored = { tally: TallyDoc; evidence: EvidenceDoc[] }
const stored: Stored[] = fc.sample(steps, { numRuns: 12, seed: SEED }).map((todo) => {
  const { tallies, evidence } = run(todo)
  return { tally: tallies.at(-1) as TallyDoc, evidence }
})

test('the documents changed here are whole, and hold words, photos, papers, corrections and conflicts', () => {
  for (const { tally, evidence } of stored) expect(auditTally(tally, evidence)).toEqual([])
  const all = stored.flatMap(({ evidence }) => evidence)
  expect(new Set(all.map(({ entry }) => entry.kind)).size).toBeGreaterThanOrEqual(9)
  expect(all.some(({ clear }) => (clear?.photos.length ?? 0) > 0)).toBe(true)
  expect(all.some(({ clear }) => clear === null)).toBe(true)
})

test(`${CHANGES} random changes of one byte of stored evidence are each named`, () => {
  const silent: string[] = []
  for (let n = 0; n < CHANGES; n++) {
    const { tally, evidence } = stored[n % stored.length] as Stored
    const seq = random(evidence.length)
    const changed = withOneByteChanged(evidence[seq] as EvidenceDoc)
    const faults = auditTally(tally, [...evidence.slice(0, seq), changed, ...evidence.slice(seq + 1)])
    if (faults.length === 0) silent.push(JSON.stringify(changed))
  }
  expect(silent).toEqual([])
})

test(`${CHANGES / 5} random changes of one byte of a frozen text are each named (rule 34)`, () => {
  const text = textFor(TEXT)
  const doc: Pick<TextDoc, '_id' | 'text'> = { _id: textHash(text), text }
  expect(auditTexts([doc], [doc._id])).toEqual([])
  const silent = Array.from({ length: CHANGES / 5 }, () => withOneByteChanged(doc)).filter(
    (changed) => auditTexts([changed], [doc._id]).length === 0,
  )
  expect(silent).toEqual([])
})
