import type { PackPart } from '@chuanmen/types/certificate'
import { standingOf } from './standing'

const chain = (...entries: object[]) =>
  entries.map((entry, seq) => ({
    entry: { tallyId: 't', seq, ...entry },
    prevHash: '',
    hash: '',
  })) as unknown as PackPart['entries']

const says = (item: string) => ({ item, state: 'agreed', reasons: [], wordsHash: null, askAgainOn: null })
const answer = (at: string, items: string[], more: object = {}) => ({
  ...{ kind: 'answer', via: 'app', flatId: 'f', signerId: 's', at, answers: items.map(says) },
  ...more,
})
const [water, drain] = ['kitchenWater', 'kitchenDrain'] as const
const [day1, day2] = ['2026-11-20T02:00:00.000Z', '2026-11-21T02:00:00.000Z'] as const
const owner = { flatId: 'f', signerId: 's' }
const paper = { signedOn: '2026-11-18', witnessHash: null, recordedBy: 'p', photoHashes: [] }

test.each<[string, object[], object[]]>([
  [
    'one answer on two items is one line',
    [answer(day1, [water, drain])],
    [{ how: 'app', at: day1, items: [water, drain], isDisputed: false }],
  ],
  [
    'items answered at two times are two lines, the later one wins where they meet',
    [answer(day1, [water, drain]), answer(day2, [drain], { via: 'agent' })],
    [
      { how: 'app', at: day1, items: [water], isDisputed: false },
      { how: 'agent', at: day2, items: [drain], isDisputed: false },
    ],
  ],
  [
    'a paper counts from the day it was signed',
    [answer(day2, [water], { via: 'paper', paper })],
    [{ how: 'paper', at: '2026-11-18', items: [water], isDisputed: false }],
  ],
  [
    'a telephone call counts from when it was held',
    [
      answer(day2, [water], {
        via: 'call',
        call: { at: day1, recordedBy: 'p', witnessHash: null, recordingHash: 'h' },
      }),
    ],
    [{ how: 'call', at: day1, items: [water], isDisputed: false }],
  ],
  [
    'what was taken back is said as such',
    [answer(day1, [water, drain]), { kind: 'withdrawal', ...owner, items: [drain], by: 's', via: 'app', at: day2 }],
    [
      { how: 'app', at: day1, items: [water], isDisputed: false },
      { how: 'withdrawn', at: day2, items: [drain], isDisputed: false },
    ],
  ],
  [
    'a paper that says otherwise is marked',
    [answer(day1, [water]), { kind: 'disputed', ...owner, items: [water], paper, at: day2 }],
    [{ how: 'app', at: day1, items: [water], isDisputed: true }],
  ],
  [
    'until it is settled',
    [
      answer(day1, [water]),
      { kind: 'disputed', ...owner, items: [water], paper, at: day2 },
      { kind: 'settled', ...owner, items: [water], by: 'p', wordsHash: null, witnessHash: null, at: day2 },
    ],
    [{ how: 'app', at: day1, items: [water], isDisputed: false }],
  ],
  [
    'a tenant who said whether works may enter signed nothing',
    [{ kind: 'access', flatId: 'f', by: 'b', at: day1 }],
    [],
  ],
])('%s', (_title, entries, lines) => {
  expect(standingOf(chain(...entries)).get('f') ?? []).toEqual(lines.map((line) => ({ signerId: 's', ...line })))
})

test('owners and flats stand apart', () => {
  const standing = standingOf(
    chain(answer(day1, [water]), answer(day2, [water], { signerId: 'z' }), answer(day2, [water], { flatId: 'g' })),
  )
  expect(standing.get('f')?.map(({ signerId }) => signerId)).toEqual(['s', 'z'])
  expect(standing.get('g')).toHaveLength(1)
})
