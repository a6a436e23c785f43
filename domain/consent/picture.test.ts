import {
  buildAnswer,
  buildFlat,
  buildRound,
  buildTally,
  DURING,
  says,
  valueOf,
  withAnswers,
} from '../../test/support/build-tally'
import { applyAnswer } from './apply-answer'
import { lockRiser } from './lock-riser'
import { outline, residentRisers, staffFlats, staffRisers } from './picture'
import { recordAccess } from './record-access'
import { reviseText } from './revise-text'

const stairwell = { ...buildRound().stairwell, building: '6号楼', unit: '2门' }
const all = ['f1', 'f2', 'f3', 'f4', 'f5', 'f6']
const waterOf = (views: ReturnType<typeof residentRisers>) => views.find(({ riserId }) => riserId === 'water')
const water = (agreed: number) =>
  waterOf(residentRisers(withAnswers(buildTally(), all.slice(0, agreed), 'agreed'), stairwell))?.progress

describe('residentRisers', () => {
  test.each([0, 1, 2, 3])('shows a count while three or more are missing: %i of 6', (agreed) =>
    expect(water(agreed)).toEqual({ status: 'open', agreed, total: 6 }),
  )
  test.each([4, 5])('shows no number at all while one or two are missing: %i of 6 (rule 43)', (agreed) =>
    expect(water(agreed)).toEqual({ status: 'hidden' }),
  )
  test('shows a complete riser', () => expect(water(6)).toEqual({ status: 'complete', total: 6 }))

  test('shows where each pipe runs, and "none" outside a round', () => {
    expect(residentRisers(null, stairwell)).toEqual([
      {
        riserId: 'water',
        kind: 'kitchenWater',
        positions: ['01'],
        fromFloor: 1,
        toFloor: 6,
        flatIds: all,
        progress: { status: 'none' },
      },
      {
        riserId: 'drain',
        kind: 'kitchenDrain',
        positions: ['01'],
        fromFloor: 2,
        toFloor: 6,
        flatIds: all.slice(1),
        progress: { status: 'none' },
      },
    ])
    expect(residentRisers(buildTally({ items: ['kitchenWater'] }), stairwell)[1]?.progress).toEqual({ status: 'none' })
  })

  test('shows a locked riser with its day', () => {
    const { tally } = valueOf(
      lockRiser(withAnswers(buildTally(), all, 'agreed'), { riserId: 'water', by: 'p' }, DURING),
    )
    expect(waterOf(residentRisers(tally, stairwell))?.progress).toEqual({
      status: 'locked',
      total: 6,
      lockedAt: DURING.toISOString(),
    })
  })

  test('never says who is missing or why (rule 43)', () => {
    const { tally } = valueOf(
      applyAnswer(withAnswers(buildTally(), all.slice(1), 'agreed'), buildAnswer('f1', [says('refused')]), DURING),
    )
    const view = residentRisers(tally, stairwell)
    expect(view.every((one) => !('blockers' in one))).toBe(true)
    expect(JSON.stringify(view)).not.toMatch(/refused|pending|conditional|deferred/)
  })
})

describe('staffRisers', () => {
  test('shows every number and who blocks', () => {
    const { tally } = valueOf(
      applyAnswer(withAnswers(buildTally(), all.slice(2), 'agreed'), buildAnswer('f2', [says('deferred')]), DURING),
    )
    expect(waterOf(staffRisers(tally, stairwell))).toMatchObject({
      progress: { status: 'open', agreed: 4, total: 6 },
      blockers: [
        { flatId: 'f1', state: 'pending' },
        { flatId: 'f2', state: 'deferred' },
      ],
    })
  })

  test('nobody blocks a complete riser, or one outside the round', () => {
    expect(waterOf(staffRisers(withAnswers(buildTally(), all, 'agreed'), stairwell))).toMatchObject({
      progress: { status: 'complete' },
      blockers: [],
    })
    expect(waterOf(staffRisers(null, stairwell))).toMatchObject({ progress: { status: 'none' }, blockers: [] })
  })
})

describe('outline', () => {
  test('has floors from the top and columns in order, and nobody’s answer or name', () => {
    const flats = [
      buildFlat('a', 2, '10'),
      buildFlat('b', 2, '2'),
      buildFlat('c', -1, 'B', { joinedTo: 'b' }),
      buildFlat('d', 11, '2'),
    ]
    expect(outline({ ...stairwell, flats })).toEqual({
      building: '6号楼',
      unit: '2门',
      floors: [11, 2, -1],
      positions: ['2', '10', 'B'],
      flats: flats.map(({ flatId, room, floor, position, joinedTo }) => ({ flatId, room, floor, position, joinedTo })),
    })
  })
})

describe('staffFlats', () => {
  const flatOf = (tally: Parameters<typeof staffFlats>[0], flatId: string) =>
    staffFlats(tally, stairwell).find((flat) => flat.flatId === flatId)

  test.each([
    ['agreed', 'refused', 'refused'],
    ['deferred', 'conditional', 'deferred'],
    ['conditional', 'agreed', 'conditional'],
    ['agreed', 'agreed', 'agreed'],
  ] as const)('a flat that says %s and %s shows the worst: %s', (one, other, worst) => {
    const { tally } = valueOf(
      applyAnswer(buildTally(), buildAnswer('f2', [says(one), says(other, 'kitchenDrain')]), DURING),
    )
    expect(flatOf(tally, 'f2')).toMatchObject({ state: worst, items: { kitchenWater: one, kitchenDrain: other } })
  })

  test('an item not answered leaves an agreeing flat pending, and a conditional one conditional', () => {
    expect(flatOf(withAnswers(buildTally(), ['f2'], 'agreed'), 'f2')?.state).toBe('pending')
    expect(flatOf(withAnswers(buildTally(), ['f2'], 'conditional'), 'f2')?.state).toBe('conditional')
  })

  test('a flat not asked, outside a round, or joined into another has no state', () => {
    expect(flatOf(buildTally({ items: ['kitchenDrain'] }), 'f1')).toMatchObject({ state: null, items: {} })
    expect(flatOf(null, 'f1')).toMatchObject({ state: null, items: {}, tenantOnly: false, reconfirm: false })
  })

  test('marks flats where only the tenant spoke (rule 28), and those to be asked again (rule 34)', () => {
    const { tally } = valueOf(
      recordAccess(
        withAnswers(buildTally(), ['f3'], 'agreed'),
        { flatId: 'f2', by: 'b', canEnter: true, words: '', salt: 'x' },
        DURING,
      ),
    )
    expect(flatOf(tally, 'f2')).toMatchObject({ tenantOnly: true, state: 'pending', reconfirm: false })
    const revised = valueOf(
      reviseText(
        tally,
        { textHash: 'b'.repeat(64), textVersion: 2, clauseIds: [], by: 'p', items: [...tally.items] },
        DURING,
      ),
    ).tally
    expect(flatOf(revised, 'f3')).toMatchObject({ reconfirm: true, state: 'pending' })
  })
})
