import { aPlace, aTask } from '../../test/support/build-help-task'
import type { HelpTaskDoc } from '../../types/help'
import type { VolunteerDoc } from '../../types/volunteer'
import { startHours, type VolunteerContext, whyNot } from './eligible'

const NOW = new Date('2026-09-14T01:00:00.000Z')
/** A Wednesday. */
const ON = '2026-09-16'

const li: VolunteerDoc = {
  _id: 'li',
  schemaVersion: 1,
  personId: 'p-li',
  estateId: 'estate',
  street: '试验街道',
  name: '李晓燕',
  phone: '13900000001',
  state: 'active',
  profile: {
    kinds: ['water', 'furniture', 'care'],
    floorsMax: 5,
    hours: [
      { weekday: 3, fromHour: 8, toHour: 10 },
      { weekday: 3, fromHour: 10, toHour: 12 },
    ],
    away: [],
    perDayMax: 2,
    homeStairwellId: 'stairwell',
    goesBeyond: false,
  },
  identity: null,
  trained: [],
  insuredUntil: null,
  agreementOn: null,
  firstTaskOn: null,
  noShows: 0,
  suspendedWhy: '',
  createdAt: NOW,
  rev: 0,
}
const profile = (more: Partial<VolunteerDoc['profile']>): Partial<VolunteerDoc> => ({
  profile: { ...li.profile, ...more },
})
const free: VolunteerContext = { now: NOW, homeBuilding: '1号楼', ownFlatIds: [], days: {} }
const promised = (...starts: [fromHour: number, slots: number, estateId?: string][]): Partial<VolunteerContext> => ({
  days: {
    [ON]: {
      tasks: Object.fromEntries(
        starts.map(([fromHour, slots, estateId = 'estate'], at) => [
          `other${at}`,
          { fromHour, slots, stairwellId: 'elsewhere', estateId },
        ]),
      ),
    },
  },
})
const task = (more: Partial<HelpTaskDoc> = {}) => aTask({ on: ON, ...more })

test('whom nothing speaks against may begin at each hour of the window at which they are there', () => {
  expect(whyNot(task(), li, free)).toEqual([])
  expect(startHours(task(), li, free)).toEqual([9, 10, 11])
  expect(startHours(task({ slots: 2 }), li, free)).toEqual([9, 10])
})

