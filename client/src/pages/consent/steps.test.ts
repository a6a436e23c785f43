import { emptyItem } from './draft'
import { indexOf, itemsToAnswer, stepsOf } from './steps'

const mine = (reconfirm: boolean, isDisputed = false) => ({ state: 'agreed' as const, seq: 1, reconfirm, isDisputed })

test('asks what is unanswered, answered to an older text, contradicted by a paper, or to be answered anew, never what is locked', () => {
  const items = [
    { item: 'kitchenWater' as const, mine: mine(false), locked: false },
    { item: 'kitchenDrain' as const, mine: mine(true), locked: false },
    { item: 'bathroomWater' as const, mine: null, locked: false },
    { item: 'bathroomDrain' as const, mine: null, locked: true },
  ]
  expect(itemsToAnswer([{ item: 'kitchenWater', mine: mine(false, true), locked: false }], [])).toEqual([
    'kitchenWater',
  ])
  expect(itemsToAnswer(items, [])).toEqual(['kitchenDrain', 'bathroomWater'])
  expect(itemsToAnswer(items, ['kitchenWater', 'bathroomDrain'])).toEqual([
    'kitchenWater',
    'kitchenDrain',
    'bathroomWater',
  ])
})

describe('the screens', () => {
  const shape = { items: ['kitchenDrain' as const], clauseIds: ['c1'], isElder: false }
  const keys = (state: 'agreed' | 'deferred' | 'refused' | undefined, isElder: boolean) =>
    stepsOf({ ...shape, isElder, answers: state ? { kitchenDrain: { ...emptyItem, state } } : {} }).map(
      ({ key }) => key,
    )

  test('are as many for refusing as for agreeing', () => {
    expect(keys('refused', false)).toEqual(keys('agreed', false))
    expect(keys('agreed', false)).toEqual(['read', 'choice:kitchenDrain', 'clause:c1', 'review'])
  })
  test('hold one decision each in elder mode', () => {
    expect(keys('deferred', true)).toEqual([
      'read',
      'choice:kitchenDrain',
      'why:kitchenDrain',
      'when:kitchenDrain',
      'clause:c1',
      'review',
    ])
    expect(keys(undefined, true)).toEqual(['read', 'choice:kitchenDrain', 'clause:c1', 'review'])
  })
  test('start with the text when the kept one is gone', () => {
    expect(indexOf(stepsOf({ ...shape, answers: {} }), 'choice:kitchenWater')).toBe(0)
  })
})
