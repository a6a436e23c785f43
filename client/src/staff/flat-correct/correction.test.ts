import type { FlatView } from '@chuanmen/types/stairwell'
import { changesOf, checkForm, formOf, readArea } from './correction'

const owner = (signerId: string) => ({
  signerId,
  masked: `${signerId}**`,
  phoneMasked: null,
  share: null,
  bound: false,
})
const file = {
  flat: {
    flatId: 'f1',
    room: '302',
    floor: 3,
    position: '02',
    areaCentiSqm: 5610,
    occupancy: 'owner',
    consentRule: 'sole',
    ownersMasked: [],
    joinedTo: null,
  },
  owners: [owner('a'), owner('b')],
  filedSignerIds: [],
} as unknown as FlatView
const roomOf = () => '303'
const shares = (a: [string, string], b: [string, string]) => ({
  a: { numerator: a[0], denominator: a[1] },
  b: { numerator: b[0], denominator: b[1] },
})

test.each([
  ['58.36', 5836],
  ['58.3', 5830],
  ['58', 5800],
  ['0.07', 7],
  ['0', null],
  ['58.361', null],
  ['5８', null],
  ['', null],
])('the area %p reads as %p hundredths', (text, centi) => {
  expect(readArea(text)).toBe(centi)
})

test('an untouched form changes nothing and only lacks the reason', () => {
  const form = formOf(file)
  expect(changesOf(form, file, roomOf)).toEqual([])
  expect(Object.keys(checkForm(form, file))).toEqual(['why'])
})

test('only what differs is sent', () => {
  const form = { ...formOf(file), area: '59.10', joinedTo: 'f2', why: '看了房本' }
  const parts = Object.assign({}, ...changesOf(form, file, roomOf).map(({ part }) => part))
  expect(parts).toEqual({ areaCentiSqm: 5910, joinedTo: 'f2' })
  expect(checkForm(form, file)).toEqual({})
})

test.each([
  [shares(['1', '2'], ['1', '2']), false],
  [shares(['1', '3'], ['2', '3']), false],
  [shares(['1', '2'], ['1', '3']), true],
  [shares(['1', '1'], ['', '']), true],
])('shares must be known and make one whole: %#', (typed, isWrong) => {
  const form = { ...formOf(file), consentRule: 'shares' as const, shares: typed, why: '看了房本' }
  expect(checkForm(form, file).shares !== undefined).toBe(isWrong)
})

test('a filed agreement must name who signs', () => {
  const form = { ...formOf(file), consentRule: 'filed' as const, why: '看了约定' }
  expect(checkForm(form, file).filed).toBeDefined()
  expect(checkForm({ ...form, filedSignerIds: ['b'] }, file).filed).toBeUndefined()
})
