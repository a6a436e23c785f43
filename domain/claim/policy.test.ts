import { buildClaim, factsAt } from '../../test/support/build-claim'
import type { ClaimDoc } from '../../types/claim'
import type { ClaimMoveKind } from '../../types/claim-words'
import type { Actor, ActorBinding, StaffGrant } from '../../types/person'
import { mayFile, mayFileFor } from './may-file'
import { mayRecord, mayView, movesOpen, partiesIn, partyFor } from './policy'

const TODAY = '2026-09-14'
const { clock } = factsAt('mediating')
const LATE = { clock: clock && { ...clock, dueOn: '2026-09-11' } }
const place = { street: 'street', estateId: 'estate', stairwellId: 'stairwell', flatIds: ['flat', 'joined'] }
const bound = (flatId: string, more: Partial<ActorBinding> = {}): ActorBinding => ({
  bindingId: `b-${flatId}`,
  flatId,
  stairwellId: 'stairwell',
  estateId: 'estate',
  role: 'owner',
  state: 'active',
  level: 2,
  signerId: null,
  ...more,
})
const person = (personId: string, bindings: ActorBinding[] = [], ...grants: StaffGrant[]): Actor => ({
  personId,
  elderMode: false,
  staff: grants.length > 0 ? { name: personId, grants } : null,
  bindings,
})
const COMMUNITY: StaffGrant = { role: 'community', estateIds: ['estate'] }
const owner = person('owner', [bound('flat')])
const family = person('family', [bound('flat', { role: 'family' })])
const crew = person('crew', [], { role: 'contractor', estateIds: ['estate'] })
const community = person('community', [], COMMUNITY)
/** Builds here and decides here: a party. */
const both = person('mediator', [], COMMUNITY, { role: 'contractor', estateIds: ['estate'] })
const mediator = person('mediator', [], { role: 'street', street: 'street' })
const lead = person('lead', [], { role: 'stairwellLead', estateId: 'estate', stairwellIds: ['stairwell'] })
const administrator = person('administrator', [], { role: 'administrator' })

test.each<[string, Actor, ClaimDoc, string[]]>([
  ['an owner', owner, buildClaim(), ['household']],
  ['somebody of a flat joined to it', person('x', [bound('joined')]), buildClaim(), ['household']],
  ['somebody who only asked to be bound', person('x', [bound('flat', { state: 'pending' })]), buildClaim(), []],
  ['a neighbour', person('x', [bound('other')]), buildClaim(), []],
  ['a crew', crew, buildClaim(), ['crew']],
  ['a community worker', community, buildClaim(), ['staff']],
  ['a community worker who lives there', person('x', [bound('flat')], COMMUNITY), buildClaim(), ['household', 'staff']],
  ['a mediator of another claim', mediator, buildClaim('objected'), ['staff']],
  ['the mediator', mediator, buildClaim('mediating'), ['mediator']],
  ['a stairwell lead', lead, buildClaim(), []],
  ['an administrator', administrator, buildClaim(), []],
  ['a crew that is a community worker as well', both, buildClaim(), ['crew']],
  ['a crew that is a community worker as well, in mediation', both, buildClaim('mediating'), ['crew']],
  ['who filed a common part and moved away', person('owner'), { ...buildClaim(), flatId: null }, []],
  ['who filed a common part', owner, { ...buildClaim(), flatId: null }, ['household']],
  ['a neighbour of who filed it', person('x', [bound('flat')]), { ...buildClaim(), flatId: null }, []],
])('%s takes part as such', (_, actor, claim, parties) => {
  expect(partiesIn(actor, claim, place)).toEqual(parties)
})

test.each<[string, Actor, ClaimDoc, ClaimMoveKind[], ClaimMoveKind[]]>([
  ['owner of an offer', owner, buildClaim('offered'), ['accept', 'object', 'withdraw', 'add', 'say'], []],
  ['family', family, buildClaim('visitSet'), ['declineVisit', 'add', 'say'], []],
  ['crew', crew, buildClaim('acknowledged'), ['setVisit', 'inspect', 'add', 'say'], []],
  [
    'community worker',
    community,
    buildClaim('inspected'),
    ['judge', 'pause', 'add', 'say'],
    ['withdraw', 'add', 'say'],
  ],
  [
    'handler of what is objected to',
    community,
    buildClaim('objected', { actedIds: ['community'] }),
    ['pause', 'add', 'say'],
    ['withdraw', 'add', 'say'],
  ],
  [
    'colleague who never handled it',
    community,
    buildClaim('objected'),
    ['mediate', 'pause', 'add', 'say'],
    ['withdraw', 'add', 'say'],
  ],
  [
    'mediator',
    mediator,
    buildClaim('mediating'),
    ['setVisit', 'inspect', 'judge', 'offer', 'letter', 'pause', 'add', 'say'],
    ['withdraw', 'add', 'say'],
  ],
  [
    'colleague of the mediator',
    community,
    buildClaim('mediating'),
    ['pause', 'add', 'say'],
    ['withdraw', 'add', 'say'],
  ],
  [
    'community worker who lives there',
    person('x', [bound('flat', { state: 'pending' })], COMMUNITY),
    buildClaim('inspected'),
    [],
    [],
  ],
  ['lead', lead, buildClaim('offered'), [], []],
  ['crew that is a community worker as well', both, buildClaim('inspected'), ['add', 'say'], []],
  [
    'colleague of a mediator who is late',
    community,
    buildClaim('mediating', LATE),
    ['mediate', 'pause', 'add', 'say'],
    ['withdraw', 'add', 'say'],
  ],
  [
    'lead who filed it',
    lead,
    { ...buildClaim('offered'), by: 'lead', bySide: 'staff' },
    [],
    ['accept', 'object', 'withdraw', 'add', 'say'],
  ],
  ['administrator', administrator, buildClaim('inspected'), [], []],
  ['owner of what is closed', owner, buildClaim('closed'), ['reopen'], []],
  ['owner after the warranty', owner, { ...buildClaim('closed'), warranty: { years: 2, until: '2026-09-13' } }, [], []],
  ['owner who asked for deletion', owner, { ...buildClaim('closed'), isRestricted: true }, [], []],
])('a page offers the %s what the server would do', (_, actor, claim, moves, movesOnBehalf) => {
  expect(movesOpen(actor, claim, place, TODAY)).toEqual({ moves, movesOnBehalf })
})

