import { beijingDay, dayAfter } from '../../domain/consent/beijing-day'
import type { Actions } from '../../types/contract'
import type { PromiseDoc } from '../../types/promise'
import { answerOf } from '../support/estate'
import { type PortfolioHouse, portfolioHouse } from '../support/portfolio-house'

let house: PortfolioHouse
beforeAll(async () => {
  house = await portfolioHouse()
})
afterAll(() => house?.stop())

const today = beijingDay(new Date())
const inDays = (days: number) => dayAfter(today, days)
/** Adds an item of staff's own, seen to by somebody. */
const addItem = (room: string, ownerId: string | null, what = '量尺寸') =>
  house.community.call('plan.addItem', { ...house.home(room), what, ownerId, dueOn: inDays(3) })
const itemsOf = async (room: string) => (await house.plan(room)).items
/** A condition of a household, promised by somebody. */
const promiseOf = async (room: string, keeperId: string): Promise<string> => {
  const owner = await house.owner(room)
  const [item] = house.items
  const answers = [{ ...answerOf(item ?? 'bathroomDrain', 'conditional'), words: '吊顶装回去' }]
  await owner.call('consent.answer', { ...house.input(room, 'conditional'), answers })
  const [promise] = await house.find<PromiseDoc>('promises', { flatId: house.home(room).flatId })
  const promiseId = promise?._id ?? ''
  await house.community.call('promise.move', {
    ...{ promiseId, rev: promise?.rev ?? 0 },
    move: { kind: 'take', text: '装回去', keeperId, dueOn: inDays(5) },
  })
  return promiseId
}
const promise = async (id: string) => (await house.find<PromiseDoc>('promises', { _id: id }))[0] as PromiseDoc
const visited: Pick<
  Actions['visit.log']['input'],
  'how' | 'purpose' | 'met' | 'outcome' | 'words' | 'witness' | 'with'
> = { how: 'office', purpose: 'care', met: 'owner', outcome: 'none', words: '', witness: null, with: [] }

test('a household comes into a portfolio with all that is open in it, and a plan is made for one that has none', async () => {
  const { community, estateId, ma, zhao, home } = house
  await house.assign(ma.personId, ['101', '102'])
  expect(await house.plan('102')).toMatchObject({ contactId: ma.personId, contactName: '马凤英', rev: 1, items: [] })
  await addItem('101', ma.personId)
  const others = (await community.call('me.home', {})).personId
  await addItem('101', others, '社区自己的事')
  const promiseId = await promiseOf('101', ma.personId)
  await ma.person.call('visit.log', {
    ...{ ...home('101'), ...visited, at: new Date().toISOString() },
    next: { what: '再来量一次', on: inDays(1) },
  })
  const { assigned } = await community.call('portfolio.assign', {
    ...{ estateId, personId: zhao.personId, flats: [home('101')] },
  })
  expect(assigned).toBe(1)
  const plan = await house.plan('101')
  expect(plan).toMatchObject({ contactId: zhao.personId, next: { what: '再来量一次', ownerId: zhao.personId } })
  const owned = Object.fromEntries(plan.items.map(({ what, ownerName }) => [what, ownerName]))
  expect(owned).toMatchObject({ 量尺寸: '赵志远', 社区自己的事: 'community' })
  expect(plan.items.find(({ what }) => what === '量尺寸')?.story.at(-1)).toMatchObject({
    act: 'handOver',
    byName: 'community',
  })
  const kept = await promise(promiseId)
  expect(kept).toMatchObject({ keeperId: zhao.personId, keeperName: '赵志远', at: 'promised' })
  expect(kept.trail.at(-1)).toMatchObject({ act: 'handOver' })
  expect(await ma.person.ask('plan.view', home('101'))).toMatchObject({ code: 'outside_portfolio' })
  expect(await zhao.person.ask('plan.view', home('101'))).toMatchObject({ ok: true })
  expect(await house.faults(ma.personId)).toEqual([])
})

