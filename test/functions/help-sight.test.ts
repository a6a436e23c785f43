import type { Person } from '../../demo/gateway'
import type { HelpTaskView } from '../../types/help-actions'
import type { ViewDoc } from '../../types/records'
import { anyHelp, type HelpReaders, helpReaders, stationFor, volunteerFor } from '../support/help-readers'

/** Who asks for the task of 302: `near` and `second` are volunteers of its stairwell, `far` of the estate, `blocked` one whom 302 would rather not have. */
const readers = [
  'owner',
  'tenant',
  'family',
  'neighbour',
  'near',
  'second',
  'far',
  'blocked',
  'waiting',
  'keeper',
  'otherKeeper',
  'street',
  'community',
  'lead',
  'otherLead',
  'outsider',
  'contractor',
  'administrator',
  'stranger',
] as const
type Reader = (typeof readers)[number]

let house: HelpReaders
let people: Record<Reader, Person>
beforeAll(async () => {
  house = await helpReaders()
  const { community, estateId, otherStairwellId, stairwellId, gateway, lead, street, outsider, administrator } = house
  const grant = { role: 'stairwellLead' as const, estateId, stairwellIds: [otherStairwellId] }
  const { token } = await community.call('staff.invite', { name: '别的楼门长', grant })
  const otherLead = await gateway.signIn({ openid: 'other-lead', nickname: '别的楼门长' })
  await otherLead.call('staff.accept', { token })
  const blocked = await volunteerFor(house, 'volunteer-4', anyHelp(stairwellId))
  const waiting = await volunteerFor(house, 'volunteer-5', anyHelp(stairwellId), 'waiting')
  people = {
    owner: house.asker,
    tenant: await house.occupant('302', 'tenant'),
    family: await house.occupant('302', 'family'),
    neighbour: await house.owner('202'),
    near: house.near.person,
    second: house.second.person,
    far: house.far.person,
    blocked: blocked.person,
    waiting: waiting.person,
    keeper: house.station.keeper,
    otherKeeper: (await stationFor(house, 'other-keeper')).keeper,
    ...{ street, community, lead, otherLead, outsider, administrator },
    contractor: await house.contractor(),
    stranger: await gateway.signIn({ openid: 'stranger', nickname: '路人' }),
  }
  // Somebody whom the household had once, and would rather not have again.
  const before = await house.ask('errand')
  await house.accept(blocked, before)
  await house.move(house.asker, before, { kind: 'block', place: 0 })
})
afterEach(() => house.forget())
afterAll(() => house?.stop())

const household = ['owner', 'tenant', 'family'] as const
const office = ['street', 'community', 'lead'] as const

/** What each reader is answered: as whom, and whether the door stands in it; who is not in it is told `not_found`. */
const answers = async (taskId: string): Promise<Partial<Record<Reader, string>>> => {
  const seen: Partial<Record<Reader, string>> = {}
  for (const reader of readers) {
    const answer = await people[reader].ask('help.task', { taskId })
    if (answer.ok) seen[reader] = `${answer.value.viewer}, ${doorOf(answer.value)}`
    else expect([reader, answer.code]).toEqual([reader, 'not_found'])
  }
  return seen
}

/** Every trace of where and who, wherever in the answer it stands. */
const doorOf = (view: HelpTaskView): 'door' | 'no door' => {
  const text = JSON.stringify(view)
  const traces = ['"302"', '1门', '王奶奶', '13800000302'].filter((trace) => text.includes(trace))
  expect([0, 4]).toContain(traces.length)
  return traces.length > 0 ? 'door' : 'no door'
}

const each = (who: readonly Reader[], what: string) => Object.fromEntries(who.map((reader) => [reader, what]))

