import { createHash } from 'node:crypto'
import fc from 'fast-check'
import { buildAnswer, buildRound, DURING, says, valueOf } from '../../test/support/build-tally'
import type { EvidenceDoc, EvidenceEntry } from '../../types/evidence'
import { applyAnswer } from '../consent/apply-answer'
import { correctFlat } from '../consent/correct-flat'
import { openTally } from '../consent/open-tally'
import { recordAccess } from '../consent/record-access'
import { withdraw } from '../consent/withdraw'
import { entryHash, GENESIS, textHash, verifyChain } from './chain'
import { saltedHash } from './clear-words'
import { sha256Hex } from './hash'

const chain = (): EvidenceDoc[] => {
  const opened = valueOf(openTally(buildRound()))
  const paper = {
    signedOn: '2026-10-09',
    witness: '李梅',
    parties: [],
    recordedBy: 'p1',
    photos: [
      { fileId: 'photo1', contentHash: 'c' },
      { fileId: 'photo2', contentHash: 'c' },
    ],
  }
  const answered = valueOf(
    applyAnswer(opened.tally, buildAnswer('f1', [says('conditional')], { via: 'paper', paper }), DURING),
  )
  const entered = valueOf(
    recordAccess(answered.tally, { flatId: 'f1', by: 'b1', canEnter: true, words: '周末', salt: 'x' }, DURING),
  )
  const owners = [{ signerId: 's-f2', share: null }]
  const corrected = valueOf(
    correctFlat(
      entered.tally,
      {
        flatId: 'f2',
        by: 'p1',
        why: '房本',
        salt: 'y',
        areaCentiSqm: 7000,
        consentRule: 'sole',
        filedSignerIds: [],
        owners,
      },
      DURING,
    ),
  )
  const withdrawn = valueOf(
    withdraw(
      corrected.tally,
      { flatId: 'f1', signerId: 's-f1', items: ['kitchenWater'], by: 'b1', via: 'app' },
      DURING,
    ),
  )
  return [opened, answered, entered, corrected, withdrawn].map(({ evidence }) => evidence)
}
type Tamper = (docs: EvidenceDoc[]) => void
const doc = (docs: EvidenceDoc[], seq: number): EvidenceDoc => docs[seq] as EvidenceDoc
const clear = (docs: EvidenceDoc[], seq: number) => doc(docs, seq).clear as NonNullable<EvidenceDoc['clear']>

describe('hashes', () => {
  test.each(['', 'abc', '楼门', '𠮷𠮷', 'a\u0000b', '%41%'])(
    'sha256Hex of %j is what Node computes of its UTF-8 bytes',
    (text) => {
      expect(sha256Hex(text)).toBe(createHash('sha256').update(text, 'utf8').digest('hex'))
    },
  )

  test('any text hashes as Node hashes it, half surrogate pairs included', () => {
    fc.assert(
      fc.property(
        fc.string({ unit: 'binary' }),
        (text) => sha256Hex(text) === createHash('sha256').update(text, 'utf8').digest('hex'),
      ),
    )
    expect(sha256Hex('\ud800!')).toBe(sha256Hex('\ufffd!'))
  })

  test('an entry hashes to SHA-256 of the previous hash and its canonical JSON, whatever the order of its keys', () => {
    const entry: EvidenceEntry = {
      tallyId: 't',
      seq: 1,
      at: '2026-10-10T04:00:00.000Z',
      kind: 'lock',
      riserId: 'r',
      by: 'p',
    }
    const canonical = '{"at":"2026-10-10T04:00:00.000Z","by":"p","kind":"lock","riserId":"r","seq":1,"tallyId":"t"}'
    expect(entryHash('00', entry)).toBe(createHash('sha256').update(`00${canonical}`).digest('hex'))
    const shuffled = Object.fromEntries(Object.entries(entry).reverse()) as EvidenceEntry
    expect(entryHash('00', shuffled)).toBe(entryHash('00', entry))
  })

  test('every tally starts its chain elsewhere', () => {
    expect(GENESIS('a~b')).not.toBe(GENESIS('a~c'))
  })

  test('a text keeps its hash whatever the order of its keys, and loses it with any change (rule 34)', () => {
    const text = { title: '改造', plain: '换管', full: '全文', items: { kitchenWater: '厨房' }, clauses: [] }
    expect(textHash(text)).toMatch(/^[0-9a-f]{64}$/)
    expect(textHash({ clauses: [], items: { kitchenWater: '厨房' }, full: '全文', plain: '换管', title: '改造' })).toBe(
      textHash(text),
    )
    expect(textHash({ ...text, full: '全文。' })).not.toBe(textHash(text))
  })

  test('the same words under another salt hash differently', () => {
    expect(saltedHash('a', '不同意')).not.toBe(saltedHash('b', '不同意'))
    expect(saltedHash('a', '不同意')).not.toContain('不同意')
  })
})

