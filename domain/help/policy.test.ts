import { aPlace, aTask } from '../../test/support/build-help-task'
import type { HelpProposal, HelpTaskDoc } from '../../types/help'
import type { HelpMoveKind } from '../../types/help-actions'
import type { Actor, StaffGrant } from '../../types/person'
import type { VolunteerDoc } from '../../types/volunteer'
import { type HelpContext, mayAsk, movesOpen, ownStartHours, partyFor, relationOf, relationsOf } from './policy'
import { settled } from './settled'

const NOW = new Date('2026-09-15T01:00:00.000Z')
const place = { street: '试验街道', estateId: 'estate', stairwellId: 'stairwell', flatIds: ['flat302', 'flat303'] }

const person = (personId: string, more: Partial<Actor> = {}): Actor => ({
  ...{ personId, elderMode: false, staff: null, bindings: [] },
  ...more,
})
const bound = (flatId: string, state: 'active' | 'pending', role: 'owner' | 'tenant' | 'family' = 'owner'): Actor =>
  person(`${role}-${flatId}-${state}`, {
    bindings: [
      { bindingId: 'b', flatId, stairwellId: 'stairwell', estateId: 'estate', role, state, level: 2, signerId: null },
    ],
  })
const staff = (...grants: StaffGrant[]): Actor => person('staff', { staff: { name: '孙静', grants } })
const community: StaffGrant = { role: 'community', estateIds: ['estate'] }
const crew: StaffGrant = { role: 'contractor', estateIds: ['estate'] }
const keeper = (stationId: string): StaffGrant => ({ role: 'stationKeeper', estateIds: ['estate'], stationId })
const lead = (stairwellId: string): StaffGrant => ({
  role: 'stairwellLead',
  estateId: 'estate',
  stairwellIds: [stairwellId],
})

const volunteer = (more: Partial<VolunteerDoc> = {}): HelpContext['volunteers'][number] => ({
  doc: {
    ...{ _id: 'v1', estateId: 'estate', street: '试验街道', state: 'active', trained: [], insuredUntil: null },
    ...{ agreementOn: null, firstTaskOn: null },
    profile: {
      ...{ kinds: ['water'], floorsMax: 6, away: [], perDayMax: 3, homeStairwellId: 'stairwell', goesBeyond: false },
      hours: [1, 2, 3, 4, 5, 6, 7].map((weekday) => ({ weekday, fromHour: 7, toHour: 21 })),
    },
    ...more,
  } as VolunteerDoc,
  context: { now: NOW, homeBuilding: '1号楼', ownFlatIds: [], days: {} },
})
const busy = (one: HelpContext['volunteers'][number]): HelpContext['volunteers'][number] => {
  const tasks = { other: { fromHour: 9, slots: 3, stairwellId: 'stairwell', estateId: 'estate' } }
  return { ...one, context: { ...one.context, days: { '2026-09-16': { tasks } } } }
}
const context = (...volunteers: HelpContext['volunteers'][number][]): HelpContext => ({ place, now: NOW, volunteers })
const task = (more: Partial<HelpTaskDoc> = {}): HelpTaskDoc => settled(aTask(more), NOW)
const proposal = (helper: HelpProposal['helper']): HelpProposal => ({
  ...{ helper, fromHour: 9, reasons: [], isPinned: false, at: NOW },
})
const station = { as: 'station', stationId: 's1', serviceId: 'meal' } as const
const order = aPlace({
  helper: station,
  personId: null,
  order: { state: 'asked', counterHour: null, priceFen: 0, slots: 1 },
})
const trail = (act: 'accept' | 'decline'): HelpTaskDoc['trail'] => [
  { act, party: 'helper', by: 'li', name: '李晓燕', at: NOW, words: '' },
]