test('before acceptance whoever may take it reads need, window and building; its household and staff all of it; others do not learn that it is there', async () => {
  const taskId = await house.ask()
  expect(await answers(taskId)).toEqual({
    ...each(household, 'household, door'),
    ...each(['near', 'second'], 'candidate, no door'),
    ...each(office, 'staff, door'),
  })
  const view = await people.near.call('help.task', { taskId })
  expect(view).toMatchObject({
    ...{ kind: 'water', on: house.on, fromHour: 9, toHour: 12, building: '1号楼', estatePhone: '010-12345678' },
    ...{ words: null, know: null, code: null, places: [], steps: [], flatId: null, stairwellId: null },
    startHours: [9, 10, 11],
  })
})

test('after acceptance the helper reads door, name and phone, and other volunteers nothing any more; once it is given back, neither does the helper', async () => {
  const taskId = await house.ask()
  await house.accept(house.near, taskId)
  expect(await answers(taskId)).toEqual({
    ...each(household, 'household, door'),
    near: 'helper, door',
    ...each(office, 'staff, door'),
  })
  expect(await people.near.call('help.task', { taskId })).toMatchObject({
    ...{ unit: '1门', room: '302', callName: '王奶奶', phone: '13800000302', know: ['knock'], code: null },
  })
  const { places, code } = await people.family.call('help.task', { taskId })
  expect(code).toMatch(/^\d{4}$/)
  expect(places).toMatchObject([
    { name: '志愿者1', phone: '13900009999', proofs: { identity: true, trained: true, insured: false } },
  ])
  await house.move(people.near, taskId, { kind: 'release', why: 'ill', words: '' })
  const after = await answers(taskId)
  expect(after).toMatchObject({ near: 'past, no door', second: 'candidate, no door' })
  const { steps } = await people.owner.call('help.task', { taskId })
  expect(JSON.stringify(steps)).not.toContain('身体不舒服')
  expect(JSON.stringify((await people.community.call('help.task', { taskId })).steps)).toContain('身体不舒服')
})

test('after the end the helper reads what they did, the stars and the thanks, and nothing of the household', async () => {
  const taskId = await house.ask()
  await house.accept(house.near, taskId)
  await house.toHour(10)
  await house.checkIn(house.near, taskId)
  await house.checkOut(house.near, taskId)
  await house.move(house.asker, taskId, { kind: 'confirm', stars: 5, words: '' })
  await house.toMorning()
  expect(await answers(taskId)).toEqual({
    ...each(household, 'household, door'),
    near: 'helper, no door',
    ...each(office, 'staff, door'),
  })
  const view = await people.near.call('help.task', { taskId })
  expect(view).toMatchObject({
    kind: 'water',
    on: house.on,
    fromHour: 10,
    toHour: 11,
    building: '',
    thanks: { stars: 5 },
  })
  expect(view.places).toMatchObject([{ isMine: true }])
  expect((await people.owner.call('help.task', { taskId })).places[0]?.phone).toBeNull()
})

test('a station reads need and building of an order, and the door once it confirmed; another station and the matching’s volunteers nothing', async () => {
  const taskId = await house.ask('meal', { isOrder: true })
  expect(await answers(taskId)).toEqual({
    ...each(household, 'household, door'),
    keeper: 'station, no door',
    ...each(office, 'staff, door'),
  })
  await house.move(people.keeper, taskId, { kind: 'confirmOrder' })
  expect(await answers(taskId)).toMatchObject({ keeper: 'station, door' })
  await house.move(house.asker, taskId, { kind: 'cancel', words: '' })
  expect(await answers(taskId)).toMatchObject({ keeper: 'station, no door' })
})

test('of two helpers each reads of the other the name alone', async () => {
  const taskId = await house.ask('toilet')
  await house.accept(house.near, taskId)
  expect((await answers(taskId)).second).toBe('candidate, no door')
  expect((await people.second.call('help.task', { taskId })).places).toEqual([])
  await house.accept(house.second, taskId)
  const { places } = await people.near.call('help.task', { taskId })
  expect(places.map(({ name, isMine, phone, proofs }) => ({ name, isMine, phone, proofs }))).toEqual([
    { name: '志愿者1', isMine: true, phone: null, proofs: null },
    { name: '志愿者2', isMine: false, phone: null, proofs: null },
  ])
})

