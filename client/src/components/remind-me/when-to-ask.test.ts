import { ENOUGH, mayOffer } from './when-to-ask'

const fresh = { templateIds: ['water'], left: 0, refusedOn: '', today: '2026-11-26' }

test.each([
  ['offered to somebody never asked', {}, true],
  ['offered again while some are left, but not many', { left: ENOUGH - 1 }, true],
  ['not offered once enough were granted', { left: ENOUGH }, false],
  ['not offered on the day of a refusal', { refusedOn: '2026-11-26' }, false],
  ['offered again on the next day', { refusedOn: '2026-11-25' }, true],
  ['not offered where the installation has no templates', { templateIds: [] }, false],
])('reminders are %s', (_, more, isOffered) => {
  expect(mayOffer({ ...fresh, ...more })).toBe(isOffered)
})