type Case = [string, Partial<HelpTaskDoc>, Partial<VolunteerDoc>, Partial<VolunteerContext>, string[]]
const cases: Case[] = [
  ['not seen by staff yet', {}, { state: 'waiting' }, {}, ['state']],
  ['suspended', {}, { state: 'suspended' }, {}, ['state']],
  ['does not do this', { kind: 'meal' }, {}, {}, ['kind']],
  ['no volunteer does it', { kind: 'quiet' }, profile({ kinds: ['quiet'] }), {}, ['kind']],
  ['too high up', { floor: 6 }, {}, {}, ['floors']],
  ['not trained, and no agreement (rule 41)', { kind: 'care' }, {}, {}, ['training', 'agreement']],
  ['trained for something else', { kind: 'care' }, { trained: ['meal'], agreementOn: ON }, {}, ['training']],
  ['trained, and agreed', { kind: 'care' }, { trained: ['care'], agreementOn: ON }, {}, []],
  ['not insured (rule 41)', { kind: 'furniture' }, {}, {}, ['insurance']],
  ['insured until the day before', { kind: 'furniture' }, { insuredUntil: '2026-09-15' }, {}, ['insurance']],
  ['insured on the day', { kind: 'furniture' }, { insuredUntil: ON }, {}, []],
  ['a month of helping without an agreement (rule 41)', {}, { firstTaskOn: '2026-08-17' }, {}, ['agreement']],
  ['a day less than a month', {}, { firstTaskOn: '2026-08-18' }, {}, []],
  ['a month with an agreement', {}, { firstTaskOn: '2026-08-01', agreementOn: '2026-08-20' }, {}, []],
  ['away', {}, profile({ away: [{ from: '2026-09-10', until: ON }] }), {}, ['away']],
  ['gave it back', { declined: ['li'] }, {}, {}, ['declined']],
  ['of the household', {}, {}, { ownFlatIds: ['flat302'] }, ['own']],
  ['whom the household would rather not have', { blocked: ['li'] }, {}, {}, ['blocked']],
  ['a window that is over', { on: '2026-09-13' }, {}, {}, ['window']],
  ['not there that day of the week', {}, profile({ hours: [{ weekday: 4, fromHour: 8, toHour: 12 }] }), {}, ['hours']],
  [
    'there for only half of it',
    { slots: 3 },
    profile({ hours: [{ weekday: 3, fromHour: 9, toHour: 11 }] }),
    {},
    ['hours'],
  ],
  ['as much as they want that day', {}, {}, promised([13, 1], [15, 1]), ['dayLimit']],
  ['each hour is promised', {}, {}, promised([9, 3]), ['overlap']],
  ['one hour is left', {}, {}, promised([9, 2]), []],
  ['a task elsewhere leaves an hour for the way', {}, {}, promised([9, 1, 'other']), []],
  ['and none where there is no such hour', {}, {}, promised([10, 1, 'other']), ['overlap']],
  [
    'has it already',
    { people: 2, places: [aPlace({ helper: { as: 'volunteer', volunteerId: 'li' } })] },
    {},
    {},
    ['overlap'],
  ],
  [
    'the other of two begins when they are not there',
    { people: 2, places: [aPlace({ fromHour: 11 })] },
    profile({ hours: [{ weekday: 3, fromHour: 8, toHour: 11 }] }),
    {},
    ['hours'],
  ],
]
test.each(cases)('a volunteer: %s', (_, ofTask, ofVolunteer, ofContext, why) => {
  expect(whyNot(task(ofTask), { ...li, ...ofVolunteer }, { ...free, ...ofContext })).toEqual(why)
})

const rings = ['stairwell', 'building', 'estate', 'community', 'station', 'staff'] as const
test.each([
  ['of the stairwell', {}, {}, 'stairwell'],
  ['of the building', profile({ homeStairwellId: 'next' }), {}, 'building'],
  ['of the estate', profile({ homeStairwellId: 'far' }), { homeBuilding: '9号楼' }, 'estate'],
  ['from elsewhere', profile({ homeStairwellId: null }), { homeBuilding: null }, 'estate'],
  ['of another estate who goes there', { ...profile({ goesBeyond: true }), estateId: 'other' }, {}, 'community'],
  ['of another estate who does not', { estateId: 'other' }, {}, null],
  ['of another street', { ...profile({ goesBeyond: true }), estateId: 'other', street: '别的街道' }, {}, null],
] as const)('somebody %s is asked from their ring on', (_, ofVolunteer, ofContext, from) => {
  for (const ring of rings) {
    const isAsked = from !== null && rings.indexOf(ring) >= rings.indexOf(from)
    const why = whyNot(task({ ring }), { ...li, ...ofVolunteer } as VolunteerDoc, { ...free, ...ofContext })
    expect(why).toEqual(isAsked ? [] : ['ring'])
  }
})

test('somebody pinned is asked however far the task has come', () => {
  const far = { ...li, ...profile({ homeStairwellId: null }) }
  const pin = { helper: { as: 'volunteer' as const, volunteerId: 'li' }, fromHour: 9, by: 'staff' }
  const context = { ...free, homeBuilding: null }
  expect(whyNot(task({ ring: 'stairwell' }), far, context)).toEqual(['ring'])
  expect(whyNot(task({ ring: 'stairwell', pin }), far, context)).toEqual([])
  expect(
    whyNot(
      task({ ring: 'stairwell', pin: { ...pin, helper: { as: 'volunteer', volunteerId: 'zhao' } } }),
      far,
      context,
    ),
  ).toEqual(['ring'])
})
