import type { ClaimStatus } from '@chuanmen/types/claim'
import type { ClaimMoveKind } from '@chuanmen/types/claim-words'
import { formErrors } from './form-errors'
import { blankForm, type MoveForm, moveOf } from './move-form'
import { blankLine, offerDraftOf, offerInput, pricedOf } from './offer-draft'

const TODAY = '2026-11-25'
const liability = { shares: [{ who: 'contractor' as const, percent: 100 }], pairs: [] }
const repair = { how: 'repair' as const, standard: '补 3 块白砖', byOn: '2026-12-05' }
const tile = { code: 'tile', name: '墙砖', unit: '块', unitFen: 8550 }
const prices = { version: 2, items: [tile], source: '定额', publishedAt: '2026-11-01T00:00:00.000Z' }
const money = {
  how: 'money' as const,
  ...{ items: [{ ...tile, quantityCenti: 250, amountFen: 21_375, why: '' }], totalFen: 21_375, priceVersion: 2 },
}
const statuses = {
  acknowledged: { at: 'acknowledged' },
  inspected: { at: 'inspected' },
  judged: { at: 'judged', liability },
  offered: { at: 'offered', liability, offer: repair },
  accepted: { at: 'accepted', liability, offer: repair },
  owing: { at: 'accepted', liability, offer: money },
  done: { at: 'done', liability, offer: repair, receipt: null },
} as const satisfies Record<string, ClaimStatus>

type Photos = { photos: number; papers: number }
const errors = (
  kind: ClaimMoveKind,
  at: keyof typeof statuses,
  part: Partial<MoveForm> = {},
  photos: Partial<Photos> = {},
  isBehalf = false,
) => {
  const view = { status: statuses[at] }
  return formErrors(
    kind,
    { ...blankForm(kind, view, TODAY), ...part },
    { view, today: TODAY, prices, isBehalf, photos: 0, papers: 0, ...photos },
  )
}
const line = (part: object) => ({ ...blankLine('a', ''), ...part })
const offer = (lines: MoveForm['offer']['lines']): MoveForm['offer'] => ({
  how: 'money',
  standard: '',
  byOn: '',
  lines,
})

test.each<[string, Parameters<typeof errors>, string[]]>([
  ['a visit without a day', ['setVisit', 'acknowledged'], ['visit']],
  ['a visit yesterday', ['setVisit', 'acknowledged', { on: '2026-11-24' }], ['visit']],
  [
    'a visit that ends before it begins',
    ['setVisit', 'acknowledged', { on: TODAY, from: '11:00', to: '10:00' }],
    ['visit'],
  ],
  ['a visit today', ['setVisit', 'acknowledged', { on: TODAY }], []],
  ['a look without words or photo', ['inspect', 'acknowledged'], ['words', 'photos']],
  ['a look with both', ['inspect', 'acknowledged', { words: '砖裂' }, { photos: 1 }], []],
  [
    'percents that make 90',
    ['judge', 'inspected', { words: '看过', shares: { contractor: '60', earlier: '30' } }],
    ['shares'],
  ],
  [
    'percents that make a hundred',
    ['judge', 'inspected', { words: '看过', shares: { contractor: '60%', earlier: '40' } }],
    [],
  ],
  ['an offer of nothing', ['offer', 'judged'], ['how']],
  [
    'a repair without standard or day',
    ['offer', 'judged', { offer: { ...offer([]), how: 'repair' } }],
    ['standard', 'byOn'],
  ],
  ['a repair in the past', ['offer', 'judged', { offer: { ...repair, byOn: '2026-11-01', lines: [] } }], ['byOn']],
  ['money without a line', ['offer', 'judged', { offer: offer([]) }], ['lines']],
  ['a line of the table', ['offer', 'judged', { offer: offer([line({ code: 'tile', quantity: '2.5' })]) }], []],
  ['a line the table does not have', ['offer', 'judged', { offer: offer([line({ code: 'gone' })]) }], ['a-code']],
  ['no quantity', ['offer', 'judged', { offer: offer([line({ code: 'tile', quantity: '0' })]) }], ['a-quantity']],
  [
    'one’s own line without why',
    ['offer', 'judged', { offer: offer([line({ name: '柜门', price: '300' })]) }],
    ['a-why'],
  ],
  [
    'more than is allowed in all',
    ['offer', 'judged', { offer: offer([line({ name: '柜', price: '500000', quantity: '2', why: '发票' })]) }],
    ['lines'],
  ],
  [
    'a letter that offers nothing and says why',
    ['letter', 'judged', { words: '理由', offer: { ...offer([]), how: 'none' } }],
    [],
  ],
  ['a repair done without a photo', ['fulfil', 'accepted'], ['photos']],
  ['a payment of another amount', ['fulfil', 'owing', { amount: '213', ref: '123' }], ['amount']],
  ['a payment tomorrow without a number', ['fulfil', 'owing', { paidOn: '2026-11-26' }], ['paidOn', 'ref']],
  ['a payment as agreed, typed as people type', ['fulfil', 'owing', { amount: '¥213.75', ref: '123' }], []],
  ['a confirmation without stars', ['confirm', 'done', { told: 'present' }, {}, true], ['stars']],
  ['an acceptance by telephone', ['accept', 'offered', { told: 'phone' }, {}, true], ['told']],
  ['an acceptance on paper without the paper', ['accept', 'offered', { told: 'paper' }, {}, true], ['paper']],
  ['an acceptance on paper', ['accept', 'offered', { told: 'paper' }, { papers: 1 }, true], []],
  ['an objection by telephone', ['object', 'offered', { told: 'phone', words: '太少', about: 'amount' }, {}, true], []],
  ['an addition of nothing', ['add', 'judged'], ['words']],
  ['a pause without a reason', ['pause', 'acknowledged'], ['words']],
])('%s', (_name, given, wrong) => {
  expect(Object.keys(errors(...given))).toEqual(wrong)
})

test('the total is what the server will compute, to the fen: 2.5 of ¥85.50 and 3 of ¥0.33 are ¥214.74', () => {
  const lines = [
    line({ code: 'tile', quantity: '2.5' }),
    line({ key: 'b', name: '钉', price: '0.33', quantity: '3', why: '市价' }),
  ]
  expect(pricedOf(offer(lines), prices, TODAY)).toMatchObject({ totalFen: 21_474, priceVersion: 2 })
})

test('an offer that stands is typed in again unchanged', () => {
  expect(offerInput(offerDraftOf(repair))).toEqual(repair)
  expect(offerInput(offerDraftOf(money))).toEqual({
    how: 'money',
    items: [{ from: 'table', code: 'tile', quantityCenti: 250 }],
  })
})

test('a form becomes the move it stands for', () => {
  const form = { ...blankForm('judge', { status: statuses.inspected }, TODAY), words: ' 看过 ' }
  expect(moveOf('judge', { ...form, shares: { contractor: '70', household: '30' } }, [])).toEqual({
    kind: 'judge',
    words: '看过',
    liability: {
      shares: [
        { who: 'contractor', percent: 70 },
        { who: 'household', percent: 30 },
      ],
      pairs: [],
    },
  })
  expect(moveOf('fulfil', { ...blankForm('fulfil', { status: statuses.owing }, TODAY), ref: '88' }, ['p'])).toEqual({
    kind: 'fulfil',
    words: '',
    photoIds: ['p'],
    receipt: { amountFen: 21_375, paidOn: TODAY, ref: '88' },
  })
  expect(moveOf('fulfil', blankForm('fulfil', { status: statuses.accepted }, TODAY), ['p'])).toMatchObject({
    receipt: null,
  })
})
