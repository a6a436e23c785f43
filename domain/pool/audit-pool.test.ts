import type { HistoryDoc } from '../../types/history'
import type { PoolCaseDoc, PoolDoc, PoolEntry } from '../../types/pool'
import { sha256Hex } from '../evidence/hash'
import { nextEntry } from '../evidence/history'
import { auditPool } from './audit-pool'

const NOW = new Date('2026-11-19T09:00:00Z')
const COVENANT = '小毛病大家一起担'
const shares = { a: 51, b: 50 }

const set: PoolEntry = {
  ...{ kind: 'pool', act: 'set', rev: 1, covenantHash: sha256Hex(COVENANT), limitFen: 20_000, rule: 'even' },
}
const joined = (flatId: string): PoolEntry => ({ kind: 'pool', act: 'joined', flatId, rev: 1 })
const whole: PoolEntry[] = [
  ...[set, joined('a'), joined('b')],
  { kind: 'pool', act: 'asked', caseId: 'c', amountFen: 101, shares },
  { kind: 'pool', act: 'answered', caseId: 'c', flatId: 'b', agrees: true },
  { kind: 'pool', act: 'settled', caseId: 'c', agreedFen: 50 },
  { kind: 'pool', act: 'received', caseId: 'c', flatId: 'b', fen: 50 },
]

const historyOf = (entries: readonly PoolEntry[]): HistoryDoc[] => {
  const history: HistoryDoc[] = []
  for (const entry of entries) {
    const last = history.at(-1)
    const of = { subject: 'pool' as const, subjectId: 'pool~st', estateId: 'e' }
    const beside = { words: '', wordsState: 'shown' as const, salt: 's', now: NOW }
    const said = { ...entry, by: 'somebody', photos: [] }
    history.push(nextEntry(of, last ? { seq: last.seq, head: last.hash } : null, said, beside))
  }
  return history
}
const poolOf = (history: HistoryDoc[], more: Partial<PoolDoc> = {}): PoolDoc => ({
  ...{ _id: 'st', schemaVersion: 1, estateId: 'e', covenant: COVENANT, limitFen: 20_000, rule: 'even', windowDays: 7 },
  ...{ state: 'open', asking: [], rev: 1 },
  members: { a: { by: 'x', at: NOW, rev: 1 }, b: { by: 'y', at: NOW, rev: 1 } },
  ...{ seq: history.length - 1, head: history.at(-1)?.hash ?? '' },
  ...more,
})
const asked: PoolCaseDoc = {
  ...{
    _id: 'c',
    schemaVersion: 1,
    stairwellId: 'st',
    estateId: 'e',
    flatId: 'a',
    claimId: null,
    what: '',
    askedSeq: 3,
  },
  ...{ amountFen: 101, rule: 'even', shares, openedOn: '2026-11-19', until: '2026-11-26' },
  answers: { b: { agrees: true, by: 'y', at: NOW } },
  received: { b: { by: 'x', at: NOW } },
  ...{ state: 'settled', agreedFen: 50 },
}
const faultsOf = (entries: PoolEntry[], more: { pool?: Partial<PoolDoc>; cases?: PoolCaseDoc[] } = {}) => {
  const history = historyOf(entries)
  return auditPool(poolOf(history, more.pool), more.cases ?? [asked], history)
}

test('a pool that follows from its history has no fault', () => {
  expect(faultsOf(whole)).toEqual([])
})

const replaced = (at: number, entry: object): PoolEntry[] =>
  whole.map((one, place) => (place === at ? ({ ...one, ...entry } as PoolEntry) : one))

test.each<[string, string[], string[]]>([
  [
    'another covenant',
    faultsOf(whole, { pool: { covenant: '全由一家担' } }),
    ["the pool's covenant.hash is not what its history says"],
  ],
  [
    'a member that left in secret',
    faultsOf(whole, { pool: { members: {} } }),
    ['a', 'b'].map((flat) => `the pool's members.${flat} is not what its history says`),
  ],
  [
    'shares of somebody who never joined',
    faultsOf(
      whole.filter((one) => one !== whole[2]),
      { pool: { members: { a: { by: 'x', at: NOW, rev: 1 } } } },
    ),
    ['entry 2: it is not shared among the members', 'entry 2: the shares are not even'],
  ],
  [
    'shares that do not sum up',
    faultsOf(replaced(3, { amountFen: 102 }), { cases: [{ ...asked, amountFen: 102 }] }),
    ['entry 3: the shares do not sum up', 'entry 3: the shares are not even'],
  ],
  [
    'a sum that nobody agreed to',
    faultsOf(replaced(5, { agreedFen: 51 }), { cases: [{ ...asked, agreedFen: 51 }] }),
    ['entry 5: what was agreed does not sum up'],
  ],
  [
    'an answer turned round',
    faultsOf(whole, { cases: [{ ...asked, answers: { b: { agrees: false, by: 'y', at: NOW } } }] }),
    ['case c.answers.b is not what the history says'],
  ],
  ['a case that is gone', faultsOf(whole, { cases: [] }), ['case c is gone']],
])('%s is named', (_what, faults, expected) => {
  expect(faults).toEqual(expected)
})
