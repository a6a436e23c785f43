import { readdirSync } from 'node:fs'
import { join } from 'node:path'
import type { Person } from '../../demo/gateway'
import { planNotice } from '../../demo/texts'
import { beijingDay, dayAfter } from '../../domain/consent/beijing-day'
import { DEFAULT_DOOR_TABLE } from '../../domain/planner/default-table'
import { instantAt } from '../../domain/works/instant-at'
import type { ActionName, Actions } from '../../types/contract'
import { fileClaims } from '../support/any-claims'
import { seedWorks } from '../support/any-works'
import { buildHouse, type House } from '../support/estate'
import { anyHelp, stationFor, volunteerFor } from '../support/help-readers'
import { sdkFor } from '../support/local-cloud'
import { seedWays } from '../support/seeded-ways'

/** Everybody who is not street or community staff of the estate; residents among them. */
const residents = ['owner', 'neighbour', 'tenant', 'family', 'volunteer', 'stranger'] as const
const others = ['administrator', 'outsider', 'lead', 'partyContact', 'contractor', 'stationKeeper'] as const
const roles = [...residents, ...others]
type Role = (typeof roles)[number]

/** What only the planner's answers, or what it stores, hold: no payload of anybody else has such a field, at any depth. Each is looked for in the planner's own answers first. */
const plannerFields = [
  ...['obstacle', 'barred', 'lastVisitOn', 'made', 'riserless'],
  ...['calibration', 'chance', 'byObstacle', 'tired', 'fresh', 'refused', 'isOwnTable', 'tableRev', 'believed', 'won'],
  ...['budget', 'goal', 'pins', 'excludes', 'costs'],
]
/** Of a visit's `door` and of counted cases the fields that nothing else has. */
const storedFields = ['weight', 'exposure']
/** Of figures: for who manages them (an administrator is among those), never for residents. */
const figureFields = ['forecast', 'blockers', 'resilience', 'obstacle', 'learned']
/** A count of answers, by state: the word is a field there, and says nothing of the planner's. */
const countsByState = ['pending', 'agreed', 'conditional', 'deferred', 'refused']
/** A number that nothing but the kept plan has. */
const BUDGET = 86_421

/** Every query of the contract, by what defines it: one that is added is asked here or this test fails. */
const queries = readdirSync(join(__dirname, '../../types'))
  .filter((file) => file.endsWith('.ts') && !file.endsWith('.test.ts'))
  .flatMap((file) => Object.values(require(join(__dirname, '../../types', file)) as Record<string, unknown>))
  .flatMap((one) => (isContract(one) && one.kind === 'query' ? one.name : []))
  .sort()

function isContract(one: unknown): one is { name: ActionName; kind: string } {
  return typeof one === 'object' && one !== null && 'kind' in one && 'input' in one && 'name' in one
}

/** Every field of an answer, at whatever depth; the fields of counts by state are not told apart. */
const fieldsOf = (value: unknown): string[] => {
  if (typeof value !== 'object' || value === null) return []
  if (Array.isArray(value)) return value.flatMap(fieldsOf)
  const own = Object.keys(value)
  const isCount = countsByState.every((state) => own.includes(state))
  return [...(isCount ? [] : own), ...Object.values(value).flatMap(fieldsOf)]
}
const among = (fields: readonly string[], value: unknown): string[] =>
  fields.filter((field) => fieldsOf(value).includes(field))

let house: House
let people: Record<Role, Person>
let inputs: { [N in ActionName]?: (role: Role) => Actions[N]['input'] }
let kept: { stored: unknown; open: unknown; doors: unknown }

