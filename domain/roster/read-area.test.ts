import fc from 'fast-check'
import { AREA_MAX_CENTI_SQM } from '../../types/limits'
import { areaText, readArea } from './read-area'

const text = (value: string) => readArea({ kind: 'text', text: value })
const number = (value: number) => readArea({ kind: 'number', number: value, text: String(value) })
const area = (centiSqm: number, isRounded = false) => ({ kind: 'area', centiSqm, isRounded })

test.each([
  ['58.36', 5836],
  ['58.36㎡', 5836],
  ['58.36m2', 5836],
  ['58.36 M²', 5836],
  ['58.36平米', 5836],
  ['58.36平方米', 5836],
  ['５８．３６', 5836],
  ['58。36', 5836],
  ['58,36', 5836],
  ['1,058.36', 105836],
  ['58', 5800],
  ['58.', 5800],
  ['58.3', 5830],
  ['约58.36', 5836],
])('「%s」 is %i hundredths', (raw, centiSqm) => {
  expect(text(raw)).toEqual(area(centiSqm))
})

test.each([
  ['58..36', '58.36'],
  ['58.3O', '58.30'],
  ['五十八', null],
  ['58.36+3', null],
  ['58/36', null],
  ['见房本', null],
  ['9999999999', null],
  ['1.2.3', null],
])('「%s」 cannot be read; what was meant: %s', (raw, meant) => {
  expect(text(raw)).toEqual({ kind: 'unreadable', meant })
})

test.each([['0'], ['-58.36'], ['0.00'], ['0.001']])('「%s」 is not positive', (raw) => {
  expect(text(raw)).toEqual({ kind: 'not_positive' })
})

test('a number with the noise of binary fractions is exact', () => {
  expect(number(56.099999999999994)).toEqual(area(5610))
  expect(number(1.005)).toEqual(area(101, true))
  expect(number(0.1 + 0.2)).toEqual(area(30))
  expect(number(1e-9)).toEqual({ kind: 'unreadable', meant: null })
  expect(number(Number.NaN)).toEqual({ kind: 'unreadable', meant: null })
})

test('a third decimal is rounded half up and said', () => {
  expect(text('58.365')).toEqual(area(5837, true))
  expect(text('58.364')).toEqual(area(5836, true))
  expect(text('58.360')).toEqual(area(5836))
})

test('every area survives being written and read, as text and as a number (rule 31)', () => {
  fc.assert(
    fc.property(fc.integer({ min: 1, max: AREA_MAX_CENTI_SQM * 20 }), (centiSqm) => {
      expect(text(areaText(centiSqm))).toEqual(area(centiSqm))
      expect(number(Number(areaText(centiSqm)))).toEqual(area(centiSqm))
    }),
  )
})
