import {
  buildHousehold,
  buildRound,
  buildTally,
  DURING,
  frozen,
  valueOf,
  withAnswers,
} from '../../test/support/build-tally'
import { closeRound } from './close-round'
import { type Correction, correctFlat } from './correct-flat'
import { lockRiser } from './lock-riser'
import { withdraw } from './withdraw'

const all = ['f1', 'f2', 'f3', 'f4', 'f5', 'f6']
const owner = (signerId: string, numerator?: number, denominator = 1) => ({
  signerId,
  share: numerator ? { numerator, denominator } : null,
})
const correction = (more: Partial<Correction> = {}): Correction => ({
  flatId: 'f2',
  areaCentiSqm: 7050,
  consentRule: 'sole',
  filedSignerIds: [],
  owners: [owner('s-f2')],
  by: 'p1',
  why: '房本上是 70.50',
  salt: 'salt',
  ...more,
})

describe('correctFlat', () => {
  test('corrects area and rule, keeps the answer, and says why in the evidence', () => {
    const before = frozen(withAnswers(buildTally(), ['f2'], 'agreed'))
    const { tally, evidence } = valueOf(correctFlat(before, frozen(correction()), DURING))
    expect(tally.flats.f2).toMatchObject({ areaCentiSqm: 7050, answers: before.flats.f2?.answers })
    expect(tally.risers.water).toBe(before.risers.water)
    expect(evidence).toMatchObject({
      flatId: 'f2',
      entry: { kind: 'correction', areaCentiSqm: 7050 },
      clear: { words: { why: '房本上是 70.50' } },
    })
    expect(JSON.stringify(evidence.entry)).not.toContain('房本')
  })

  test('a second owner found reopens the riser (rule 29)', () => {
    const before = withAnswers(buildTally(), all, 'agreed')
    const { tally } = valueOf(
      correctFlat(before, correction({ consentRule: 'joint', owners: [owner('s-f2'), owner('s-new')] }), DURING),
    )
    expect(tally.risers.water?.counts).toMatchObject({ agreed: 5, pending: 1 })
  })

  test('an owner who is none takes their answer along, and does not bring it back', () => {
    const gone = valueOf(
      correctFlat(withAnswers(buildTally(), ['f2'], 'agreed'), correction({ owners: [owner('s-new')] }), DURING),
    ).tally
    expect(gone.flats.f2?.answers).toEqual({})
    const back = valueOf(correctFlat(gone, correction(), DURING)).tally
    expect(back.risers.water?.counts).toMatchObject({ agreed: 0, pending: 6 })
  })

  test('a withdrawal by an owner who is none goes with them', () => {
    const withdrawn = valueOf(
      withdraw(
        withAnswers(buildTally(), ['f2'], 'agreed'),
        { flatId: 'f2', signerId: 's-f2', items: ['kitchenWater'], by: 'b', via: 'app' },
        DURING,
      ),
    ).tally
    expect(
      valueOf(correctFlat(withdrawn, correction({ owners: [owner('s-new')] }), DURING)).tally.flats.f2,
    ).not.toHaveProperty('withdrawn')
  })

  test('shares put right complete what two thirds agreed to (Civil Code art. 301, rule 29)', () => {
    const households = all.map((flatId) =>
      flatId === 'f2' ? buildHousehold('f2', { consentRule: 'joint' }, ['s-f2', 's-b']) : buildHousehold(flatId),
    )
    const tally = withAnswers(buildTally({ ...buildRound(), households }), ['f2'], 'agreed')
    expect(tally.risers.water?.counts.agreed).toBe(0)
    const corrected = valueOf(
      correctFlat(
        tally,
        correction({ consentRule: 'shares', owners: [owner('s-f2', 2, 3), owner('s-b', 1, 3)] }),
        DURING,
      ),
    ).tally
    expect(corrected.risers.water?.counts.agreed).toBe(1)
  })

  test.each<[string, Partial<Correction>, string]>([
    ['a flat the round does not ask', { flatId: 'f9' }, 'flat_not_in_round'],
    ['no reason', { why: ' ' }, 'reason_required'],
    ['an area of nothing', { areaCentiSqm: 0 }, 'malformed'],
    ['an area that is no integer', { areaCentiSqm: 60.5 }, 'malformed'],
    ['an owner twice', { owners: [owner('a'), owner('a')] }, 'malformed'],
    [
      'shares that are not one whole',
      { consentRule: 'shares', owners: [owner('a', 1, 2), owner('b', 1, 3)] },
      'shares_invalid',
    ],
    ['an agreement naming somebody unknown', { consentRule: 'filed', filedSignerIds: ['z'] }, 'owner_unknown'],
  ])('refuses %s', (_what, more, code) =>
    expect(correctFlat(buildTally(), correction(more), DURING)).toMatchObject({ ok: false, code }),
  )

  test('allows shares that nobody knows yet', () => {
    expect(
      correctFlat(buildTally(), correction({ consentRule: 'shares', owners: [owner('a', 1, 2), owner('b')] }), DURING)
        .ok,
    ).toBe(true)
  })

  test('refuses a flat on a locked riser, and a closed round', () => {
    const complete = withAnswers(buildTally(), all, 'agreed')
    const locked = valueOf(lockRiser(complete, { riserId: 'water', by: 'p1' }, DURING)).tally
    expect(correctFlat(locked, correction(), DURING)).toMatchObject({ code: 'flat_in_locked_riser' })
    const closed = valueOf(closeRound(complete, { by: 'p1' }, DURING)).tally
    expect(correctFlat(closed, correction(), DURING)).toMatchObject({ code: 'round_not_open' })
  })
})
