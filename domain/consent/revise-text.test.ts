import {
  buildAnswer,
  buildFlat,
  buildTally,
  DURING,
  frozen,
  says,
  valueOf,
  withAnswers,
} from '../../test/support/build-tally'
import { applyAnswer } from './apply-answer'
import { closeRound } from './close-round'
import { itemNeedsReconfirm, itemState } from './item-state'
import { lockRiser } from './lock-riser'
import { reviseText } from './revise-text'
import { isComplete, recount } from './tally-risers'

const all = ['f1', 'f2', 'f3', 'f4', 'f5', 'f6']
const revision = {
  textHash: 'b'.repeat(64),
  textVersion: 2,
  clauseIds: ['liability', 'dust'],
  by: 'p1',
  items: [...buildTally().items],
}
const complete = () => withAnswers(buildTally(), all, 'agreed')

describe('reviseText', () => {
  test('every answer to the old text stops counting and is asked again (rule 34)', () => {
    const { tally, evidence } = valueOf(reviseText(frozen(complete()), revision, DURING))
    expect(tally).toMatchObject({ textHash: 'b'.repeat(64), textVersion: 2, clauseIds: ['liability', 'dust'] })
    expect(tally.risers.water?.counts).toEqual({ pending: 6, agreed: 0, conditional: 0, deferred: 0, refused: 0 })
    expect(all.every((flatId) => itemNeedsReconfirm(tally, flatId, 'kitchenWater'))).toBe(true)
    expect(evidence?.entry).toMatchObject({ kind: 'text', textVersion: 2 })
  })

  test('the old text can no longer be answered, the new one can, with its own clauses (rule 34)', () => {
    const { tally } = valueOf(reviseText(complete(), revision, DURING))
    expect(applyAnswer(tally, buildAnswer('f1'), DURING)).toMatchObject({ code: 'text_changed' })
    const again = buildAnswer('f1', [says('agreed')], { textHash: revision.textHash })
    expect(applyAnswer(tally, again, DURING)).toMatchObject({ code: 'clauses_unread', detail: { clauseIds: ['dust'] } })
    expect(
      valueOf(applyAnswer(tally, { ...again, clausesRead: revision.clauseIds }, DURING)).tally.risers.water?.counts
        .agreed,
    ).toBe(1)
  })

  test('a riser locked for works keeps its answers: they are being built', () => {
    const locked = valueOf(lockRiser(complete(), { riserId: 'water', by: 'p1' }, DURING)).tally
    const { tally } = valueOf(reviseText(locked, revision, DURING))
    expect(tally.risers.water).toEqual(locked.risers.water)
    expect(tally.risers.water && isComplete(tally.risers.water)).toBe(true)
    expect(itemState(tally, 'f1', 'kitchenWater')).toBe('agreed')
    expect(itemNeedsReconfirm(tally, 'f1', 'kitchenWater')).toBe(false)
    expect(recount(tally)).toEqual(tally.risers)
  })

  test('a flat on a locked and an open riser of one item is not asked again for what it may not change', () => {
    const flats = [1, 2].map((floor) => buildFlat(`f${floor}`, floor, '01'))
    const risers = [
      { riserId: 'a', kind: 'kitchenWater' as const, positions: ['01'], flatIds: ['f1'] },
      { riserId: 'b', kind: 'kitchenWater' as const, positions: ['01'], flatIds: ['f1', 'f2'] },
    ]
    const agreed = withAnswers(buildTally({ stairwell: { _id: 'stair1', flats, risers } }), ['f1'], 'agreed')
    const locked = valueOf(lockRiser(agreed, { riserId: 'a', by: 'p1' }, DURING)).tally
    const { tally } = valueOf(reviseText(locked, revision, DURING))
    expect(tally.risers.b?.counts).toMatchObject({ agreed: 1, pending: 1 })
  })

  test('the same revision again changes nothing, on a closed round either', () => {
    const once = valueOf(reviseText(complete(), revision, DURING)).tally
    expect(reviseText(once, revision, DURING)).toEqual({ ok: true, value: { tally: once, evidence: null } })
    const closed = valueOf(closeRound(once, { by: 'p1' }, DURING)).tally
    expect(reviseText(closed, revision, DURING)).toMatchObject({ ok: true, value: { evidence: null } })
  })

  test('an older revision arriving late changes nothing', () => {
    const third = valueOf(reviseText(complete(), { ...revision, textVersion: 3 }, DURING)).tally
    expect(reviseText(third, { ...revision, textHash: 'c'.repeat(64) }, DURING)).toMatchObject({
      ok: true,
      value: { evidence: null },
    })
  })

  test('refuses a closed round, and one version number for two texts', () => {
    const closed = valueOf(closeRound(complete(), { by: 'p1' }, DURING)).tally
    expect(reviseText(closed, revision, DURING)).toMatchObject({ code: 'round_not_open' })
    expect(reviseText(complete(), { ...revision, textVersion: 1 }, DURING)).toMatchObject({ code: 'malformed' })
  })
})
