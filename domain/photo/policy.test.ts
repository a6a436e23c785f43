import type { Actor, BindingRole, StaffGrant } from '../../types/person'
import type { PhotoDoc } from '../../types/photo'
import type { PhotoPlace } from './photo-place'
import { mayOpenOriginal, mayReviewPhoto, maySeePhoto, takesAs } from './policy'

const place: PhotoPlace = { street: '试验街道', estateId: 'estate', stairwellId: 'stairs', flatIds: ['flat', 'joined'] }
const person = (
  personId: string,
  more: { homes?: [string, 'active' | 'pending', BindingRole?][]; grants?: StaffGrant[] } = {},
): Actor => ({
  personId,
  elderMode: false,
  staff: more.grants ? { name: personId, grants: more.grants } : null,
  bindings: (more.homes ?? []).map(([flatId, state, role = 'owner']) => ({
    ...{ bindingId: flatId, flatId, stairwellId: 'stairs', estateId: 'estate', role, state, level: 2, signerId: null },
  })),
})
const estateIds = ['estate']
const people = {
  owner: person('owner', { homes: [['flat', 'active']] }),
  family: person('family', { homes: [['flat', 'active', 'family']] }),
  joined: person('joined', { homes: [['joined', 'active']] }),
  pending: person('pending', { homes: [['flat', 'pending']] }),
  neighbour: person('neighbour', { homes: [['other', 'active']] }),
  stranger: person('stranger'),
  street: person('street', { grants: [{ role: 'street', street: '试验街道' }] }),
  community: person('community', { grants: [{ role: 'community', estateIds }] }),
  outsider: person('outsider', { grants: [{ role: 'community', estateIds: ['elsewhere'] }] }),
  lead: person('lead', { grants: [{ role: 'stairwellLead', estateId: 'estate', stairwellIds: ['stairs'] }] }),
  otherLead: person('otherLead', { grants: [{ role: 'stairwellLead', estateId: 'estate', stairwellIds: ['else'] }] }),
  crew: person('crew', { grants: [{ role: 'contractor', estateIds }] }),
  administrator: person('administrator', { grants: [{ role: 'administrator' }] }),
  tenant: person('tenant', { homes: [['flat', 'active', 'tenant']] }),
  contact: person('contact', { grants: [{ role: 'partyContact', estateId: 'estate' }] }),
  otherContact: person('otherContact', { grants: [{ role: 'partyContact', estateId: 'estate' }] }),
}
type Who = keyof typeof people
const whoSays = (says: (actor: Actor) => boolean): Who[] =>
  (Object.keys(people) as Who[]).filter((who) => says(people[who])).sort()
const sorted = (...who: Who[]): Who[] => who.sort()

const photo = (more: Partial<PhotoDoc> = {}) => ({
  use: 'claim' as const,
  flatId: 'flat',
  stairwellId: 'stairs',
  by: 'owner',
  bySide: 'household' as const,
  check: 'waiting' as const,
  ...more,
})
const claim = { by: 'owner', isRestricted: false }
const home: Who[] = ['owner', 'family', 'joined', 'tenant']
const deciding: Who[] = ['street', 'community']

describe('who takes photos', () => {
  test.each<[string, Parameters<typeof takesAs>[1], Partial<Record<PhotoDoc['bySide'], Who[]>>]>([
    ['for a claim of a flat', photo(), { household: home, staff: ['street', 'community', 'lead'], crew: ['crew'] }],
    [
      'for a baseline',
      photo({ use: 'baseline' }),
      { household: home, staff: ['street', 'community', 'lead'], crew: ['crew'] },
    ],
    [
      'of a common part',
      photo({ flatId: null }),
      { household: [...home, 'neighbour'], staff: ['street', 'community', 'lead'], crew: ['crew'] },
    ],
  ])('%s', (_what, of, expected) => {
    const around = of.flatId === null ? { ...place, flatIds: [] } : place
    for (const side of ['household', 'staff', 'crew'] as const) {
      const is = (actor: Actor): boolean => {
        const as = takesAs(actor, of, around)
        return as.ok && as.value === side
      }
      expect([side, whoSays(is)]).toEqual([side, sorted(...(expected[side] ?? []))])
    }
  })
})

