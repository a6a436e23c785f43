import type { Actor, StaffGrant } from '../../types/person'
import { isKeptFor, mayEditStation, mayPlaceStation, mayRunStation, maySeeStations } from './policy'

const station = { _id: 'station', street: '德胜街道', estateIds: ['one', 'two'] }
const placed = (...estateIds: string[]) => estateIds.map((estateId) => ({ street: '德胜街道', estateId }))
const actor = (...grants: StaffGrant[]): Actor => ({
  personId: 'me',
  elderMode: false,
  staff: grants.length > 0 ? { name: '我', grants } : null,
  bindings: [],
})
const keeper = actor({ role: 'stationKeeper', estateIds: ['one'], stationId: 'station' })
const otherKeeper = actor({ role: 'stationKeeper', estateIds: ['one'], stationId: 'other' })
const community = (...estateIds: string[]) => actor({ role: 'community', estateIds })
const street = actor({ role: 'street', street: '德胜街道' })
const crew = actor({ role: 'contractor', estateIds: ['one', 'two'] })
const lead = actor({ role: 'stairwellLead', estateId: 'one', stairwellIds: ['s'] })
const codeOf = (result: { ok: boolean; code?: string }) => (result.ok ? 'yes' : result.code)

test.each<[string, Actor, string, string, string, string]>([
  // who, run it, change it, its estates to one, its estates to one and three
  ['its keeper', keeper, 'yes', 'yes', 'not_allowed', 'not_allowed'],
  ['the keeper of another', otherKeeper, 'out_of_scope', 'not_allowed', 'not_allowed', 'not_allowed'],
  ['community of one of its estates', community('one'), 'yes', 'out_of_scope', 'out_of_scope', 'out_of_scope'],
  ['community of all of them', community('one', 'two'), 'yes', 'yes', 'yes', 'out_of_scope'],
  ['community elsewhere', community('three'), 'out_of_scope', 'out_of_scope', 'out_of_scope', 'out_of_scope'],
  ['the street', street, 'yes', 'yes', 'yes', 'yes'],
  ['a crew', crew, 'not_allowed', 'not_allowed', 'not_allowed', 'not_allowed'],
  ['a stairwell lead', lead, 'not_allowed', 'not_allowed', 'not_allowed', 'not_allowed'],
  ['anybody', actor(), 'not_allowed', 'not_allowed', 'not_allowed', 'not_allowed'],
])('%s', (_, who, run, edit, fewer, more) => {
  expect([
    codeOf(mayRunStation(who, station)),
    codeOf(mayEditStation(who, station, placed('one', 'two'))),
    codeOf(mayEditStation(who, station, placed('one'))),
    codeOf(mayEditStation(who, station, placed('one', 'three'))),
  ]).toEqual([run, edit, fewer, more])
})

test('every estate a new station serves must be theirs', () => {
  expect(codeOf(mayPlaceStation(community('one'), placed('one')))).toBe('yes')
  expect(codeOf(mayPlaceStation(community('one'), placed('one', 'two')))).toBe('out_of_scope')
  expect(codeOf(mayPlaceStation(keeper, placed('one')))).toBe('not_allowed')
})

test('a keeper is invited for estates that the station serves', () => {
  expect(codeOf(isKeptFor(station, ['one']))).toBe('yes')
  expect(codeOf(isKeptFor(station, ['one', 'three']))).toBe('out_of_scope')
  expect(codeOf(isKeptFor(null, ['one']))).toBe('not_found')
})

test('stations are looked up by who lives or helps there, and staff', () => {
  const place = { street: '德胜街道', estateId: 'one' }
  const bound = (state: 'active' | 'pending', estateId: string): Actor => ({
    ...actor(),
    bindings: [
      { bindingId: 'b', flatId: 'f', stairwellId: 's', estateId, role: 'tenant', state, level: 2, signerId: null },
    ],
  })
  expect(codeOf(maySeeStations(bound('active', 'one'), place, false))).toBe('yes')
  expect(codeOf(maySeeStations(actor(), place, true))).toBe('yes')
  expect(codeOf(maySeeStations(lead, place, false))).toBe('yes')
  expect(codeOf(maySeeStations(bound('pending', 'one'), place, false))).toBe('not_allowed')
  expect(codeOf(maySeeStations(bound('active', 'two'), place, false))).toBe('not_allowed')
  expect(codeOf(maySeeStations(crew, place, false))).toBe('not_allowed')
})
