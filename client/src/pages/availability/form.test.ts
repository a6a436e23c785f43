import type { HalfDay } from '@chuanmen/types/works'
import { cellOf, countOf, daysOf, filled, formOf, inputOf, isSame, missingOf, toggled, type View } from './form'

const halfDays: HalfDay[] = ['2026-12-01', '2026-12-02'].flatMap((on) => [
  { on, half: 'am' as const },
  { on, half: 'pm' as const },
])
const view = (change: Partial<View> = {}): View => ({
  asked: { from: '2026-12-01', until: '2026-12-02' },
  halfDays,
  length: 2,
  home: [],
  blackouts: [],
  key: null,
  saidBy: null,
  rev: 0,
  ...change,
})
const place = { stairwellId: 's', flatId: 'f', rev: 0 }

test('half-days are chosen one by one or many at once, and never twice', () => {
  const form = formOf(view())
  const morning = filled(form, halfDays, 'am')
  expect(morning).toEqual(['2026-12-01 am', '2026-12-02 am'])
  expect(filled({ ...form, home: morning }, halfDays, 'all')).toHaveLength(4)
  expect(toggled(morning, { on: '2026-12-01', half: 'am' })).toEqual(['2026-12-02 am'])
  expect(daysOf(halfDays).map(({ on }) => on)).toEqual(['2026-12-01', '2026-12-02'])
})

test('a day that will not do is out, whatever was chosen; a key opens the rest', () => {
  const form = {
    ...formOf(view({ home: halfDays.slice(0, 1) })),
    blackouts: [{ from: '2026-12-01', until: '2026-12-01', why: 'other' as const }],
  }
  expect(halfDays.map((halfDay) => cellOf(form, halfDay))).toEqual(['out', 'out', 'away', 'away'])
  const withKey = { ...form, hasKey: true, keyHolder: '王姨' }
  expect(halfDays.map((halfDay) => cellOf(withKey, halfDay))).toEqual(['out', 'out', 'key', 'key'])
})

test.each([
  [['2026-12-01 am', '2026-12-02 am'], { suits: 2, isLongEnough: false }],
  [['2026-12-01 pm', '2026-12-02 am'], { suits: 2, isLongEnough: true }],
  [[], { suits: 0, isLongEnough: false }],
])('%j is counted, and so many in a row as the works take are looked for', (home, expected) => {
  expect(countOf({ ...formOf(view()), home }, view())).toEqual(expected)
})

test('a consent that was given is not asked again, and one that is missing is (rule 39)', () => {
  const ill = view({ blackouts: [{ from: '2026-12-01', until: '2026-12-01', why: 'illness' }] })
  expect(missingOf(formOf(ill), false)).toBeUndefined()
  expect(missingOf({ ...formOf(ill), healthConsent: false }, false)).toBe('health')
  expect(missingOf({ ...formOf(view()), hasKey: true }, false)).toBe('holder')
  expect(missingOf({ ...formOf(view()), hasKey: true, keyHolder: '王姨' }, false)).toBe('keyConsent')
  expect(missingOf(formOf(view()), true)).toBe('adding')
})

test('a reply that was lost is known by what the server holds (rule 15)', () => {
  const form = { ...formOf(view()), home: ['2026-11-20 am', '2026-12-01 am'] }
  expect(isSame(form, view({ rev: 1, home: halfDays.slice(0, 1) }))).toBe(true)
  expect(isSame(form, view({ rev: 1 }))).toBe(false)
})

test('only what is asked about is handed in, and no consent beyond what it is for', () => {
  const form = { ...formOf(view()), home: ['2026-11-20 am', '2026-12-01 pm'], healthConsent: true, keyConsent: true }
  expect(inputOf(form, view(), place)).toEqual({
    ...place,
    home: [{ on: '2026-12-01', half: 'pm' }],
    blackouts: [],
    keyHolder: null,
    keyConsent: false,
    healthConsent: false,
  })
})