test.each([
  ['an owner', bound('flat302', 'active'), {}, context(), 'household'],
  ['family', bound('flat302', 'active', 'family'), {}, context(), 'household'],
  ['a tenant of a flat joined to it', bound('flat303', 'active', 'tenant'), {}, context(), 'household'],
  ['who only asked to be of it', bound('flat302', 'pending'), {}, context(), null],
  ['a neighbour', bound('flat101', 'active'), {}, context(), null],
  ['who has a place', person('li'), { places: [aPlace()] }, context(volunteer()), 'helper'],
  ['who may take it', person('li'), {}, context(volunteer()), 'candidate'],
  ['who may not', person('li'), { kind: 'meal' }, context(volunteer()), null],
  ['who is blocked', person('li'), { blocked: ['v1'] }, context(volunteer()), null],
  [
    'who is blocked and was proposed',
    person('li'),
    { blocked: ['v1'], proposals: [proposal({ as: 'volunteer', volunteerId: 'v1' })] },
    context(volunteer()),
    null,
  ],
  [
    'who may, when somebody else has it',
    person('li'),
    { places: [aPlace({ helper: { as: 'volunteer', volunteerId: 'v2' } })] },
    context(volunteer()),
    null,
  ],
  [
    'who is proposed, and has promised the hour meanwhile',
    person('li'),
    { proposals: [proposal({ as: 'volunteer', volunteerId: 'v1' })] },
    context(busy(volunteer())),
    'candidate',
  ],
  ['who has promised the hours, and is not proposed', person('li'), {}, context(busy(volunteer())), null],
  ['who gave it back', person('li'), { declined: ['v1'], trail: trail('accept') }, context(volunteer()), 'past'],
  [
    'who declined what was proposed',
    person('li'),
    { declined: ['v1'], trail: trail('decline') },
    context(volunteer()),
    null,
  ],
  ['a keeper with an order', staff(keeper('s1')), { places: [order] }, context(), 'station'],
  ['a keeper who is proposed', staff(keeper('s1')), { proposals: [proposal(station)] }, context(), 'station'],
  ['another station’s keeper', staff(keeper('s2')), { places: [order] }, context(), null],
  ['community staff', staff(community), {}, context(), 'staff'],
  ['the street', staff({ role: 'street', street: '试验街道' }), {}, context(), 'staff'],
  ['another street', staff({ role: 'street', street: '别的街道' }), {}, context(), null],
  ['a lead of the stairwell', staff(lead('stairwell')), {}, context(), 'staff'],
  ['a lead of another', staff(lead('next')), {}, context(), null],
  ['a crew', staff(crew), {}, context(), null],
  ['community staff who build there as well', staff(community, crew), {}, context(), null],
  ['the administrator', staff({ role: 'administrator' }), {}, context(), null],
] as const)('%s', (_, actor, more, around, viewer) => {
  expect(relationOf(actor, task(more as Partial<HelpTaskDoc>), around)).toBe(viewer)
})

test('somebody may be several things to a task, their own home first', () => {
  const both = { ...bound('flat302', 'active'), staff: staff(community).staff }
  expect(relationsOf(both, task(), context())).toEqual(['household', 'staff'])
  expect(relationsOf(staff(community), task(), context(volunteer()))).toEqual(['staff', 'candidate'])
})

const refusals: [string, Actor, Partial<HelpTaskDoc>, HelpContext, HelpMoveKind, string][] = [
  ['a stranger', person('x'), {}, context(), 'accept', 'not_found'],
  ['a crew', staff(crew), {}, context(), 'pin', 'not_found'],
  [
    'a blocked volunteer',
    person('li'),
    { blocked: ['v1'], trail: trail('accept') },
    context(volunteer()),
    'accept',
    'not_found',
  ],
  ['a household that would pin', bound('flat302', 'active'), {}, context(), 'pin', 'not_allowed'],
  ['a lead who would coordinate', staff(lead('stairwell')), {}, context(), 'urgent', 'not_allowed'],
  ['a lead who would call off what others asked', staff(lead('stairwell')), {}, context(), 'cancel', 'not_allowed'],
  ['a volunteer who would vouch', person('li'), { places: [aPlace()] }, context(volunteer()), 'vouch', 'not_allowed'],
  ['staff who would confirm for the household', staff(community), {}, context(), 'confirm', 'not_allowed'],
  [
    'staff who would release for a volunteer',
    staff(community),
    { places: [aPlace()] },
    context(),
    'release',
    'not_allowed',
  ],
]
test.each(refusals)('%s is refused', (_, actor, more, around, kind, code) => {
  expect(partyFor(actor, task(more), around, kind)).toMatchObject({ ok: false, code })
})

