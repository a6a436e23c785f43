import {
  buildAnswer,
  buildTally,
  CLOSES,
  DURING,
  frozen,
  says,
  valueOf,
  withAnswers,
} from '../../test/support/build-tally'
import type { TallyDoc } from '../../types/tally'
import { applyAnswer } from './apply-answer'
import { closeRound } from './close-round'
import { lockRiser } from './lock-riser'
import { isComplete } from './tally-risers'
import { type Withdrawal, withdraw } from './withdraw'

const all = ['f1', 'f2', 'f3', 'f4', 'f5', 'f6']
const complete = () => withAnswers(buildTally(), all, 'agreed')
const withdrawal = (more: Partial<Withdrawal> = {}): Withdrawal => ({
  flatId: 'f2',
  signerId: 's-f2',
  items: ['kitchenWater'],
  by: 'b1',
  via: 'app',
  ...more,
})
const isWaterComplete = ({ risers }: TallyDoc) => risers.water !== undefined && isComplete(risers.water)

describe('withdraw', () => {
  test('reopens a complete riser (rule 27)', () => {
    const before = frozen(complete())
    expect(isWaterComplete(before)).toBe(true)
    const { tally, evidence } = valueOf(withdraw(before, withdrawal(), DURING))
    expect(isWaterComplete(tally)).toBe(false)
    expect(tally.risers.water?.counts).toMatchObject({ agreed: 5, pending: 1 })
    expect(tally.flats.f2).toMatchObject({ answers: {}, withdrawn: { kitchenWater: { 's-f2': '2026-10-10' } } })
    expect(evidence).toMatchObject({
      flatId: 'f2',
      clear: null,
      entry: { kind: 'withdrawal', items: ['kitchenWater'], by: 'b1' },
    })
  })

  test('takes back a refusal as well, and asks no reason', () => {
    const refused = valueOf(applyAnswer(buildTally(), buildAnswer('f2', [says('refused')]), DURING)).tally
    expect(valueOf(withdraw(refused, withdrawal(), DURING)).tally.risers.water?.counts).toMatchObject({
      refused: 0,
      pending: 6,
    })
  })

  test('is possible after the window, and after the round ended as long as works are not locked (rule 27)', () => {
    expect(withdraw(complete(), withdrawal(), CLOSES).ok).toBe(true)
    const ended = valueOf(closeRound(complete(), { by: 'p' }, DURING)).tally
    const { tally } = valueOf(withdraw(ended, withdrawal(), DURING))
    expect(isWaterComplete(tally)).toBe(false)
    expect(lockRiser(tally, { riserId: 'water', by: 'p' }, DURING)).toMatchObject({ code: 'riser_not_complete' })
  })

  test('passes over items without an answer, and says which it took back', () => {
    const { evidence } = valueOf(
      withdraw(complete(), withdrawal({ items: ['kitchenDrain', 'kitchenWater', 'kitchenWater'] }), DURING),
    )
    expect(evidence.entry).toMatchObject({ items: ['kitchenWater'] })
  })

  test('a new answer after it counts, and leaves no trace of the withdrawal in the tally', () => {
    const withdrawn = valueOf(withdraw(complete(), withdrawal(), DURING)).tally
    const again = withAnswers(withdrawn, ['f2'], 'agreed')
    expect(isWaterComplete(again)).toBe(true)
    expect(again.flats.f2).not.toHaveProperty('withdrawn')
  })

  test.each<[string, () => TallyDoc, Partial<Withdrawal>, string]>([
    ['what was never answered', buildTally, {}, 'nothing_to_withdraw'],
    ['the answer of another owner', complete, { signerId: 's-f3' }, 'owner_unknown'],
    ['in a flat the round does not ask', complete, { flatId: 'f9' }, 'flat_not_in_round'],
    [
      'once works on the riser are locked (rule 27)',
      () => valueOf(lockRiser(complete(), { riserId: 'water', by: 'p' }, DURING)).tally,
      {},
      'riser_locked',
    ],
  ])('refuses to withdraw %s', (_what, tally, more, code) =>
    expect(withdraw(tally(), withdrawal(more), DURING)).toMatchObject({ ok: false, code }),
  )

  test('refuses as a whole when one of the answers is locked: nobody thinks they withdrew what they did not', () => {
    const both = withAnswers(complete(), ['f2'], 'agreed', 'kitchenDrain')
    const locked = valueOf(lockRiser(both, { riserId: 'water', by: 'p' }, DURING)).tally
    expect(withdraw(locked, withdrawal({ items: ['kitchenDrain', 'kitchenWater'] }), DURING)).toMatchObject({
      code: 'riser_locked',
    })
    expect(withdraw(locked, withdrawal({ items: ['kitchenDrain'] }), DURING).ok).toBe(true)
  })
})
