import { buildTally, DURING, valueOf, withAnswers } from '../../test/support/build-tally'
import type { ActorBinding } from '../../types/person'
import type { TallyDoc } from '../../types/tally'
import { lockRiser } from './lock-riser'
import { nextStep } from './next-step'
import { reviseText } from './revise-text'

const owner = (flatId: string): ActorBinding => ({
  bindingId: `b-${flatId}`,
  flatId,
  stairwellId: 'stair1',
  estateId: 'estate1',
  role: 'owner',
  state: 'active',
  level: 2,
  signerId: `s-${flatId}`,
})
const next = (tally: TallyDoc, flatId: string) =>
  nextStep({ binding: owner(flatId), tally, powers: [], prepared: null, now: DURING })
const all = ['f1', 'f2', 'f3', 'f4', 'f5', 'f6']
const agreed = () => withAnswers(withAnswers(buildTally(), all, 'agreed'), all.slice(1), 'agreed', 'kitchenDrain')
const revised = (tally: TallyDoc, items: TallyDoc['items']) =>
  valueOf(
    reviseText(
      tally,
      { textHash: 'b'.repeat(64), textVersion: tally.textVersion + 1, clauseIds: [], by: 'p', items },
      DURING,
    ),
  ).tally

describe('what a household is asked next', () => {
  test('a revision of one item asks only the households on its risers, and of them only that item (rule 34)', () => {
    const tally = revised(agreed(), ['kitchenDrain'])
    expect(next(tally, 'f1')).toEqual({ kind: 'nothing' })
    expect(next(tally, 'f2')).toMatchObject({ kind: 'answer', textChanged: true, items: ['kitchenDrain'] })
  })

  test('one that changes nothing for its items asks nobody, though all now answer to the new text', () => {
    const tally = revised(agreed(), [])
    expect(all.map((flatId) => next(tally, flatId).kind)).toEqual(all.map(() => 'nothing'))
    expect(tally.textHash).toBe('b'.repeat(64))
  })

  test('an item locked for works is not asked again, whatever its new words', () => {
    const locked = valueOf(lockRiser(agreed(), { riserId: 'drain', by: 'p' }, DURING)).tally
    expect(next(revised(locked, ['kitchenDrain']), 'f2')).toEqual({ kind: 'nothing' })
  })

  test('an answer that a paper contradicts is asked again, and not called a changed text', () => {
    const tally = agreed()
    const flat = tally.flats.f2 as TallyDoc['flats'][string]
    const disputed = { ...tally, flats: { ...tally.flats, f2: { ...flat, disputed: { kitchenWater: { 's-f2': 9 } } } } }
    expect(next(disputed, 'f2')).toMatchObject({
      kind: 'answer',
      textChanged: false,
      isDisputed: true,
      items: ['kitchenWater'],
    })
    expect(next(disputed, 'f3')).toEqual({ kind: 'nothing' })
  })
})
