import type { BaselineDoc, BaselineEntry, BaselineRoom } from '../../types/baseline'
import type { HistoryDoc } from '../../types/history'
import { nextEntry } from '../evidence/history'
import { auditBaseline } from './audit-baseline'
import { contentHash } from './content-hash'

const rooms: BaselineRoom[] = [
  {
    ...{ roomId: 'r', kind: 'kitchen', name: '' },
    surfaces: [{ surface: 'wall', photoIds: ['p'], notes: '', defects: [] }],
  },
]
const hashes = new Map([['p', 'a'.repeat(64)]])
const NOW = new Date('2026-11-19T09:00:00Z')
const signature = (by: string) => ({ by, name: '', at: NOW, via: 'app' as const, photoId: null })

/** A history of these acts, and the baseline that follows from it. */
const told = (...acts: BaselineEntry['act'][]): { baseline: BaselineDoc; history: HistoryDoc[] } => {
  const history: HistoryDoc[] = []
  for (const act of acts) {
    const last = history.at(-1)
    const entry = { kind: 'baseline' as const, act, flatId: 'f', rev: 1, contentHash: contentHash(rooms, hashes) }
    const of = { subject: 'baseline' as const, subjectId: 'baseline~f', estateId: 'e' }
    const by = act === 'signedByContractor' ? 'crew' : 'owner'
    const said = { ...entry, via: 'app' as const, by, photos: [] }
    const beside = { words: '', wordsState: 'shown' as const, salt: 's', now: NOW }
    history.push(nextEntry(of, last ? { seq: last.seq, head: last.hash } : null, said, beside))
  }
  const [one, other] = [acts.lastIndexOf('signedByHousehold'), acts.lastIndexOf('signedByContractor')]
  const since = acts.lastIndexOf('reopened')
  const stands = (at: number) => at > since
  const isWaived = acts.at(-1) === 'waived'
  const [household, contractor] = [
    stands(one) && !isWaived ? signature('owner') : null,
    stands(other) && !isWaived ? signature('crew') : null,
  ]
  const baseline: BaselineDoc = {
    ...{ _id: 'f', schemaVersion: 1, estateId: 'e', stairwellId: 'st', flatId: 'f', rooms, household, contractor },
    state: isWaived ? 'waived' : household && contractor ? 'signed' : 'open',
    waiver: isWaived ? { ...signature('owner'), words: '' } : null,
    ...{ savedBy: 'owner', savedAt: NOW, closedAt: null, rev: 1 },
    ...{ seq: history.length - 1, head: history.at(-1)?.hash ?? '' },
  }
  return { baseline, history }
}

test.each<BaselineEntry['act'][][]>([
  [[]],
  [['signedByHousehold']],
  [['signedByContractor', 'signedByHousehold']],
  [['waived']],
  [['signedByHousehold', 'waived']],
  [['signedByHousehold', 'reopened', 'signedByContractor']],
])('a baseline that follows from %j has no fault', (acts) => {
  const { baseline, history } = told(...acts)
  expect(auditBaseline(baseline, history, hashes)).toEqual([])
})

const signed = () => told('signedByHousehold', 'signedByContractor')
type Bend = (from: ReturnType<typeof signed>) => [BaselineDoc | null, HistoryDoc[], ReadonlyMap<string, string>?]
test.each<[string, Bend, string[]]>([
  [
    'a state it does not tell of',
    ({ baseline, history }) => [{ ...baseline, state: 'open' }, history],
    ['the baseline says open, its history signed'],
  ],
  [
    'a photo exchanged for another',
    ({ baseline, history }) => [baseline, history, new Map([['p', 'b'.repeat(64)]])],
    [0, 1].map((seq) => `what entry ${seq} signed is not what the baseline shows now`),
  ],
  [
    'a signature of somebody else',
    ({ baseline, history }) => [{ ...baseline, contractor: signature('x') }, history],
    ["the baseline's contractor is not who its history tells of"],
  ],
  [
    'its tail cut off',
    ({ baseline, history }) => [baseline, history.slice(0, 1)],
    ['the history ends at 0, the baseline at 1'],
  ],
  ['no entry left', ({ baseline }) => [baseline, []], ['all entries are gone, the baseline remains and counts 2']],
  ['no baseline left', ({ history }) => [null, history], ['the baseline is gone, its 2 entries remain']],
])('%s is named', (_what, bend, faults) => {
  const [baseline, history, now = hashes] = bend(signed())
  expect(auditBaseline(baseline, history, now)).toEqual(faults)
})