type Case = [string, ReturnType<typeof photo>, typeof claim | null, Who[]]
const seeing: Case[] = [
  ["a household's before it is checked", photo(), claim, [...home, ...deciding]],
  ["a household's that is asked about", photo({ check: 'asked' }), claim, [...home, ...deciding]],
  ["a household's that is held", photo({ check: 'held' }), claim, [...home, ...deciding]],
  ["a household's that is shown", photo({ check: 'shown' }), claim, [...home, ...deciding, 'crew']],
  ["a household's that a person hid", photo({ check: 'hidden' }), claim, [...home, ...deciding]],
  ['one on no claim yet', photo(), null, [...home, ...deciding]],
  ["a crew's before it is checked", photo({ by: 'crew', bySide: 'crew' }), claim, [...deciding, 'crew']],
  [
    "a crew's that is shown",
    photo({ by: 'crew', bySide: 'crew', check: 'shown' }),
    claim,
    [...home, ...deciding, 'crew'],
  ],
  [
    "a lead's of a claim they filed",
    photo({ by: 'lead', bySide: 'staff', check: 'shown' }),
    { by: 'lead', isRestricted: false },
    [...home, ...deciding, 'crew', 'lead'],
  ],
  [
    "a household's of a claim a lead filed",
    photo(),
    { by: 'lead', isRestricted: false },
    [...home, ...deciding, 'lead'],
  ],
  ['one whose author moved out', photo({ by: 'stranger' }), claim, [...home, ...deciding, 'stranger']],
  ["a baseline's before it is checked", photo({ use: 'baseline' }), null, [...home, ...deciding, 'lead']],
  [
    "a baseline's that is shown",
    photo({ use: 'baseline', check: 'shown' }),
    null,
    [...home, ...deciding, 'lead', 'crew'],
  ],
  [
    "a crew's of a baseline, checked",
    photo({ use: 'baseline', by: 'crew', bySide: 'crew', check: 'shown' }),
    null,
    [...home, ...deciding, 'lead', 'crew'],
  ],
  ["a restricted claim's", photo({ check: 'shown' }), { by: 'owner', isRestricted: true }, [...home, ...deciding]],
  [
    "a crew's own of a restricted claim",
    photo({ by: 'crew', bySide: 'crew', check: 'shown' }),
    { by: 'owner', isRestricted: true },
    [...home, ...deciding],
  ],
]
test.each(seeing)('who sees %s (rule 12)', (_what, of, subject, who) =>
  expect(whoSays((actor) => maySeePhoto(actor, of, subject, place).ok)).toEqual(sorted(...who)),
)

test('of a common part, the neighbours of who filed it see nothing', () => {
  const common = { ...place, flatIds: [] }
  const shown = photo({ flatId: null, check: 'shown' })
  expect(whoSays((actor) => maySeePhoto(actor, shown, claim, common).ok)).toEqual(sorted('owner', ...deciding, 'crew'))
})

test.each<[string, ReturnType<typeof photo>, typeof claim | null, Who[], Who[]]>([
  ["a household's", photo({ check: 'shown' }), claim, home, deciding],
  ["a crew's", photo({ by: 'crew', bySide: 'crew', check: 'shown' }), claim, [], [...deciding, 'crew']],
  ["a restricted claim's", photo(), { by: 'owner', isRestricted: true }, home, deciding],
])(
  'who gets the original of %s, without and with a reason that is kept (rule 40)',
  (_what, of, subject, free, logged) => {
    const says = (isLogged: boolean) => (actor: Actor) => {
      const sight = mayOpenOriginal(actor, of, subject, place)
      return sight.ok && sight.value.isLogged === isLogged
    }
    expect(whoSays(says(false))).toEqual(sorted(...free))
    expect(whoSays(says(true))).toEqual(sorted(...logged))
  },
)

test('only who decides reviews photos, and not of their own home', () => {
  expect(whoSays((actor) => mayReviewPhoto(actor, photo(), place).ok)).toEqual(sorted(...deciding))
  const athome = { ...people.community, bindings: people.pending.bindings }
  expect(mayReviewPhoto(athome, photo(), place)).toEqual({ ok: false, code: 'own_claim' })
})

