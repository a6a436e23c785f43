import type { Actor, BindingRole, StaffGrant } from '../../types/person'
import { mayKeepFile, opensFileAs, readsFileAs, readsViewsAs } from './file-policy'
import type { HouseholdPlace } from './policy'

const place: HouseholdPlace = { street: '街', estateId: 'e', stairwellId: 's', flatIds: ['f'], contactId: 'p' }
const actor = (grants: StaffGrant[], binding?: { role: BindingRole; state?: 'pending' | 'active' }): Actor => ({
  ...{ personId: 'p', elderMode: false, staff: grants.length > 0 ? { name: '某人', grants } : null },
  bindings: binding
    ? [
        {
          ...{ bindingId: 'b', flatId: 'f', stairwellId: 's', estateId: 'e', level: 2, signerId: null },
          ...{ role: binding.role, state: binding.state ?? 'active' },
        },
      ]
    : [],
})
const community: StaffGrant = { role: 'community', estateIds: ['e'] }
const street: StaffGrant = { role: 'street', street: '街' }
const lead: StaffGrant = { role: 'stairwellLead', estateId: 'e', stairwellIds: ['s'] }
const party: StaffGrant = { role: 'partyContact', estateId: 'e' }
const crew: StaffGrant = { role: 'contractor', estateIds: ['e'] }
const keeper: StaffGrant = { role: 'stationKeeper', estateIds: ['e'], stationId: 'x' }
const administrator: StaffGrant = { role: 'administrator' }
const elsewhere: StaffGrant = { role: 'community', estateIds: ['other'] }

type Row = [who: string, by: Actor, reads: string, opens: string, keeps: string, looks: string]
const no = 'not_allowed'
const rows: Row[] = [
  ['the owner', actor([], { role: 'owner' }), 'owner', no, no, 'owner'],
  ['family', actor([], { role: 'family' }), 'owner', no, no, 'owner'],
  ['a tenant', actor([], { role: 'tenant' }), no, no, no, no],
  [
    'who asks to be its owner',
    actor([], { role: 'owner', state: 'pending' }),
    'binding_not_active',
    'binding_not_active',
    no,
    'binding_not_active',
  ],
  ['a stranger', actor([]), no, no, no, no],
  ['the community', actor([community]), 'community', 'community', 'yes', 'community'],
  ['the street', actor([street]), 'street', 'street', 'yes', 'street'],
  ['its stairwell lead', actor([lead]), 'contact', 'contact', 'yes', no],
  ['its party contact', actor([party]), 'contact', 'contact', 'yes', no],
  ['a community of elsewhere', actor([elsewhere]), 'out_of_scope', 'out_of_scope', 'out_of_scope', 'out_of_scope'],
  ['a crew', actor([crew]), no, no, no, no],
  ['a crew that is of the community as well', actor([crew, community]), no, no, no, no],
  ['a station keeper', actor([keeper]), no, no, no, no],
  ['an administrator', actor([administrator]), no, no, no, no],
  ['a community worker at home', actor([community], { role: 'owner' }), 'owner', no, no, 'owner'],
]
const said = (result: ReturnType<typeof readsFileAs>) => (result.ok ? result.value : result.code)

test.each(rows)('%s: reads, opens, keeps, sees who looked', (_, by, reads, opens, keeps, looks) => {
  const kept = mayKeepFile(by, place)
  expect([
    said(readsFileAs(by, place)),
    said(opensFileAs(by, place)),
    kept.ok ? 'yes' : kept.code,
    said(readsViewsAs(by, place)),
  ]).toEqual([reads, opens, keeps, looks])
})

test.each([lead, party])('a $role reaches only the own portfolio', (grant) => {
  const other = { ...place, contactId: 'somebody' }
  const by = actor([grant])
  for (const may of [readsFileAs, opensFileAs, mayKeepFile, readsViewsAs])
    expect(may(by, other)).toMatchObject({ code: 'outside_portfolio' })
})
