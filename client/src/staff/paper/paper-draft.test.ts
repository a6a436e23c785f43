import type { Item } from '@chuanmen/types/riser'
import type { StairwellView } from '@chuanmen/types/stairwell'
import { checkPaper, daysOf, emptyPaper, itemsOf, missingOf, type PaperDraft, paperInput } from './paper-draft'

const items: Item[] = ['kitchenWater', 'kitchenDrain']
const facts = {
  items,
  clauseIds: ['c1'],
  first: '2026-11-05',
  last: '2026-11-23',
  household: { building: '1号楼', unit: '1门', rooms: ['301'] },
}
const place = { roundId: 'r', stairwellId: 's', flatId: 'f', textHash: 'h' }
const said = (state: 'agreed' | 'conditional' | 'deferred' | 'refused', more = {}) => ({
  state,
  reasons: [],
  words: '',
  askAgainOn: null,
  ...more,
})
const filled: PaperDraft = {
  ...emptyPaper,
  signerId: 'o1',
  answers: { kitchenWater: said('agreed') },
  clausesRead: ['c1'],
  signedOn: '2026-11-20',
  witness: '许文斌',
  room: '301室',
  photos: [{ fileId: 'p1', name: 'a.jpg' }],
}

test('a complete paper lacks nothing, even when it says nothing about one item', () => {
  expect(missingOf(checkPaper(filled, facts))).toEqual([])
  expect(paperInput(filled, items, ['c1'], place).answers.map(({ item }) => item)).toEqual(['kitchenWater'])
})

test('an empty paper names all that is missing, in the order of the page', () => {
  expect(missingOf(checkPaper(emptyPaper, facts))).toEqual([
    '谁签的字',
    '答复',
    '纸上的房号',
    '签字日期',
    '见证人',
    '照片',
  ])
})

test.each([
  ['301', false],
  ['1门301室', false],
  ['302', true],
  ['', true],
])('a paper that names 「%s」 is of another flat: %s', (room, isOther) => {
  expect(checkPaper({ ...filled, room }, facts).room !== undefined).toBe(isOther)
})

test.each([
  ['2026-11-04', true],
  ['2026-11-05', false],
  ['2026-11-23', false],
  ['2026-11-24', true],
])('a paper signed on %s is outside the round: %s', (signedOn, isOutside) => {
  expect(checkPaper({ ...filled, signedOn }, facts).signedOn !== undefined).toBe(isOutside)
})

test('somebody who agrees has read the clauses; somebody who refuses need not', () => {
  const unread = { ...filled, clausesRead: [] }
  expect(checkPaper(unread, facts).clauses).toBeDefined()
  expect(
    checkPaper({ ...unread, answers: { kitchenWater: said('refused', { words: '不换' }) } }, facts).clauses,
  ).toBeUndefined()
})

test('a condition needs words, a refusal a reason, a deferral a day', () => {
  const one = (answer: ReturnType<typeof said>) =>
    checkPaper({ ...filled, answers: { kitchenDrain: answer } }, facts).items.kitchenDrain
  expect(one(said('conditional'))).toBeDefined()
  expect(one(said('refused'))).toBeDefined()
  expect(one(said('deferred', { words: '再想想' }))).toBeDefined()
  expect(one(said('deferred', { words: '再想想', askAgainOn: '2026-12-20' }))).toBeUndefined()
})

test('the last day is the round’s end or today, whichever is earlier', () => {
  const round = { opensAt: '2026-11-05T00:00:00Z', closesAt: '2026-12-05T10:00:00Z' }
  expect(daysOf(round, Date.parse('2026-11-23T04:00:00Z'))).toEqual({ first: '2026-11-05', last: '2026-11-23' })
  expect(daysOf(round, Date.parse('2026-12-20T04:00:00Z'))).toEqual({ first: '2026-11-05', last: '2026-12-05' })
})

test('an item whose riser is locked for the flat is not answered again', () => {
  const view = {
    flats: [{ flatId: 'f', items: { kitchenDrain: 'agreed', kitchenWater: 'pending' } }],
    risers: [{ kind: 'kitchenDrain', flatIds: ['f'], progress: { status: 'locked' } }],
  } as unknown as StairwellView
  expect(itemsOf(view, 'f')).toEqual({ open: ['kitchenWater'], locked: ['kitchenDrain'] })
})
