import { buildKept, buildPromise, buildPromised } from '../../test/support/build-promise'
import type { Actor, BindingRole, StaffGrant } from '../../types/person'
import type { PromiseDoc } from '../../types/promise'
import type { HouseholdPlace } from '../household/policy'
import { mayConfirmByCall, mayMovePromise, mayReadPromise, movesOpen } from './policy'

const place: HouseholdPlace = {
  ...{ street: '试验街道', estateId: 'estate1', stairwellId: 'stair1', flatIds: ['f2'], contactId: 'contact' },
}
const person = (personId: string, grants: StaffGrant[], home?: [BindingRole, 'active' | 'pending']): Actor => ({
  personId,
  elderMode: false,
  staff: grants.length > 0 ? { name: personId, grants } : null,
  bindings: home
    ? [
        {
          ...{ bindingId: 'b', flatId: 'f2', stairwellId: 'stair1', estateId: 'estate1', level: 2, signerId: null },
          role: home[0],
          state: home[1],
        },
      ]
    : [],
})
const community: StaffGrant[] = [{ role: 'community', estateIds: ['estate1'] }]
const contact: StaffGrant[] = [{ role: 'partyContact', estateId: 'estate1' }]
const people = {
  owner: person('owner', [], ['owner', 'active']),
  family: person('family', [], ['family', 'active']),
  tenant: person('tenant', [], ['tenant', 'active']),
  pending: person('pending', [], ['owner', 'pending']),
  street: person('street', [{ role: 'street', street: '试验街道' }]),
  community: person('community', community),
  outsider: person('outsider', [{ role: 'community', estateIds: ['elsewhere'] }]),
  contact: person('contact', contact),
  otherContact: person('otherContact', contact),
  keeper: person('keeper', contact),
  crew: person('crew', [...community, { role: 'contractor', estateIds: ['estate1'] }]),
  atHome: person('atHome', community, ['owner', 'active']),
  rentsHere: person('rentsHere', community, ['tenant', 'active']),
  administrator: person('administrator', [{ role: 'administrator' }]),
}
type Who = keyof typeof people
const who = (says: (actor: Actor) => boolean): Who[] =>
  (Object.keys(people) as Who[]).filter((one) => says(people[one]))

test('its household reads it but no tenant, its staff, and who keeps it', () =>
  expect(who((actor) => mayReadPromise(actor, buildPromised(), place).ok)).toEqual([
    ...['owner', 'family', 'street', 'community', 'contact', 'keeper', 'atHome'],
  ]))

test.each([
  ['take', buildPromise(), ['street', 'community']],
  ['decline', buildPromise(), ['street', 'community']],
  ['keep', buildPromised(), ['street', 'community', 'keeper']],
  ['break', buildPromised(), ['street', 'community', 'keeper']],
  ['extend', buildPromised(), ['street', 'community', 'keeper']],
  ['dispute', buildKept(), ['owner', 'family', 'atHome']],
] as const)('%s is for the few it is for, and offered to nobody else', (kind, promise, able) => {
  expect(who((actor) => mayMovePromise(actor, promise, place, kind).ok)).toEqual(able)
  expect(who((actor) => movesOpen(actor, promise, place).includes(kind))).toEqual(able)
})

test.each(['take', 'decline', 'keep', 'break', 'extend'] as const)(
  'whoever lives there does not %s a promise to the own home',
  (kind) => {
    const promise = buildPromised({ keeperId: 'atHome' })
    for (const actor of [people.atHome, people.rentsHere])
      expect(mayMovePromise(actor, promise, place, kind)).toMatchObject({ ok: false, code: 'promise_own' })
  },
)

test('a confirmation by telephone is recorded by staff of the household who neither keep it nor live there (rule 27)', () => {
  expect(who((actor) => mayConfirmByCall(actor, buildKept(), place).ok)).toEqual(['street', 'community', 'contact'])
  expect(mayConfirmByCall(people.keeper, buildKept(), place)).toMatchObject({ code: 'promise_keeper_confirms' })
  expect(mayConfirmByCall(people.community, buildKept({ keeperId: 'community' }), place)).toMatchObject({
    code: 'promise_keeper_confirms',
  })
  // Handed on to somebody else since.
  const saidBy = { ...buildKept().kept, by: 'community' } as PromiseDoc['kept']
  expect(mayConfirmByCall(people.community, buildKept({ kept: saidBy }), place)).toMatchObject({
    code: 'promise_keeper_confirms',
  })
  expect(mayConfirmByCall(people.atHome, buildKept(), place)).toMatchObject({ code: 'promise_own' })
})
