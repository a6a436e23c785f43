import { claimAt, closed } from '../../test/support/any-claim'
import { countOf } from './count'

test('an open claim counts as open where it is, with nothing settled or paid', () => {
  expect(countOf(claimAt({ at: 'submitted' }, { crewId: 'crew', facts: { rung: 'community' } }), [])).toEqual({
    building: '6号楼',
    damage: 'leak',
    crewId: 'crew',
    receivedOn: '2026-09-14',
    isOpen: true,
    rung: 'community',
    settledDays: null,
    wasLate: false,
    reopened: 0,
    stars: null,
    paidFen: 0,
  })
})

test('a closed one is settled in working days from its receipt: a weekend is none, a make-up Sunday is one', () => {
  const ended = (endedOn: string) => countOf(claimAt(closed(), { endedOn }), []).settledDays
  expect(ended('2026-09-14')).toBe(0)
  expect(ended('2026-09-18')).toBe(4)
  expect(ended('2026-09-19')).toBe(4)
  expect(ended('2026-09-21')).toBe(6)
})

test('what was paid and how it was liked is counted; a further cycle is one reopening', () => {
  expect(countOf(claimAt(closed(), { facts: { cycle: 3, stars: 4, wasLate: true } }), [])).toMatchObject({
    paidFen: 12_800,
    reopened: 2,
    stars: 4,
    wasLate: true,
    isOpen: false,
  })
})

test('one taken back has ended and settled nothing', () => {
  expect(countOf(claimAt({ at: 'withdrawn' }), [])).toMatchObject({ isOpen: false, settledDays: null, paidFen: 0 })
})