beforeAll(async () => {
  house = await buildHouse({ openDays: 40 })
  const { gateway, community, estateId, stairwellId, roundId } = house
  const owner = await house.owner('302')
  const tenant = await house.occupant('302', 'tenant')
  const family = await house.occupant('302', 'family')
  const ways = await seedWays(house)
  const receipt = await house.answer(await house.owner('202'), '202', 'refused')
  const works = await seedWorks(house)
  const claims = await fileClaims(house, owner, '302', await house.owner('202'), '202')
  const station = await stationFor(house, 'station-keeper')
  const { person: volunteer, volunteerId } = await volunteerFor(house, 'volunteer', anyHelp(stairwellId))
  people = {
    ...{ owner, tenant, family, volunteer, neighbour: await house.owner('202') },
    stranger: await gateway.signIn({ openid: 'stranger', nickname: '路人' }),
    ...{ administrator: house.administrator, outsider: house.outsider, lead: house.lead, partyContact: ways.contact },
    ...{ contractor: await house.contractor(), stationKeeper: station.keeper },
  }
  const flat = { stairwellId, flatId: house.flat('302').flatId }
  const target = { scope: 'stairwells' as const, stairwellIds: [stairwellId] }
  const { noticeId } = await community.call('notice.save', { estateId, target, content: planNotice })
  await community.call('notice.publish', { noticeId })
  const later = dayAfter(beijingDay(new Date()), 3)
  const { taskIds } = await owner.call('help.ask', {
    ...{ ...flat, contact: { callName: '王阿姨', phone: null } },
    tasks: [{ kind: 'water', window: { on: later, fromHour: 9, toHour: 12 } }],
  })
  const taskId = taskIds[0] ?? ''
  const photo = await gateway.upload(community, estateId, 'evidence', 'a.png', Buffer.from('a'))
  const roster = Buffer.from('楼号,单元/门,房号,建筑面积\n3号楼,1门,101,50\n')
  const fileId = await gateway.upload(community, estateId, 'roster', '名册.csv', roster)

  // Work with the planner, a night after which there are cases, figures and a forecast, and a day's heads.
  const day = dayAfter(beijingDay(new Date()), 1)
  await house.cloud.clock.set(instantAt(day, '10:00'))
  const visit = { how: 'door', purpose: 'issue', met: 'owner', outcome: 'agrees', words: '好的', next: null } as const
  for (const room of ['302', '202', '101'])
    await community.call('visit.log', {
      ...{ stairwellId, flatId: house.flat(room).flatId, ...visit, witness: null, with: [] },
      at: instantAt(day, '09:00').toISOString(),
    })
  await community.call('planner.setTable', { estateId, rev: 0, table: { ...DEFAULT_DOOR_TABLE, tired: 81 } })
  await community.call('planner.keep', {
    ...{ estateId, rev: 0, goal: 'likely', budget: BUDGET, pipeIds: [], pins: [flat.flatId], costs: {} },
    ...{ doors: [{ ...flat, visits: 3 }], excludes: [house.flat('202').flatId] },
  })
  await house.cloud.clock.set(instantAt(dayAfter(day, 15), '10:00'))
  await house.cloud.runTimer('aggregation')
  const db = sdkFor(house.cloud).database()
  kept = {
    stored: [
      (await db.collection('visits').where({}).get()).data,
      (await db.collection('doorCases').where({}).get()).data,
    ],
    open: await community.call('planner.open', { estateId }),
    doors: await community.call('planner.doors', { estateId, stairwellIds: [stairwellId] }),
  }

  const bindingOf: Partial<Record<Role, string>> = {}
  for (const role of residents) {
    const { bindings } = await people[role].call('me.home', {})
    bindingOf[role] = bindings[0]?.bindingId ?? ''
  }
  const homeOf = (role: Role) => (role === 'neighbour' ? { stairwellId, flatId: house.flat('202').flatId } : flat)
  const isResident = (role: Role) => residents.some((one) => one === role)
  const code = '0123456789AB'
  inputs = {
    'availability.view': homeOf,
    'baseline.list': () => ({ stairwellId }),
    'baseline.view': homeOf,
    'binding.list': () => ({ estateId }),
    'calendar.view': () => ({ estateId }),
    'certificate.check': () => ({ code }),
    'certificate.day': () => ({ estateId, on: dayAfter(day, 14) }),
    'certificate.days': () => ({ estateId }),
    'certificate.list': () => ({ estateId }),
    'certificate.pack': () => ({ estateId, code }),
    'certificate.part': () => ({ estateId, code, stairwellId }),
    'claim.figures': () => ({ estateId }),
    'claim.list': () => ({ estateId, show: { what: 'open' } }),
    'claim.mine': (role) => ({ flatId: homeOf(role).flatId }),
    'claim.view': () => ({ claimId: claims.one }),
    'claim.workbook': () => ({ estateId, month: '2026-09' }),
    'claimRules.view': () => ({ estateId }),
    'complaint.list': () => ({ estateId }),
    'consent.receipt': () => receipt,
    'consent.view': (role) => ({ roundId, flatId: homeOf(role).flatId }),
    'estate.list': () => ({}),
    'estate.rollup': () => ({ street: '试验街道' }),
    'estate.view': () => ({ estateId }),
    'figures.mine': (role) => ({ bindingId: bindingOf[role] || 'none' }),
    'figures.view': () => ({ estateId }),
    'figures.workbook': () => ({ estateId }),
    'file.link': () => ({ fileId: photo, why: '核对' }),
    'flat.view': () => flat,
    'help.board': () => ({ estateId }),
    'help.candidates': () => ({ taskId }),
    'help.mine': homeOf,
    'help.needs': homeOf,
    'help.outcomes': () => ({ estateId }),
    'help.task': () => ({ taskId }),
    'household.file': homeOf,
    'household.history': (role) => ({ ...homeOf(role), field: 'concerns' }),
    'household.views': homeOf,
    'me.home': () => ({}),
    'notice.countTarget': () => ({ estateId, target }),
    'notice.doors': () => ({ noticeId, stairwellId }),
    'notice.file': (role) => ({ noticeId, flatId: homeOf(role).flatId, fileId: photo }),
    'notice.inbox': () => ({}),
    'notice.list': () => ({ estateId }),
    'notice.read': (role) => ({ noticeId, flatId: homeOf(role).flatId }),
    'notice.view': () => ({ noticeId }),
    'paper.list': () => ({ estateId }),
    'photo.link': () => ({ photoId: claims.photoId }),
    'photo.links': () => ({ photoIds: [claims.photoId] }),
    'plan.figures': () => ({ estateId }),
    'plan.mine': (role) => ({ flatId: homeOf(role).flatId }),
    'plan.templates': () => ({ estateId }),
    'plan.view': () => flat,
    'planner.doors': () => ({ estateId, stairwellIds: [stairwellId] }),
    'planner.open': () => ({ estateId }),
    'pool.view': (role) => ({ stairwellId, flatId: isResident(role) ? homeOf(role).flatId : null }),
    'portfolio.organisation': () => ({ estateId }),
    'portfolio.today': () => ({ estateId }),
    'portfolio.view': () => ({ estateId }),
    'promise.list': () => ({ estateId, show: 'all' }),
    'promise.view': () => ({ promiseId: ways.confirming.promiseId }),
    'reminder.view': () => ({}),
    'roster.preview': () => ({ estateId, fileId }),
    'roster.template': () => ({}),
    'round.list': () => ({ estateId }),
    'round.view': () => ({ roundId }),
    'session.begin': () => ({}),
    'session.list': () => ({}),
    'session.look': () => ({ code: '0000-0000' }),
    'slots.view': () => ({ planId: works.planId }),
    'staff.list': () => ({}),
    'stairwell.view': () => ({ stairwellId }),
    'station.list': () => ({ estateId, kind: null, on: null }),
    'station.orders': () => ({ stationId: station.stationId, from: later }),
    'station.view': () => ({ stationId: station.stationId }),
    'station.week': () => ({ stationId: station.stationId, from: later }),
    'sticker.read': () => ({ token: house.sticker }),
    'talk.list': () => ({ estateId }),
    'talk.view': () => ({ talkId: ways.talkId }),
    'visit.list': homeOf,
    'volunteer.find': () => ({ volunteerId }),
    'volunteer.hours': () => ({ volunteerId, month: null }),
    'volunteer.list': () => ({ estateId }),
    'volunteer.mine': () => ({}),
    'volunteer.today': () => ({ from: later }),
    'works.list': () => ({ estateId }),
    'works.mine': (role) => ({ flatId: homeOf(role).flatId }),
    'works.photo': (role) => ({
      ...{ worksId: works.one, reportId: works.reportId, fileId: photo, flatId: homeOf(role).flatId },
    }),
    'works.view': () => ({ worksId: works.one }),
  }
})
afterAll(() => house?.stop())

