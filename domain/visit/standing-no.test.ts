import type { EvidenceEntry } from '../../types/evidence'
import { type NoAnswer, standingNo } from './standing-no'
import { witnessed } from './witnessed'

type Said = Extract<EvidenceEntry, { kind: 'answer' }>
const entry = (
  seq: number,
  at: string,
  askAgainOn: string | null,
  more: Partial<Said> = {},
): [number, EvidenceEntry] => [
  seq,
  {
    ...{ kind: 'answer', tallyId: 't', seq, at, via: 'app', flatId: 'f', signerId: 's', textHash: '', textVersion: 1 },
    ...{ level: 2, clausesRead: [] },
    answers: [
      { item: 'kitchenDrain', state: askAgainOn ? 'deferred' : 'refused', reasons: [], wordsHash: null, askAgainOn },
    ],
    ...more,
  } as EvidenceEntry,
]
const no = (seq: number, state: NoAnswer['state']): NoAnswer => ({ item: 'kitchenDrain', state, seq })
const MONDAY = '2026-09-14T02:00:00.000Z'
const TUESDAY = '2026-09-15T02:00:00.000Z'

test.each<[string, NoAnswer[], [number, EvidenceEntry][], { until: string | null; since: string } | null]>([
  ['nothing', [], [], null],
  ['a no', [no(1, 'refused')], [entry(1, MONDAY, null)], { until: null, since: MONDAY }],
  ['a day', [no(1, 'deferred')], [entry(1, MONDAY, '2026-10-01')], { until: '2026-10-01', since: MONDAY }],
  [
    'two days: the later',
    [no(1, 'deferred'), no(2, 'deferred')],
    [entry(1, MONDAY, '2026-10-01'), entry(2, TUESDAY, '2026-10-09')],
    { until: '2026-10-09', since: MONDAY },
  ],
  [
    'a no beside a day: the no, since it was said',
    [no(1, 'deferred'), no(2, 'refused')],
    [entry(1, MONDAY, '2026-10-01'), entry(2, TUESDAY, null)],
    { until: null, since: TUESDAY },
  ],
  [
    'a no on paper: from the end of the day on which it was signed',
    [no(1, 'refused')],
    [
      entry(1, TUESDAY, null, {
        paper: { signedOn: '2026-09-14', witnessHash: null, recordedBy: '', photoHashes: [] },
      }),
    ],
    { until: null, since: '2026-09-14T15:59:59.000Z' },
  ],
])('answers that come to %s (rule 43)', (_what, answers, entries, expected) => {
  const result = standingNo(answers, new Map(entries))
  expect(result && { until: result.until, since: result.since.toISOString() }).toEqual(expected)
})

test.each<[string, 'paper' | 'issue', string | null, boolean, string]>([
  ['a paper in an elder home, nobody named', 'paper', null, true, 'witness_required'],
  ['a paper in another home, nobody named', 'paper', null, false, 'ok'],
  ['an answer given to an elder home', 'issue', null, true, 'ok'],
  ['a neighbour', 'paper', '老李', true, 'ok'],
  ['one of the visitors', 'paper', '小 刘', true, 'witness_not_independent'],
  ['an owner', 'paper', '王桂兰', true, 'witness_not_independent'],
  ['one of the visitors, where none was needed', 'issue', '小刘', false, 'witness_not_independent'],
])('a witness: %s (rule 43)', (_what, purpose, witness, isElderHome, expected) => {
  const result = witnessed({ purpose, witness }, { isElderHome, team: ['马凤英', '小刘'], owners: ['王桂兰'] })
  expect(result.ok ? 'ok' : result.code).toBe(expected)
})
