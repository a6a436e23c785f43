import type { Actor, ActorBinding, StaffGrant } from '../../types/person'
import { mayDecide, mayRecord } from './policy'
import { howSigns, type Side } from './signing'

const home = { flatIds: ['f', 'joined'], place: { street: 's', estateId: 'e', stairwellId: 'st' } }
const community: StaffGrant = { role: 'community', estateIds: ['e'] }
const lead: StaffGrant = { role: 'stairwellLead', estateId: 'e', stairwellIds: ['st'] }
const crew: StaffGrant = { role: 'contractor', estateIds: ['e'] }
const binding = (role: ActorBinding['role'], state: ActorBinding['state'] = 'active', flatId = 'f'): ActorBinding => ({
  ...{ bindingId: 'b', flatId, stairwellId: 'st', estateId: 'e', role, state, level: 2, signerId: null },
})
const somebody = (grants: StaffGrant[], ...bindings: ActorBinding[]): Actor => ({
  ...{ personId: 'me', elderMode: false, bindings },
  staff: grants.length > 0 ? { name: '某人', grants } : null,
})
const nobody = { household: null, contractor: null }
const by = (personId: string) => ({ by: personId, name: '', at: new Date(), via: 'app' as const, photoId: null })

type Row = [string, Actor, Side, { hasPresence?: boolean; signed?: Parameters<typeof howSigns>[2] }, string]
test.each<Row>([
  ['an owner, for the household', somebody([], binding('owner')), 'household', {}, 'app'],
  ['a tenant of a joined flat', somebody([], binding('tenant', 'active', 'joined')), 'household', {}, 'app'],
  ['family', somebody([], binding('family')), 'household', {}, 'not_allowed'],
  ['a lead alone', somebody([lead]), 'household', {}, 'photo_required'],
  ['a lead with the household beside them', somebody([lead]), 'household', { hasPresence: true }, 'present'],
  ['a lead, for the contractor', somebody([lead]), 'contractor', {}, 'not_allowed'],
  ['a crew, for the contractor', somebody([crew]), 'contractor', {}, 'app'],
  ['the office, for the contractor', somebody([community]), 'contractor', {}, 'app'],
  ['a crew in its own flat', somebody([crew], binding('owner')), 'contractor', {}, 'baseline_both_sides'],
  [
    'a crew that asked to be bound there, for the household',
    somebody([crew], binding('owner', 'pending')),
    ...(['household', { hasPresence: true }, 'baseline_both_sides'] as const),
  ],
  [
    'who signed the other side',
    somebody([crew]),
    ...(['contractor', { signed: { ...nobody, household: by('me') } }, 'baseline_both_sides'] as const),
  ],
  ['an owner, for the contractor', somebody([], binding('owner')), 'contractor', {}, 'not_allowed'],
])('%s', (_who, actor, as, { hasPresence = false, signed = nobody }, expected) => {
  const result = howSigns(actor, home, signed, { as, hasPresence })
  expect(result.ok ? result.value : result.code).toBe(expected)
})

test.each<[string, Actor, string, string]>([
  ['an owner', somebody([], binding('owner')), 'yes', 'yes'],
  ['family', somebody([], binding('family')), 'yes', 'not_allowed'],
  ['a pending owner', somebody([], binding('owner', 'pending')), 'binding_not_active', 'binding_not_active'],
  ['a neighbour', somebody([], binding('owner', 'active', 'other')), 'not_allowed', 'not_allowed'],
  ['a crew', somebody([crew]), 'yes', 'yes'],
  ['a lead of another stairwell', somebody([{ ...lead, stairwellIds: ['x'] }]), 'out_of_scope', 'out_of_scope'],
])('%s records, and decides', (_who, actor, records, decides) => {
  const said = [mayRecord(actor, home), mayDecide(actor, home)].map((one) => (one.ok ? 'yes' : one.code))
  expect(said).toEqual([records, decides])
})
