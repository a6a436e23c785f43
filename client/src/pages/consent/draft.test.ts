import {
  emptyDraft,
  emptyItem,
  fromAnswers,
  type ItemDraft,
  isAsPrepared,
  needsClauses,
  problemOf,
  toAnswers,
} from './draft'

const today = '2026-11-23'
const draft = (part: Partial<ItemDraft>): ItemDraft => ({ ...emptyItem, ...part })

describe('what is missing from an answer', () => {
  test.each<[string, ItemDraft | undefined, ReturnType<typeof problemOf>]>([
    ['nothing is preselected', undefined, 'not_chosen'],
    ['agreeing needs nothing more', draft({ state: 'agreed' }), null],
    ['a condition must be written', draft({ state: 'conditional', reasons: ['cost'] }), 'condition_required'],
    ['a written condition is enough', draft({ state: 'conditional', words: '补同款砖' }), null],
    ['refusing needs one reason', draft({ state: 'refused' }), 'reason_required'],
    ['a tapped reason is enough to refuse', draft({ state: 'refused', reasons: ['noise'] }), null],
    ['own words are enough to refuse', draft({ state: 'refused', words: ' 不换 ' }), null],
    ['not now needs a reason first', draft({ state: 'deferred', askAgainOn: '2026-12-01' }), 'reason_required'],
    ['not now needs a day', draft({ state: 'deferred', reasons: ['exam'] }), 'ask_again_required'],
    [
      'today is no day to ask again',
      draft({ state: 'deferred', reasons: ['exam'], askAgainOn: today }),
      'ask_again_required',
    ],
    ['a year is the longest wait', draft({ state: 'deferred', reasons: ['exam'], askAgainOn: '2027-11-23' }), null],
    [
      'more than a year is too long',
      draft({ state: 'deferred', reasons: ['exam'], askAgainOn: '2027-11-24' }),
      'ask_again_required',
    ],
  ])('%s', (_, said, problem) => {
    expect(problemOf(said, today)).toBe(problem)
  })
})

describe('the payload', () => {
  const said = {
    ...emptyDraft,
    answers: {
      kitchenDrain: draft({ state: 'agreed', reasons: ['cost'], words: '先写了又改', askAgainOn: '2026-12-01' }),
    },
  }

  test('leaves behind what belonged to another choice', () => {
    expect(toAnswers(said, ['kitchenDrain'])).toEqual([
      { item: 'kitchenDrain', state: 'agreed', reasons: [], words: '', askAgainOn: null },
    ])
  })
  test('holds only the items asked, in their order', () => {
    const both = {
      ...said,
      answers: { ...said.answers, bathroomDrain: draft({ state: 'refused', reasons: ['noise'] }) },
    }
    expect(toAnswers(both, ['bathroomDrain', 'kitchenDrain']).map(({ item }) => item)).toEqual([
      'bathroomDrain',
      'kitchenDrain',
    ])
    expect(toAnswers(both, ['kitchenWater'])).toEqual([])
  })
  test('keeps the day only for not now', () => {
    const later = {
      ...emptyDraft,
      answers: { kitchenDrain: draft({ state: 'refused', words: '不', askAgainOn: '2026-12-01' }) },
    }
    expect(toAnswers(later, ['kitchenDrain'])[0]?.askAgainOn).toBeNull()
  })
})

test('who agrees, even on a condition, reads the clauses; who refuses need not tick', () => {
  const answer = (state: 'agreed' | 'conditional' | 'deferred' | 'refused') => ({
    item: 'kitchenDrain' as const,
    state,
    reasons: [],
    words: '',
    askAgainOn: null,
  })
  expect(needsClauses([answer('refused'), answer('conditional')])).toBe(true)
  expect(needsClauses([answer('refused'), answer('deferred')])).toBe(false)
})

test('an owner confirms what was prepared only as long as nothing is changed', () => {
  const prepared = [
    { item: 'kitchenDrain' as const, state: 'agreed' as const, reasons: [], words: '', askAgainOn: null },
    {
      item: 'bathroomDrain' as const,
      state: 'refused' as const,
      reasons: ['noise' as const],
      words: '',
      askAgainOn: null,
    },
  ]
  const filled = { ...emptyDraft, answers: fromAnswers(prepared) }
  expect(isAsPrepared(toAnswers(filled, ['bathroomDrain', 'kitchenDrain']), prepared)).toBe(true)
  const changed = { ...filled, answers: { ...filled.answers, kitchenDrain: draft({ state: 'refused', words: '不' }) } }
  expect(isAsPrepared(toAnswers(changed, ['bathroomDrain', 'kitchenDrain']), prepared)).toBe(false)
})