test('taken out of any portfolio its items are the community’s, and who decided that keeps its promise', async () => {
  await house.assign(null, ['101'])
  const plan = await house.plan('101')
  expect(plan).toMatchObject({ contactId: null, contactName: '', contactSince: null, next: { ownerId: '' } })
  expect(plan.items.find(({ what }) => what === '量尺寸')).toMatchObject({ ownerId: null, ownerName: '' })
  const [kept] = await house.find<PromiseDoc>('promises', { flatId: house.home('101').flatId })
  expect(kept).toMatchObject({ keeperName: 'community', at: 'promised' })
})

test('a household goes to nobody who has left, to no lead of another stairwell, and to nobody who lives there', async () => {
  const { community, estateId, home, leadId, otherStairwellId } = house
  const assign = (personId: string, room = '103') =>
    community.ask('portfolio.assign', { estateId, personId, flats: [home(room)] })
  const stranger = await house.gateway.signIn({ openid: 'nobody', nickname: '路人' })
  expect(await assign((await stranger.call('me.home', {})).personId)).toMatchObject({ code: 'portfolio_person_left' })
  const { stairwells } = (await community.call('estate.view', { estateId })) as {
    stairwells: { stairwellId: string }[]
  }
  expect(stairwells.map(({ stairwellId }) => stairwellId)).toContain(otherStairwellId)
  const other = await community.call('stairwell.view', { stairwellId: otherStairwellId })
  if (other.unchanged) throw new Error('unchanged')
  const flats = [{ stairwellId: otherStairwellId, flatId: other.flats[0]?.flatId ?? '' }, home('103')]
  expect(await community.ask('portfolio.assign', { estateId, personId: leadId, flats })).toMatchObject({
    code: 'portfolio_out_of_reach',
    detail: { rooms: ['1号楼2门 101'] },
  })
  // Nothing of it was done.
  expect(await house.plan('103')).toBeUndefined()
  const neighbour = await house.hire('owner-104', '住在这里的')
  await neighbour.person.call('binding.request', {
    ...{ token: house.sticker, flatId: home('103').flatId, role: 'family' },
  })
  expect(await assign(neighbour.personId)).toMatchObject({ code: 'portfolio_out_of_reach' })
  expect(await assign(leadId)).toMatchObject({ ok: true })
  const elsewhere = { estateId: house.otherEstateId, personId: leadId, flats: [home('103')] }
  expect(await house.street.ask('portfolio.assign', elsewhere)).toMatchObject({ ok: false })
})

test('a whole portfolio is handed over in steps with everything open in it, and once more without harm', async () => {
  const { community, estateId, ma, zhao } = house
  const rooms = ['201', '202', '203', '301', '302', '303', '401']
  const before = (await community.call('portfolio.view', { estateId, of: ma.personId })).rows.length
  await house.assign(ma.personId, rooms)
  await addItem('201', ma.personId)
  await addItem('401', ma.personId)
  const promiseId = await promiseOf('301', ma.personId)
  const input = { estateId, fromId: ma.personId, toId: zhao.personId, why: '搬走了' }
  expect(await community.ask('portfolio.handOver', { ...input, toId: ma.personId })).toMatchObject({
    code: 'portfolio_same_person',
  })
  const items = (await Promise.all(rooms.map(itemsOf))).flat().filter(({ ownerId }) => ownerId === ma.personId).length
  expect(items).toBeGreaterThanOrEqual(2)
  const answers: Actions['portfolio.handOver']['output'][] = []
  while (answers.at(-1)?.done !== true) answers.push(await community.call('portfolio.handOver', input))
  expect(answers.length).toBeGreaterThan(1)
  const total = before + rooms.length
  expect(answers.map((answer) => answer.total)).toEqual(answers.map(() => total))
  expect(answers.at(-1)).toEqual({ done: true, total, moved: total, items, promises: 1 })
  expect(await community.call('portfolio.handOver', input)).toEqual(answers.at(-1))
  expect(await promise(promiseId)).toMatchObject({ keeperId: zhao.personId })
  expect((await house.plan('201')).items.at(-1)?.story.at(-1)?.words).toBe('赵志远：搬走了')
  expect(await house.faults(ma.personId)).toEqual([])
  expect((await community.call('portfolio.view', { estateId, of: ma.personId })).rows).toEqual([])
  // What comes to her afterwards is another portfolio, counted from the start.
  await house.assign(ma.personId, ['501'])
  expect(await community.call('portfolio.handOver', input)).toMatchObject({ done: true, total: 1, moved: 1 })
})

