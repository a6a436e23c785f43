import {
  buildAnswer,
  buildRound,
  buildTally,
  DURING,
  frozen,
  says,
  valueOf,
  withAnswers,
} from '../../test/support/build-tally'
import type { StairwellDoc } from '../../types/stairwell'
import type { TallyDoc } from '../../types/tally'
import { unpackFacade } from '../estate/facade'
import { applyAnswer } from './apply-answer'
import { lockRiser } from './lock-riser'
import { summarise } from './summarise'

const { stairwell } = buildRound()
const pipesOf = (tally: TallyDoc, of: Pick<StairwellDoc, 'flats' | 'risers'> = stairwell) =>
  unpackFacade(summarise(tally, of).facade)
const all = ['f1', 'f2', 'f3', 'f4', 'f5', 'f6']

describe('summarise', () => {
  test('counts households on a riser of the round, and areas in whole 0.01 m²', () => {
    expect(summarise(frozen(buildTally()), stairwell)).toMatchObject({
      roundId: 'round1',
      order: 3_000_000_001,
      households: 6,
      agreed: 0,
      areaCentiSqm: 36_072,
      agreedAreaCentiSqm: 0,
      risers: 2,
      complete: 0,
    })
  })

  test('a household has agreed only with every item asked of it; one that stands on one riser needs one (rule 26)', () => {
    const tally = withAnswers(buildTally(), ['f1', 'f2'], 'agreed')
    expect(summarise(tally, stairwell)).toMatchObject({ agreed: 1, agreedAreaCentiSqm: 6012 })
    expect(summarise(withAnswers(tally, ['f2'], 'agreed', 'kitchenDrain'), stairwell)).toMatchObject({
      agreed: 2,
      agreedAreaCentiSqm: 12_024,
    })
  })

  test('five of six agreed is a high consent rate and no riser: both stand side by side (rule 26)', () => {
    const tally = withAnswers(withAnswers(buildTally(), all.slice(1), 'agreed'), all.slice(2), 'agreed', 'kitchenDrain')
    expect(summarise(tally, stairwell)).toMatchObject({ households: 6, agreed: 4, risers: 2, complete: 0 })
  })

  test('a later round outranks every version of an earlier one', () => {
    const old = { ...buildTally({ roundNo: 3 }), version: 999_999_999 }
    expect(summarise(buildTally({ roundNo: 4 }), stairwell).order).toBeGreaterThan(summarise(old, stairwell).order)
  })

  test('each pipe names its column, floors and where it is blocked, a refusal apart', () => {
    const most = withAnswers(buildTally(), all.slice(2), 'agreed')
    const tally = valueOf(
      applyAnswer(withAnswers(most, ['f1'], 'deferred'), buildAnswer('f2', [says('refused')]), DURING),
    ).tally
    expect(pipesOf(tally)).toEqual([
      {
        kind: 'kitchenWater',
        position: '01',
        fromFloor: 1,
        toFloor: 6,
        state: 'open',
        blockedAt: [
          { floor: 1, position: '01', refused: false },
          { floor: 2, position: '01', refused: true },
        ],
      },
      {
        kind: 'kitchenDrain',
        position: '01',
        fromFloor: 2,
        toFloor: 6,
        state: 'open',
        blockedAt: [2, 3, 4, 5, 6].map((floor) => ({ floor, position: '01', refused: false })),
      },
    ])
  })

  test('a complete pipe is blocked nowhere, and stays complete when locked', () => {
    const complete = withAnswers(buildTally(), all, 'agreed')
    expect(summarise(complete, stairwell)).toMatchObject({ complete: 1 })
    expect(pipesOf(complete)).toMatchObject([{ state: 'complete', blockedAt: [] }, { state: 'open' }])
    const locked = valueOf(lockRiser(complete, { riserId: 'water', by: 'p' }, DURING)).tally
    expect(summarise(locked, stairwell)).toMatchObject({ complete: 1 })
    expect(pipesOf(locked)).toMatchObject([{ state: 'locked', blockedAt: [] }, { state: 'open' }])
  })

  test('a pipe the stairwell no longer has keeps the columns of its households', () => {
    expect(pipesOf(buildTally(), { ...stairwell, risers: [] })[0]).toMatchObject({
      position: '01',
      fromFloor: 1,
      toFloor: 6,
    })
  })
})
