import { buildTally, CLOSES, DURING, frozen, OPENS, valueOf, withAnswers } from '../../test/support/build-tally'
import { closeRound } from './close-round'
import { recordAccess } from './record-access'
import { recordBindingEnd } from './record-binding-end'

const access = { flatId: 'f2', by: 'b1', canEnter: true, words: '周末在家', salt: 'salt' }

describe('recordAccess', () => {
  test("a tenant's signature leaves the riser open (rule 28)", () => {
    const before = frozen(withAnswers(buildTally(), ['f1', 'f3', 'f4', 'f5', 'f6'], 'agreed'))
    const { tally, evidence } = valueOf(recordAccess(before, access, DURING))
    expect(tally.risers).toEqual(before.risers)
    expect(tally.flats.f2).toMatchObject({ access: { canEnter: true, seq: 6 }, answers: {} })
    expect(evidence).toMatchObject({
      flatId: 'f2',
      entry: { kind: 'access', canEnter: true },
      clear: { words: { access: '周末在家' } },
    })
  })

  test('the last record stands, and is possible after the window', () => {
    const once = valueOf(recordAccess(buildTally(), access, DURING)).tally
    expect(
      valueOf(recordAccess(once, { ...access, canEnter: false, words: '' }, CLOSES)).tally.flats.f2?.access,
    ).toEqual({ canEnter: false, seq: 2 })
  })

  test('refuses a flat not asked, a round closed, and one not begun', () => {
    expect(recordAccess(buildTally(), { ...access, flatId: 'f9' }, DURING)).toMatchObject({ code: 'flat_not_in_round' })
    expect(recordAccess(valueOf(closeRound(buildTally(), { by: 'p' }, DURING)).tally, access, DURING)).toMatchObject({
      code: 'round_not_open',
    })
    expect(recordAccess(buildTally(), access, new Date(OPENS.getTime() - 1))).toMatchObject({ code: 'window_not_open' })
  })
})

describe('recordBindingEnd', () => {
  const end = { flatId: 'f2', signerId: 's-f2', by: 'p1' }

  test('writes the tally and leaves the answers standing', () => {
    const before = frozen(withAnswers(buildTally(), ['f2'], 'agreed'))
    const { tally, evidence } = valueOf(recordBindingEnd(before, end, DURING))
    expect(tally).toMatchObject({ version: before.version + 1, flats: before.flats, risers: before.risers })
    expect(evidence).toMatchObject({ flatId: 'f2', entry: { kind: 'bindingEnded', signerId: 's-f2' } })
  })

  test('has nothing to write for a flat not asked, or a round closed', () => {
    const tally = buildTally()
    expect(recordBindingEnd(tally, { ...end, flatId: 'f9' }, DURING)).toEqual({
      ok: true,
      value: { tally, evidence: null },
    })
    expect(recordBindingEnd(valueOf(closeRound(tally, { by: 'p' }, DURING)).tally, end, DURING)).toMatchObject({
      value: { evidence: null },
    })
  })
})