test('a portfolio is handed to nobody who has left, nor to a lead whose stairwells it goes beyond', async () => {
  const { community, estateId, ma, zhao, leadId, otherStairwellId } = house
  const stranger = await house.gateway.signIn({ openid: 'nobody', nickname: '路人' })
  const handOver = (toId: string) =>
    community.ask('portfolio.handOver', { estateId, fromId: zhao.personId, toId, why: '换人' })
  expect(await handOver((await stranger.call('me.home', {})).personId)).toMatchObject({ code: 'portfolio_person_left' })
  const other = await community.call('stairwell.view', { stairwellId: otherStairwellId })
  if (other.unchanged) throw new Error('unchanged')
  const beyond = { stairwellId: otherStairwellId, flatId: other.flats[0]?.flatId ?? '' }
  await community.call('portfolio.assign', { estateId, personId: zhao.personId, flats: [beyond] })
  expect(await handOver(leadId)).toMatchObject({ code: 'portfolio_out_of_reach', detail: { rooms: ['1号楼2门 101'] } })
  for (const who of [ma.person, house.lead])
    expect(
      await who.ask('portfolio.handOver', { estateId, fromId: zhao.personId, toId: ma.personId, why: '换人' }),
    ).toMatchObject({ code: 'not_allowed' })
})

test('a role ends once its portfolio is handed over; the person keeps their session and nothing else', async () => {
  const { community, estateId, zhao, ma } = house
  const grant = { role: 'partyContact' as const, estateId }
  const end = (who = community, personId = zhao.personId) => who.ask('staff.end', { personId, grant, why: '搬走了' })
  const { rows } = await community.call('portfolio.view', { estateId, of: zhao.personId })
  expect(await end()).toMatchObject({ code: 'staff_has_households', detail: { count: rows.length } })
  expect(await end(ma.person)).toMatchObject({ code: 'not_allowed' })
  expect(await end(house.outsider)).toMatchObject({ code: 'out_of_scope' })
  expect(await end(community, house.leadId)).toMatchObject({ code: 'not_found' })
  const input = { estateId, fromId: zhao.personId, toId: ma.personId, why: '搬走了' }
  for (let done = false; !done; ) ({ done } = await community.call('portfolio.handOver', input))
  expect(await end()).toEqual({ ok: true, value: { ended: 1 } })
  expect((await zhao.person.call('me.home', {})).staff).toBeNull()
  expect(await zhao.person.ask('portfolio.view', { estateId, of: 'me' })).toMatchObject({ code: 'not_allowed' })
  expect(await end()).toMatchObject({ code: 'not_found' })
  expect(
    await community.ask('portfolio.handOver', { ...input, fromId: ma.personId, toId: zhao.personId }),
  ).toMatchObject({ code: 'portfolio_person_left' })
})

test('a household that is given to somebody while their role ends: one of the two is refused, and nobody who left has one', async () => {
  const { community, estateId, home } = house
  for (const [nth, room] of ['601', '602', '603', '801'].entries()) {
    const { personId } = await house.hire(`leaving-${nth}`, `离任${nth}`)
    const grant = { role: 'partyContact' as const, estateId }
    const [assigned, ended] = await Promise.all([
      community.ask('portfolio.assign', { estateId, personId, flats: [home(room)] }),
      house.street.ask('staff.end', { personId, grant, why: '离任' }),
    ])
    expect([assigned.ok, ended.ok].filter(Boolean)).toHaveLength(1)
    const { people } = await community.call('portfolio.organisation', { estateId })
    expect(people.filter(({ hasLeft }) => hasLeft)).toEqual([])
  }
})