test('own words are read by a helper once they were let through (rule 12)', async () => {
  const taskId = await house.ask()
  await house.accept(house.near, taskId)
  const { wordsState } = await house.stored(taskId)
  expect(wordsState).toBe('waiting')
  expect((await people.near.call('help.task', { taskId })).words).toBeNull()
  expect((await people.community.call('help.task', { taskId })).words).toBe('放在门口就行')
  await house.move(people.community, taskId, { kind: 'showWords', what: 'words', show: true })
  expect((await people.near.call('help.task', { taskId })).words).toBe('放在门口就行')
})

test('a complaint is read by its household and by those who coordinate, not by a lead or the helper', async () => {
  const taskId = await house.ask()
  await house.accept(house.near, taskId)
  await house.move(house.asker, taskId, { kind: 'complain', place: 0, words: '说好的没来' })
  const complaints = async (reader: Reader) => (await people[reader].call('help.task', { taskId })).complaints.length
  expect([await complaints('owner'), await complaints('community'), await complaints('street')]).toEqual([1, 1, 1])
  expect([await complaints('lead'), await complaints('near')]).toEqual([0, 0])
  for (const reader of ['lead', 'near'] as const)
    expect(JSON.stringify(await people[reader].call('help.task', { taskId }))).not.toContain('说好的没来')
  await house.move(people.community, taskId, { kind: 'settleComplaint', index: 0, words: '已经说过了' })
})

test('an answer with a door is logged once a reader, task and day; the household’s own, and one without a door, is not (rule 40)', async () => {
  const taskId = await house.ask()
  const logged = async () => (await house.find<ViewDoc>('views', { what: 'address', subjectId: taskId })).length
  await people.owner.call('help.task', { taskId })
  await people.near.call('help.task', { taskId })
  await people.near.call('volunteer.today', { from: house.today })
  expect(await logged()).toBe(0)
  await people.community.call('help.task', { taskId })
  await people.community.call('help.task', { taskId })
  expect(await logged()).toBe(1)
  await house.accept(house.near, taskId)
  await people.near.call('volunteer.today', { from: house.today })
  await people.near.call('help.task', { taskId })
  const views = await house.find<ViewDoc>('views', { what: 'address', subjectId: taskId })
  expect(views.map(({ why }) => why).sort()).toEqual(['去帮忙', '安排帮忙'].sort())
  expect(views.every(({ estateId }) => estateId === house.estateId)).toBe(true)
})