test.each<[string, Actor, ClaimMoveKind, string]>([
  ['somebody who lives there judge', person('x', [bound('flat')], COMMUNITY), 'judge', 'own_claim'],
  ['somebody whose flat was joined to it judge', person('x', [bound('joined')], COMMUNITY), 'judge', 'own_claim'],
  ['staff elsewhere judge', person('x', [], { role: 'community', estateIds: ['other'] }), 'judge', 'out_of_scope'],
  ['a crew that is a community worker as well judge', both, 'judge', 'not_allowed'],
  ['a crew that is a community worker as well mediate', both, 'mediate', 'not_allowed'],
  ['staff judge what nobody has seen', community, 'acknowledge', 'claim_state'],
])('refuses that %s', (_, actor, kind, code) => {
  expect(partyFor(actor, buildClaim('inspected'), place, kind)).toMatchObject({ ok: false, code })
})

test('what a household decides is recorded by staff, what staff decide is not', () => {
  expect(mayRecord(community, buildClaim('inspected'), place, 'judge')).toMatchObject({ code: 'not_allowed' })
  expect(mayRecord(community, buildClaim('inspected'), place, 'accept')).toMatchObject({ code: 'claim_state' })
  expect(mayRecord(community, buildClaim('offered'), place, 'accept')).toEqual({ ok: true, value: 'household' })
})

test.each<[string, Actor, ClaimDoc, string]>([
  ['its household', owner, buildClaim(), 'household'],
  ['staff who live there', person('x', [bound('flat')], COMMUNITY), buildClaim(), 'household'],
  ['the crew', crew, buildClaim(), 'crew'],
  ['the mediator', mediator, buildClaim('mediating'), 'staff'],
  ['the lead who filed it', lead, { ...buildClaim(), by: 'lead', bySide: 'staff' }, 'household'],
  [
    'the lead who filed it, once its household asked for deletion',
    lead,
    { ...buildClaim(), by: 'lead', bySide: 'staff', isRestricted: true },
    'not_allowed',
  ],
  ['a crew that is a community worker as well', both, buildClaim(), 'crew'],
  ['the crew, once its household asked for deletion', crew, { ...buildClaim(), isRestricted: true }, 'not_allowed'],
  ['who decides, once its household asked for deletion', community, { ...buildClaim(), isRestricted: true }, 'staff'],
  ['another lead', lead, buildClaim(), 'not_allowed'],
  ['a neighbour', person('x', [bound('other')]), buildClaim(), 'not_allowed'],
  [
    'staff of another estate',
    person('x', [], { role: 'community', estateIds: ['other'] }),
    buildClaim(),
    'out_of_scope',
  ],
  ['an administrator', administrator, buildClaim(), 'not_allowed'],
])('%s reads it as: ', (_, actor, claim, side) => {
  const seen = mayView(actor, claim, place)
  expect(seen.ok ? seen.value : seen.code).toBe(side)
})

test('who files for themselves lives there, who files for others does not', () => {
  const flat = { stairwellId: 'stairwell', flatId: 'flat' }
  const common = { stairwellId: 'stairwell', flatId: null }
  const around = { ...place, flatIds: [] }
  expect(mayFile(family, flat, place).ok).toBe(true)
  expect(mayFile(owner, common, around).ok).toBe(true)
  expect(mayFile(person('x', [bound('other')]), flat, place)).toMatchObject({ code: 'not_allowed' })
  expect(mayFile(person('x', [bound('flat', { state: 'pending' })]), flat, place)).toMatchObject({
    code: 'binding_not_active',
  })
  expect(mayFileFor(lead, flat, place).ok).toBe(true)
  expect(mayFileFor(both, flat, place)).toMatchObject({ code: 'not_allowed' })
  expect(mayFileFor(person('x', [bound('other')], COMMUNITY), common, around)).toMatchObject({ code: 'own_claim' })
})