test('a lead calls off what they asked for themselves', () => {
  const own = { raisedBy: { how: 'staff' as const, personId: 'staff' } }
  expect(partyFor(staff(lead('stairwell')), task(own), context(), 'cancel')).toEqual({ ok: true, value: 'staff' })
})

test.each([
  ['a household, open', bound('flat302', 'active'), {}, context(), ['complain', 'cancel']],
  [
    'a household, promised',
    bound('flat302', 'active'),
    { places: [aPlace()] },
    context(),
    ['complain', 'block', 'cancel'],
  ],
  ['a household, called off', bound('flat302', 'active'), { at: 'cancelled' }, context(), ['complain']],
  [
    'a household, countered',
    bound('flat302', 'active'),
    { places: [{ ...order, order: { state: 'countered', counterHour: 11, priceFen: 0, slots: 1 } }] },
    context(),
    ['acceptCounter', 'declineCounter', 'complain', 'cancel'],
  ],
  ['who may take it', person('li'), {}, context(volunteer()), ['accept', 'decline']],
  ['who has taken it', person('li'), { places: [aPlace()] }, context(volunteer()), ['release', 'checkIn']],
  [
    'who is there',
    person('li'),
    { places: [aPlace({ checkIn: { at: NOW, receivedAt: NOW, how: 'code' } })] },
    context(volunteer()),
    ['checkOut'],
  ],
  [
    'a keeper who is asked',
    staff(keeper('s1')),
    { places: [order] },
    context(),
    ['confirmOrder', 'counterOrder', 'declineOrder'],
  ],
  [
    'a keeper who is proposed',
    staff(keeper('s1')),
    { proposals: [proposal(station)] },
    context(),
    ['accept', 'decline'],
  ],
  ['a lead', staff(lead('stairwell')), {}, context(), []],
  ['a coordinator, open', staff(community), {}, context(), ['cancel', 'pin', 'urgent', 'solve']],
] as const)('moves open to %s', (_, actor, more, around, moves) => {
  const open = movesOpen(actor, task({ wordsState: 'shown', ...(more as Partial<HelpTaskDoc>) }), around)
  expect(open).toEqual(moves)
})

test('hours to begin at are those of whoever may take it, and nobody else’s', () => {
  expect(ownStartHours(task(), context(volunteer()))).toEqual([9, 10, 11])
  expect(ownStartHours(task({ blocked: ['v1'] }), context(volunteer()))).toEqual([])
  expect(ownStartHours(task({ places: [aPlace()] }), context(volunteer()))).toEqual([])
})

test.each([
  ['its people', bound('flat303', 'active', 'family'), false, 'ok'],
  ['who only asked to be of it', bound('flat302', 'pending'), false, 'binding_not_active'],
  ['a neighbour', bound('flat101', 'active'), false, 'not_allowed'],
  ['a lead of its stairwell', staff(lead('stairwell')), true, 'ok'],
  ['a lead of another', staff(lead('next')), true, 'out_of_scope'],
  ['community staff', staff(community), true, 'ok'],
  ['a crew', staff(crew), true, 'not_allowed'],
  ['community staff who build there as well', staff(community, crew), true, 'not_allowed'],
  ['a keeper', staff(keeper('s1')), true, 'not_allowed'],
] as const)('who asks for a household: %s', (_, actor, isOnBehalf, code) => {
  const may = mayAsk(actor, place, isOnBehalf)
  expect(may.ok ? 'ok' : may.code).toBe(code)
})
