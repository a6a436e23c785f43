import type { VolunteerDoc, VolunteerProfile } from '../../types/volunteer'
import { checkProfile } from './check-profile'
import { hoursOf, monthsOf, type WorkedTask } from './hours'
import { byState } from './row'

const profile: VolunteerProfile = {
  kinds: ['water'],
  floorsMax: 6,
  hours: [{ weekday: 1, fromHour: 9, toHour: 12 }],
  away: [{ from: '2026-11-27', until: '2026-11-27' }],
  perDayMax: 2,
  homeStairwellId: 's',
  goesBeyond: false,
}

test.each<[string, Partial<VolunteerProfile>, string]>([
  ['hours that end before they begin', { hours: [{ weekday: 1, fromHour: 12, toHour: 9 }] }, 'profile.hours'],
  ['hours of no length', { hours: [{ weekday: 1, fromHour: 9, toHour: 9 }] }, 'profile.hours'],
  ['days away that end before they begin', { away: [{ from: '2026-11-27', until: '2026-11-26' }] }, 'profile.away'],
  ['a home in another estate', { homeStairwellId: 'elsewhere' }, 'profile.homeStairwellId'],
])('a profile with %s is refused by its field', (_, more, field) => {
  expect(checkProfile({ ...profile, ...more }, ['s'])).toEqual({ ok: false, code: 'malformed', detail: { field } })
})

test('a profile that makes sense is taken, also without a home there', () => {
  expect(checkProfile(profile, ['s']).ok).toBe(true)
  expect(checkProfile({ ...profile, homeStairwellId: null }, ['s']).ok).toBe(true)
})

const worked = (on: string, minutes: number, more: { out?: boolean; volunteerId?: string } = {}): WorkedTask => {
  const checked = { at: new Date(0), receivedAt: new Date(0) }
  return {
    _id: `${on}-${minutes}`,
    kind: 'water',
    on,
    building: '6号楼',
    thanks: minutes === 50 ? { stars: 5 } : null,
    places: [
      {
        helper: { as: 'volunteer', volunteerId: more.volunteerId ?? 'me' },
        personId: 'p',
        name: '李晓燕',
        fromHour: 9,
        at: new Date(0),
        order: null,
        checkIn: { ...checked, how: 'code' },
        checkOut: more.out === false ? null : { ...checked, outcome: 'done' },
        minutes,
      },
    ],
  }
}

test('hours are what was checked out of, newest first, by month; of nobody else', () => {
  const tasks = [
    worked('2026-10-30', 40),
    worked('2026-11-02', 50),
    worked('2026-11-20', 60),
    worked('2026-11-27', 90, { out: false }),
    worked('2026-11-21', 90, { volunteerId: 'other' }),
  ]
  const done = hoursOf(tasks, 'me')
  expect(done.map(({ on, minutes, stars }) => [on, minutes, stars])).toEqual([
    ['2026-11-20', 60, null],
    ['2026-11-02', 50, 5],
    ['2026-10-30', 40, null],
  ])
  expect(monthsOf(done)).toEqual([
    { month: '2026-11', tasks: 2, minutes: 110 },
    { month: '2026-10', tasks: 1, minutes: 40 },
  ])
})

test('those who wait for somebody to look come first, the longest wait before all', () => {
  const at = (state: VolunteerDoc['state'], day: number) =>
    ({ _id: `${state}${day}`, state, createdAt: new Date(day) }) as VolunteerDoc
  const sorted = [at('suspended', 1), at('active', 2), at('waiting', 4), at('waiting', 3)].sort(byState)
  expect(sorted.map(({ _id }) => _id)).toEqual(['waiting3', 'waiting4', 'active2', 'suspended1'])
})
