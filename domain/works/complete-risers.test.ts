import { completeRisers } from './complete-risers'

const riser = (agreed: number) => ({
  item: 'kitchenWater' as const,
  flatIds: ['a', 'b'],
  counts: { pending: 2 - agreed, agreed, conditional: 0, deferred: 0, refused: 0 },
  lockedAt: null,
})
const tally = (roundNo: number, agreed: Record<string, number>) => ({
  roundId: `round-${roundNo}`,
  roundNo,
  stairwellId: 'stairwell',
  risers: Object.fromEntries(Object.entries(agreed).map(([riserId, count]) => [riserId, riser(count)])),
})
const found = (...tallies: ReturnType<typeof tally>[]) =>
  completeRisers(tallies).map(({ roundId, riserId }) => [roundId, riserId])

test('a riser is complete when all of its households agreed (rule 26)', () => {
  expect(found(tally(1, { r: 2, s: 1, t: 0 }))).toEqual([['round-1', 'r']])
})

test.each([
  ['an earlier yes to a riser asked about anew is none', [tally(2, { r: 1 }), tally(1, { r: 2 })], []],
  ['what an earlier round alone asked about stays', [tally(2, { s: 2 }), tally(1, { r: 2 })], ['round-1', 'round-2']],
  ['agreed in both, it is the newer round’s', [tally(1, { r: 2 }), tally(2, { r: 2 })], ['round-2']],
])('%s', (_what, tallies, rounds) => expect(found(...tallies).map(([roundId]) => roundId)).toEqual(rounds))