/** All that somebody may ask, answered. */
const answersTo = async (role: Role) => {
  const answered = new Map<ActionName, unknown>()
  for (const name of queries) {
    const answer = await people[role].ask(name, inputs[name]?.(role) as never)
    if (answer.ok) answered.set(name, answer.value)
  }
  return answered
}
const leaksIn = (answered: ReadonlyMap<ActionName, unknown>, fields: readonly string[]): string[] =>
  [...answered].flatMap(([name, value]) => [
    ...among(fields, value).map((field) => `${name} tells ${field}`),
    ...(JSON.stringify(value).includes(String(BUDGET)) ? [`${name} tells the kept plan`] : []),
  ])

test('every query of the contract is asked here', () => {
  expect(Object.keys(inputs).sort()).toEqual(queries)
})

test('what is looked for is what the planner answers staff and stores', () => {
  expect(among(plannerFields, kept)).toEqual(plannerFields)
  expect(among(storedFields, kept.stored)).toEqual(storedFields)
  expect(leaksIn(new Map([['planner.open', kept.open]]), plannerFields)).toContain('planner.open tells the kept plan')
})

test.each(roles)('no answer to a query of the %s has anything of the planner in it (rule 43)', async (role) => {
  const answered = await answersTo(role)
  expect([...answered.keys()].filter((name) => name.startsWith('planner.'))).toEqual([])
  const isResident = residents.some((one) => one === role)
  // An administrator may see figures, which name no household; nobody else here may.
  const isFigures = (name: ActionName) => role === 'administrator' && name.startsWith('figures.')
  const plain = new Map([...answered].filter(([name]) => !isFigures(name)))
  expect(leaksIn(plain, [...plannerFields, ...storedFields, ...(isResident ? figureFields : [])])).toEqual([])
  const must: Partial<Record<Role, ActionName[]>> = {
    owner: ['me.home', 'consent.view', 'plan.mine', 'visit.list', 'figures.mine', 'notice.read', 'promise.view'],
    tenant: ['me.home', 'visit.list', 'figures.mine'],
    lead: ['stairwell.view', 'flat.view', 'estate.view', 'notice.doors'],
    partyContact: ['plan.view', 'visit.list', 'portfolio.today', 'household.file'],
    administrator: ['figures.view', 'stairwell.view', 'estate.view'],
  }
  for (const name of must[role] ?? []) expect([...answered.keys()]).toContain(name)
})
