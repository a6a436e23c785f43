import type { EvidenceEntry } from '../../types/evidence'
import type { OwnerAnswer, TallyDoc, TallyFlat } from '../../types/tally'
import { flatsByReason, reluctances } from './by-reason'

const answer = (state: OwnerAnswer['state'], seq: number): OwnerAnswer => ({
  state,
  textVersion: 1,
  seq,
  via: 'app',
  on: '2026-10-01',
})
const flat = (owners: string[], answers: TallyFlat['answers']): TallyFlat => ({
  room: '101',
  areaCentiSqm: 5_000,
  consentRule: 'joint',
  filedSignerIds: [],
  owners: owners.map((signerId) => ({ signerId, share: null })),
  answers,
  access: null,
})
const flats: TallyDoc['flats'] = {
  noise: flat(['a', 'b'], { kitchenDrain: { a: answer('agreed', 1), b: answer('refused', 2) } }),
  later: flat(['c'], { kitchenDrain: { c: answer('agreed', 4) } }),
  former: flat(['d'], { kitchenDrain: { gone: answer('refused', 5) } }),
  exam: flat(['e'], { kitchenDrain: { e: answer('agreed', 6) }, kitchenWater: { e: answer('deferred', 6) } }),
}
const entry = (seq: number, said: [item: 'kitchenDrain' | 'kitchenWater', reasons: string[]][]): EvidenceEntry => ({
  tallyId: 't',
  seq,
  at: '',
  kind: 'answer',
  via: 'app',
  flatId: '',
  signerId: '',
  textHash: '',
  textVersion: 1,
  level: 2,
  clausesRead: [],
  answers: said.map(([item, reasons]) => ({ item, state: 'refused', reasons, wordsHash: null, askAgainOn: null })),
})
const entries = new Map(
  [
    entry(2, [['kitchenDrain', ['noise', 'cost']]]),
    entry(3, [['kitchenDrain', ['noise']]]),
    entry(5, [['kitchenDrain', ['noise']]]),
    entry(6, [
      ['kitchenDrain', ['noise']],
      ['kitchenWater', ['exam']],
    ]),
  ].map((one) => [one.seq, one]),
)

describe('flatsByReason', () => {
  test.each<[string, Parameters<typeof flatsByReason>[2], string[]]>([
    ['an owner who gave the reason is found though the co-owner agreed', ['noise'], ['noise']],
    ['one of several reasons is enough, and a flat counts once', ['noise', 'cost'], ['noise']],
    ['the reason must be that of the item not agreed to', ['exam'], ['exam']],
    ['a reason nobody gives finds nobody', ['dispute'], []],
  ])('%s', (_what, reasons, expected) => {
    expect(flatsByReason(reluctances({ flats }), entries, reasons)).toEqual(expected)
  })

  test('whoever agreed since, or owns the flat no more, stands for no reason', () => {
    const named = reluctances({ flats }).map(({ flatId }) => flatId)
    expect(named).not.toContain('later')
    expect(named).not.toContain('former')
  })
})