describe('verifyChain', () => {
  test('a chain as the rules wrote it is whole', () => {
    const docs = chain()
    expect(verifyChain(docs)).toEqual({ ok: true, head: doc(docs, 4).hash, seq: 4 })
  })

  test('erasing words leaves it whole (rule 40)', () => {
    expect(verifyChain(chain().map((one) => ({ ...one, clear: null }))).ok).toBe(true)
  })

  test.each<[string, Tamper, number, string]>([
    ['no entry at all', (docs) => docs.splice(0), 0, 'missing'],
    ['a missing first entry', (docs) => docs.shift(), 0, 'missing'],
    ['a missing entry', (docs) => docs.splice(2, 1), 2, 'missing'],
    ['two entries swapped', (docs) => docs.splice(1, 2, doc(docs, 2), doc(docs, 1)), 1, 'reordered'],
    [
      'two entries swapped and renumbered',
      (docs) => {
        const [a, b] = [doc(docs, 1), doc(docs, 2)]
        docs.splice(
          1,
          2,
          { ...b, seq: 1, _id: a._id, entry: { ...b.entry, seq: 1 } },
          { ...a, seq: 2, _id: b._id, entry: { ...a.entry, seq: 2 } },
        )
      },
      1,
      'unlinked',
    ],
    ['an edited entry', (docs) => Object.assign(doc(docs, 1).entry, { signerId: 's-f2' }), 1, 'edited'],
    [
      'an edited entry with its own hash made anew',
      (docs) => {
        Object.assign(doc(docs, 1).entry, { signerId: 's-f2' })
        doc(docs, 1).hash = entryHash(doc(docs, 1).prevHash, doc(docs, 1).entry)
      },
      2,
      'unlinked',
    ],
    ['an entry filed under another flat', (docs) => Object.assign(doc(docs, 1), { flatId: 'f2' }), 1, 'mislabelled'],
    ['an entry of another tally', (docs) => Object.assign(doc(docs, 1), { tallyId: 'other' }), 1, 'mislabelled'],
    [
      'a chain moved to another tally',
      (docs) =>
        docs.forEach((one) =>
          Object.assign(one, { tallyId: 't', _id: `t~${one.seq}`, entry: { ...one.entry, tallyId: 't' } }),
        ),
      0,
      'unlinked',
    ],
    ['edited words', (docs) => Object.assign(clear(docs, 1).words, { kitchenWater: '同意' }), 1, 'words'],
    ['added words', (docs) => Object.assign(clear(docs, 1).words, { kitchenDrain: '也同意' }), 1, 'words'],
    ['one word of several erased', (docs) => delete clear(docs, 1).words.witness, 1, 'words'],
    ['another witness', (docs) => Object.assign(clear(docs, 1).words, { witness: '张三' }), 1, 'words'],
    ['another photo', (docs) => clear(docs, 1).photos.splice(0, 1, { fileId: 'photo9', contentHash: 'c' }), 1, 'words'],
    ['a photo less', (docs) => clear(docs, 1).photos.pop(), 1, 'words'],
    ['edited access words', (docs) => Object.assign(clear(docs, 2).words, { access: '随时' }), 2, 'words'],
    ['another reason for a correction', (docs) => Object.assign(clear(docs, 3).words, { why: '听说' }), 3, 'words'],
  ])('%s breaks it', (_what, tamper, brokenAt, why) => {
    const docs = structuredClone(chain())
    tamper(docs)
    expect(verifyChain(docs)).toEqual({ ok: false, brokenAt, why })
  })

  test('no single character of any entry can change unseen', () => {
    const docs = chain()
    const leaves = docs.flatMap(({ entry }, seq) => stringsIn(entry).map((path) => ({ seq, path })))
    fc.assert(
      fc.property(fc.constantFrom(...leaves), fc.string({ minLength: 1 }), ({ seq, path }, suffix) => {
        const tampered = structuredClone(docs)
        append(doc(tampered, seq).entry as unknown as Tree, path, suffix)
        return !verifyChain(tampered).ok
      }),
    )
  })
})

type Tree = { [key: string]: unknown }
const stringsIn = (value: unknown, path: string[] = []): string[][] => {
  if (typeof value === 'string') return [path]
  return typeof value === 'object' && value !== null
    ? Object.entries(value).flatMap(([key, part]) => stringsIn(part, [...path, key]))
    : []
}
const append = (tree: Tree, [key = '', ...rest]: string[], suffix: string): void => {
  if (rest.length > 0) return append(tree[key] as Tree, rest, suffix)
  tree[key] = `${String(tree[key])}${suffix}`
}