describe('lists', () => {
  let open: string
  let taken: string
  beforeEach(async () => {
    open = await house.ask('errand')
    taken = await house.ask('water')
    await house.accept(house.near, taken, 9)
  })

  test('a volunteer finds what they may take, without doors; one whom the household would rather not have, and one not yet seen by staff, nothing of it', async () => {
    const finds = async ({ person, volunteerId }: HelpReaders['near']) =>
      (await person.call('volunteer.find', { volunteerId })).tasks
    const [found] = await finds(house.second)
    expect(found).toMatchObject({ taskId: open, viewer: 'candidate', moves: expect.arrayContaining(['accept']) })
    expect(doorOf(found as HelpTaskView)).toBe('no door')
    expect(await finds(house.far)).toEqual([])
    for (const reader of ['blocked', 'waiting'] as const) {
      const { mine } = await people[reader].call('volunteer.mine', {})
      expect(await finds({ person: people[reader], volunteerId: mine[0]?.volunteerId ?? '' })).toEqual([])
    }
    expect(await people.stranger.ask('volunteer.find', { volunteerId: house.near.volunteerId })).toMatchObject({
      ok: false,
      code: 'not_found',
    })
  })

  test('today shows a volunteer what they took, with the door, and how much else they may take', async () => {
    const today = await people.near.call('volunteer.today', { from: house.today })
    expect(today.accepted.map(({ taskId, viewer, room }) => ({ taskId, viewer, room }))).toEqual([
      { taskId: taken, viewer: 'helper', room: '302' },
    ])
    expect(today.accepted[0]).toMatchObject({ moves: expect.arrayContaining(['release']) })
    expect(today.others).toBe(1)
    expect(today.volunteers).toMatchObject([{ name: '志愿者1', estatePhone: '010-12345678', state: 'active' }])
    expect(today.monthMinutes).toBeGreaterThanOrEqual(0)
    expect(await people.stranger.call('volunteer.today', { from: house.today })).toMatchObject({
      volunteers: [],
      accepted: [],
      proposed: [],
    })
  })

  test('a household has its tasks with everything; nobody else has them', async () => {
    const place = { stairwellId: house.stairwellId, flatId: house.flatId }
    const { tasks, needs } = await people.family.call('help.mine', place)
    expect(
      tasks
        .slice(0, 2)
        .map(({ taskId }) => taskId)
        .sort(),
    ).toEqual([open, taken].sort())
    expect(tasks.every(({ viewer, room }) => viewer === 'household' && room === '302')).toBe(true)
    expect(needs).toBe('none')
    for (const reader of ['neighbour', 'near', 'community', 'stranger'] as const)
      expect((await people[reader].ask('help.mine', place)).ok).toBe(false)
  })

  test('nobody but its keeper and staff has a station’s orders', async () => {
    const { stationId } = house.station
    const order = await house.ask('meal', { isOrder: true })
    const list = await people.keeper.call('station.orders', { stationId, from: house.today })
    expect(list.orders.map(({ taskId, room, at }) => ({ taskId, room, at }))).toEqual([
      { taskId: order, room: null, at: 'asked' },
    ])
    expect(list.orders[0]?.moves).toEqual(expect.arrayContaining(['confirmOrder', 'counterOrder', 'declineOrder']))
    await house.move(people.keeper, order, { kind: 'confirmOrder' })
    const confirmed = await people.keeper.call('station.orders', { stationId, from: house.today })
    expect(confirmed.orders[0]).toMatchObject({ room: '302', phone: '13800000302' })
    for (const reader of ['otherKeeper', 'near', 'owner', 'lead', 'stranger'] as const)
      expect((await people[reader].ask('station.orders', { stationId, from: house.today })).ok).toBe(false)
  })
})

test('whom a household would rather not have stands in no answer but its own', async () => {
  const taskId = await house.ask()
  const { mine } = await people.blocked.call('volunteer.mine', {})
  const blockedId = mine[0]?.volunteerId ?? 'nobody'
  const { candidates } = await people.community.call('help.candidates', { taskId })
  const board = await people.community.call('help.board', { estateId: house.estateId })
  const view = await people.community.call('help.task', { taskId })
  for (const answer of [candidates, board, view]) {
    expect(JSON.stringify(answer)).not.toContain('blocked')
    expect(JSON.stringify(answer)).not.toContain(blockedId)
  }
  const needs = { stairwellId: house.stairwellId, flatId: house.flatId }
  expect((await people.owner.call('help.needs', needs)).blocked).toMatchObject([{ volunteerId: blockedId }])
  expect((await people.community.call('help.needs', needs)).blocked).toEqual([])
})

test('the first screen says what comes next, to the household alone, and that somebody helps', async () => {
  const taskId = await house.ask()
  const home = await people.owner.call('me.home', {})
  expect(home.home?.help).toMatchObject({ live: 1, next: { taskId, kind: 'water', on: house.on, at: 'open' } })
  expect(home.isVolunteer).toBe(false)
  expect((await people.neighbour.call('me.home', {})).home?.help).toBeNull()
  expect((await people.near.call('me.home', {})).isVolunteer).toBe(true)
  await house.accept(house.near, taskId)
  expect((await people.owner.call('me.home', {})).home?.help).toMatchObject({
    hasNews: true,
    next: { at: 'filled', hour: 10, helpers: ['志愿者1'] },
  })
})