test('several give one person the last household that fits: nobody has more than two hundred', async () => {
  const { community, street, estateId, home, db } = house
  const { personId } = await house.hire('full', '满了的')
  const plan = await house.plan('102')
  await db
    .collection('householdPlans')
    .add(Array.from({ length: 199 }, (_, nth) => ({ ...plan, _id: `elsewhere-${nth}`, contactId: personId })))
  const rooms = ['701', '702', '703', '901', '902', '903', '1001', '1002']
  const answers = await Promise.all(
    rooms.map((room, nth) =>
      (nth % 2 ? street : community).ask('portfolio.assign', { estateId, personId, flats: [home(room)] }),
    ),
  )
  const codes = answers.map((answer) => (answer.ok ? 'ok' : answer.code))
  expect(codes.filter((code) => code === 'ok')).toHaveLength(1)
  expect(codes.filter((code) => code === 'portfolio_full')).toHaveLength(rooms.length - 1)
  await db.collection('householdPlans').where({ contactId: personId }).remove()
})

test('the organisation shows who has how much, and how many households nobody has; those at doors read it, and do not write it', async () => {
  const { community, estateId, ma } = house
  const seen = await ma.person.call('portfolio.organisation', { estateId })
  expect(seen.abilities).toEqual({ edit: false, assign: false })
  const mine = seen.people.find(({ personId }) => personId === ma.personId)
  const { rows } = await ma.person.call('portfolio.view', { estateId, of: 'me' })
  expect(mine).toMatchObject({ name: '马凤英', role: 'partyContact', hasLeft: false, households: rows.length })
  expect(mine?.openItems).toBe(rows.reduce((sum, { openItems }) => sum + openItems, 0))
  expect(mine?.promises).toBeGreaterThan(0)
  expect(seen.people.map(({ role }) => role)).toEqual(expect.arrayContaining(['community', 'stairwellLead']))
  const all = seen.people.reduce((sum, { households }) => sum + households, 0)
  expect(seen.unassigned).toBe(61 - all)

  const units = [
    { unitId: 'u1', kind: 'committee' as const, name: '社区党委', parentId: null, stairwellIds: [], memberIds: [] },
    {
      ...{ unitId: 'u2', kind: 'grid' as const, name: '一网格', parentId: 'u1' },
      ...{ stairwellIds: [house.stairwellId], memberIds: [ma.personId] },
    },
  ]
  const set = { estateId, rev: 0, units }
  expect(await ma.person.ask('portfolio.setOrganisation', set)).toMatchObject({ code: 'not_allowed' })
  expect(await community.call('portfolio.setOrganisation', set)).toEqual({ rev: 1 })
  expect(await house.street.ask('portfolio.setOrganisation', set)).toMatchObject({ code: 'organisation_changed' })
  const under = [units[0], { ...units[1], parentId: 'u2' }] as typeof units
  expect(await community.ask('portfolio.setOrganisation', { estateId, rev: 1, units: under })).toMatchObject({
    code: 'malformed',
    detail: { field: 'units.1.parentId' },
  })
  const gone = [units[0], { ...units[1], memberIds: [house.zhao.personId] }] as typeof units
  expect(await community.ask('portfolio.setOrganisation', { estateId, rev: 1, units: gone })).toMatchObject({
    code: 'owner_not_here',
  })
  expect(await ma.person.call('portfolio.organisation', { estateId })).toMatchObject({ units, rev: 1 })
})

test('those at doors see their own portfolio alone; who keeps portfolios sees anybody’s, and what is nobody’s', async () => {
  const { community, estateId, ma } = house
  for (const whose of ['nobody', house.leadId])
    expect(await ma.person.ask('portfolio.view', { estateId, of: whose })).toMatchObject({ code: 'not_allowed' })
  const { rows, name } = await community.call('portfolio.view', { estateId, of: ma.personId })
  expect(name).toBe('马凤英')
  expect(rows).toEqual((await ma.person.call('portfolio.view', { estateId, of: 'me' })).rows)
  const nobodys = await community.call('portfolio.view', { estateId, of: 'nobody' })
  const { unassigned } = await community.call('portfolio.organisation', { estateId })
  expect(nobodys.rows).toHaveLength(unassigned)
  expect(new Set(nobodys.rows.map(({ flatId }) => flatId)).size).toBe(unassigned)
  expect(nobodys.rows.map(({ room }) => room)).toContain('2003')
})
