import { covenantTemplate } from './covenant-template'
import { formOf, isSame, keepErrors, limitFenOf, windowDaysOf } from './keep-form'

const none = { covenant: undefined, limit: undefined, window: undefined }

test('a stairwell without a pool is offered a covenant that could be saved as it is', () => {
  expect(formOf(null).covenant).toBe(covenantTemplate)
  expect(keepErrors(formOf(null))).toEqual(none)
})

test('a pool that stands fills the form with itself', () => {
  const pool = {
    ...{ covenant: '自愿', limitFen: 15_050, rule: 'area' as const, windowDays: 7 },
    ...{ state: 'open' as const, members: 3, rooms: null, rev: 2 },
  }
  expect(formOf(pool)).toEqual({ covenant: '自愿', limit: '150.50', rule: 'area', window: '7' })
  expect(isSame(formOf(pool), formOf({ ...pool, rev: 3 }))).toBe(true)
})

test.each([
  ['200', 20_000],
  ['2,000', 200_000],
  ['2000.01', null],
  ['0', null],
  ['-5', null],
  ['随便', null],
])('a limit of %s', (typed, fen) => {
  expect(limitFenOf(typed)).toBe(fen)
})

test.each([
  ['5', 5],
  ['14', 14],
  ['15', null],
  ['0', null],
  ['2.5', null],
])('a window of %s days', (typed, days) => {
  expect(windowDaysOf(typed)).toBe(days)
})

test('each field says what is wrong with it', () => {
  const bad = keepErrors({ covenant: ' ', limit: '9999', rule: 'even', window: '' })
  expect(bad.covenant).toBe('请写约定')
  expect(bad.limit).toContain('¥2,000.00')
  expect(bad.window).toContain('14')
})