test('a crew whose person decides here as well is a party like any crew, whatever the photo', () => {
  const both = person('crew', {
    grants: [
      { role: 'community', estateIds },
      { role: 'contractor', estateIds },
    ],
  })
  expect(takesAs(both, photo(), place)).toEqual(takesAs(people.crew, photo(), place))
  expect(takesAs(both, photo({ use: 'baseline' }), place)).toEqual({ ok: true, value: 'crew' })
  for (const [, of, subject] of seeing)
    for (const sees of [maySeePhoto, mayOpenOriginal])
      expect(sees(both, of, subject, place)).toEqual(sees(people.crew, of, subject, place))
  expect(mayReviewPhoto(both, photo(), place)).toMatchObject({ code: 'not_found' })
})

test('who filed a claim of a common part and moved away keeps their own photos and sees no others', () => {
  const common = { ...place, flatIds: [] }
  const gone = person('owner')
  const crews = photo({ flatId: null, by: 'crew', bySide: 'crew', check: 'shown' })
  expect(maySeePhoto(gone, photo({ flatId: null }), claim, common).ok).toBe(true)
  expect(maySeePhoto(gone, crews, claim, common).ok).toBe(false)
  expect(maySeePhoto(people.owner, crews, claim, common).ok).toBe(true)
})

test('a lead sees nothing any more of what they filed, once its household asked for deletion (rule 40)', () => {
  const restricted = { by: 'lead', isRestricted: true }
  expect(maySeePhoto(people.lead, photo(), restricted, place).ok).toBe(false)
})

describe("photos of a household's file, and of how a promise was kept", () => {
  const portfolio: PhotoPlace = { ...place, contactId: 'contact' }
  const own: Who[] = ['owner', 'family', 'joined']
  const ofFile = photo({ use: 'file', by: 'community', bySide: 'staff', check: 'shown' })
  const ofPromise = photo({ use: 'promise', by: 'community', bySide: 'staff', check: 'shown' })
  const sees = (of: ReturnType<typeof photo>, around: PhotoPlace, isLogged: boolean, keeper = '') =>
    whoSays((actor) => {
      const sight = maySeePhoto(actor, of, keeper ? { by: keeper, isRestricted: false } : null, around)
      return sight.ok && sight.value.isLogged === isLogged
    })

  test('staff who keep the household take those of its file, any staff of the place those of a promise', () => {
    const takes = (of: ReturnType<typeof photo>) => whoSays((actor) => takesAs(actor, of, portfolio).ok)
    expect(takes(ofFile)).toEqual(sorted('street', 'community', 'contact'))
    expect(takes(ofPromise)).toEqual(sorted('street', 'community', 'lead', 'contact', 'otherContact'))
    expect(takes(photo({ use: 'promise', flatId: null }))).toEqual([])
  })

  test("a file's: its household but no tenant, staff only with a reason (rule 40)", () => {
    expect(sees(ofFile, portfolio, false)).toEqual(sorted(...own))
    expect(sees(ofFile, portfolio, true)).toEqual(sorted('street', 'community', 'contact'))
  })

  test('the reason given for looking into the file holds for its photos as well', () => {
    const passed = { ...portfolio, hasPass: true }
    expect(sees(ofFile, passed, false)).toEqual(sorted(...own, 'street', 'community', 'contact'))
    expect(sees(ofFile, passed, true)).toEqual([])
  })

  test("a promise's: its household but no tenant, its staff, and its keeper of another portfolio", () => {
    expect(sees(ofPromise, portfolio, false)).toEqual(sorted(...own, 'street', 'community', 'contact'))
    expect(sees(ofPromise, portfolio, false, 'otherContact')).toEqual(
      sorted(...own, 'street', 'community', 'contact', 'otherContact'),
    )
  })

  test('originals are for staff with a reason alone', () => {
    const opens = (isLogged: boolean) =>
      whoSays((actor) => {
        const sight = mayOpenOriginal(actor, ofPromise, null, portfolio)
        return sight.ok && sight.value.isLogged === isLogged
      })
    expect([opens(false), opens(true)]).toEqual([[], sorted('street', 'community', 'contact')])
  })
})
