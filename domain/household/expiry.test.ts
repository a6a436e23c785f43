import { fileFields } from '../../types/household-words'
import { checkAsked, expiresOn, isExpired } from './expiry'

const asked = new Date('2026-09-14T01:00:00Z')

test.each([
  ['title', '2027-09-14'],
  ['occupants', '2027-03-13'],
  ['needs', '2027-03-13'],
  ['concerns', '2026-12-13'],
  ['contacts', '2027-09-14'],
  ['decoration', null],
  ['decorationPhotos', null],
] as const)('%s holds until %s', (field, day) => {
  expect(expiresOn(field, asked)).toBe(day)
})

test('the day is Beijing’s, not London’s', () => {
  expect(expiresOn('concerns', new Date('2026-09-14T17:00:00Z'))).toBe('2026-12-14')
})

test('a value holds on its last day and is stale on the next; what does not age never is', () => {
  expect(isExpired({ expiresOn: '2026-12-13' }, '2026-12-13')).toBe(false)
  expect(isExpired({ expiresOn: '2026-12-13' }, '2026-12-14')).toBe(true)
  expect(isExpired({ expiresOn: null }, '2099-01-01')).toBe(false)
})

test('what would be stale already is refused with the field and its last day', () => {
  const late = new Date('2026-12-14T01:00:00Z')
  expect(checkAsked(['title', 'concerns'], asked, late)).toMatchObject({
    ...{ code: 'source_expired', detail: { field: 'concerns', expiredOn: '2026-12-13' } },
  })
  expect(checkAsked(['title', 'decoration'], asked, late).ok).toBe(true)
})

test('a phone’s clock may run a few minutes ahead, and no more', () => {
  const now = new Date('2026-09-14T00:55:00Z')
  expect(checkAsked([...fileFields], asked, now).ok).toBe(true)
  expect(checkAsked(['title'], asked, new Date(now.getTime() - 1000))).toMatchObject({ code: 'asked_in_future' })
})
