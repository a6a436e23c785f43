import type { Actor, StaffGrant } from '../../types/person'
import type { HouseholdPlace } from '../household/policy'
import { mayAnswer, mayComplain, reachesWhom } from './policy'

const place: HouseholdPlace = { street: 'S', estateId: 'e', stairwellId: 'w', flatIds: ['f'], contactId: 'lead' }
const community: StaffGrant = { role: 'community', estateIds: ['e'] }
const street: StaffGrant = { role: 'street', street: 'S' }
const lead: StaffGrant = { role: 'stairwellLead', estateId: 'e', stairwellIds: ['w'] }
const actor = (personId: string, grants: StaffGrant[], bindings: Actor['bindings'] = []): Actor => ({
  personId,
  elderMode: false,
  staff: grants.length > 0 ? { name: personId, grants } : null,
  bindings,
})
const lives = (state: 'active' | 'pending', role: 'owner' | 'tenant' = 'owner') =>
  actor(
    'neighbour',
    [],
    [{ bindingId: 'b', flatId: 'f', stairwellId: 'w', estateId: 'e', role, state, level: 2, signerId: null }],
  )

test.each<[string, Actor, { about: string[]; aboutNames?: string[]; level: 'community' | 'street' }, boolean]>([
  ['the community, of one about a lead', actor('sun', [community]), { about: ['lead'], level: 'community' }, true],
  ['the community, of one about the community', actor('sun', [community]), { about: ['li'], level: 'street' }, false],
  ['the street, of that', actor('zhou', [street]), { about: ['li'], level: 'street' }, true],
  ['whom it is about', actor('zhou', [street]), { about: ['zhou'], level: 'street' }, false],
  [
    'who came along, by name',
    actor('sun', [community]),
    { about: ['lead'], aboutNames: ['老周', ' su n'], level: 'community' },
    false,
  ],
])('it reaches %s: %j', (_who, who, complaint, reaches) => {
  expect(reachesWhom(who, { aboutNames: [], ...complaint, flatId: 'f' }, place, new Set())).toBe(reaches)
})

test.each<[string, Actor, string]>([
  ['a lead, who visits', actor('lead', [lead]), 'not_allowed'],
  ['a community worker whom it is about', actor('li', [community]), 'not_found'],
  ['a street officer whom it is about', actor('li', [street]), 'complaint_about_you'],
  ['a community worker whom it does not reach', actor('sun', [community]), 'not_found'],
  ['somebody of another estate', actor('wu', [{ role: 'community', estateIds: ['other'] }]), 'out_of_scope'],
  [
    'a street officer who also builds here',
    actor('tian', [street, { role: 'contractor', estateIds: ['e'] }]),
    'not_allowed',
  ],
])('%s does not answer it: %s', (_who, who, code) => {
  expect(
    mayAnswer(who, { about: ['li'], aboutNames: [], level: 'street', flatId: 'f' }, place, new Set()),
  ).toMatchObject({ ok: false, code })
})

test('the street answers it, unless it is of its own home', () => {
  const complaint = { about: ['li'], aboutNames: [], level: 'street' as const, flatId: 'f' }
  expect(mayAnswer(actor('zhou', [street]), complaint, place, new Set())).toMatchObject({ ok: true })
  expect(mayAnswer(actor('zhou', [street]), complaint, place, new Set(['f']))).toMatchObject({
    code: 'not_allowed',
  })
})

test.each<[string, Actor, string]>([
  ['an owner', lives('active'), 'ok'],
  ['a tenant', lives('active', 'tenant'), 'ok'],
  ['who only asked to be bound', lives('pending'), 'binding_not_active'],
  ['staff', actor('sun', [community]), 'not_allowed'],
])('%s files one: %s', (_who, who, outcome) => {
  const may = mayComplain(who, place)
  expect(may.ok ? 'ok' : may.code).toBe(outcome)
})
