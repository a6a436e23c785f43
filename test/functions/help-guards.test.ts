import type { Person } from '../../demo/gateway'
import { auditHelpIn } from '../support/audit-help'
import { type Helper, type HelpHouse, helpHouse, TUESDAY } from '../support/help-house'
import { until } from '../support/local-cloud'
import { MONDAY } from '../support/works-house'

let house: HelpHouse
let li: Helper
beforeAll(async () => {
  house = await helpHouse()
  li = await house.volunteer('李晓燕', { profile: { perDayMax: 6 } })
})
afterAll(() => house?.stop())
afterEach(async () => {
  // Whatever happened, the days of helpers and stations say what the tasks say.
  expect((await auditHelpIn(house.find)).faults).toEqual([])
  await house.cloud.clock.set(MONDAY)
})

type Answered = { ok: boolean; code?: string }
const codeOf = ({ ok, code }: Answered): string => (ok ? 'ok' : (code ?? ''))
const setTask = (taskId: string, more: object) => house.db.collection('helpTasks').doc(taskId).update(more)
const quiet = () =>
  until('no run is at it', async () => {
    const run = await house.one<{ takenAt: Date | null; at: Date | null }>('helpRuns', house.estateId)
    return run !== undefined && run.takenAt === null && run.at !== null
  })

/** A volunteer of the other estate as well, who goes to this one. */
const alsoElsewhere = async ({ person, name }: Helper): Promise<Helper> => {
  const { outsider, otherEstateId, gateway } = house
  await gateway.importRoster(
    outsider,
    otherEstateId,
    '别处.csv',
    Buffer.from('楼号,单元/门,房号,建筑面积,产权人,手机号\n9号楼,1门,101,50.00,辛一,13900000088\n'),
  )
  const estate = await outsider.call('estate.view', { estateId: otherEstateId })
  if (estate.unchanged) throw new Error('unchanged')
  const stairwellId = estate.stairwells[0]?.stairwellId as string
  const { token } = await outsider.call('sticker.issue', { stairwellId })
  const { volunteerId } = await person.call('volunteer.enrol', {
    estate: { by: 'sticker', token },
    ...{ name, phone: '13911110000' },
    profile: {
      ...{ kinds: ['water'], floorsMax: 6, away: [], perDayMax: 6, homeStairwellId: stairwellId, goesBeyond: true },
      hours: [1, 2, 3, 4, 5, 6, 7].map((weekday) => ({ weekday, fromHour: 7, toHour: 24 })),
    },
  })
  const { rev } = await house.volunteerDoc(volunteerId)
  await outsider.call('volunteer.set', {
    ...{ volunteerId, rev, state: 'active', identityHow: 'idCard', trained: [], insuredUntil: null, agreementOn: null },
  })
  return { ...li, volunteerId }
}

test('one person who helps in two estates is in one place at a time, also when both are taken at one moment', async () => {
  const there = await alsoElsewhere(li)
  const [first, second] = [await house.ask('101'), await house.ask('102')]
  await quiet()
  await setTask(second, { ring: 'community' })
  const answers: Answered[] = await Promise.all([
    house.move(li.person, first, house.accept(li, 9), 1),
    house.move(li.person, second, house.accept(there, 9), 1),
  ])
  expect(answers.map(codeOf).sort()).toEqual(['help_overlap', 'ok'])
  const taken = await Promise.all([first, second].map((id) => house.task(id)))
  expect(taken.filter(({ places }) => places.length > 0)).toHaveLength(1)
  for (const { _id, at } of taken)
    if (at !== 'cancelled')
      await house.made(await house.owner(_id === first ? '101' : '102'), _id, { kind: 'cancel', words: '' })
})

test('an hour that is over is not ordered, though its day is not', async () => {
  const { stationId } = await house.station({}, '过点驿站')
  await house.at(`${TUESDAY}T14:30`)
  const owner = await house.owner('101')
  const order = (hour: number) =>
    owner.ask(
      'help.ask',
      house.asking('101', {
        kind: 'meal',
        window: { on: TUESDAY, fromHour: 9, toHour: 18 },
        station: { stationId, serviceId: 'meal', hour },
      }),
    )
  expect(await order(11)).toMatchObject({ code: 'help_window_invalid', detail: { task: 0 } })
  expect(await order(15)).toMatchObject({ ok: true })
})

describe('whom a household would rather not have', () => {
  let blocked: Helper
  let owner: Person
  beforeAll(async () => {
    blocked = await house.volunteer('不要的')
    owner = await house.owner('301')
    const taskId = await house.ask('301')
    await house.made(blocked.person, taskId, house.accept(blocked, 9))
    await house.made(owner, taskId, { kind: 'block', place: 0 })
    await house.made(owner, taskId, { kind: 'cancel', words: '' })
  })

  test('is not pinned either, and a coordinator does not learn why', async () => {
    const taskId = await house.ask('301')
    const helper = { as: 'volunteer' as const, volunteerId: blocked.volunteerId }
    expect(await house.move(house.community, taskId, { kind: 'pin', helper, fromHour: 9 })).toEqual({
      ...{ ok: false, code: 'not_found', words: expect.any(String) },
    })
    await house.made(owner, taskId, { kind: 'cancel', words: '' })
  })

  test('takes no task that was raised at the moment of it', async () => {
    const taskId = await house.ask('301')
    await setTask(taskId, { blocked: [] })
    expect(await house.move(blocked.person, taskId, house.accept(blocked, 9))).toMatchObject({ code: 'not_found' })
    expect((await house.task(taskId)).places).toEqual([])
    await house.made(owner, taskId, { kind: 'cancel', words: '' })
  })
})

describe('a telephone that found its network only in the evening', () => {
  /** Taken for ten, nobody came as far as anybody knew, and nobody else was found. */
  const missed = async (room: string, by: Helper) => {
    const taskId = await house.ask(room, { window: { on: TUESDAY, fromHour: 10, toHour: 12 } })
    await house.made(by.person, taskId, house.accept(by, 10))
    await house.at(`${TUESDAY}T20:00`)
    await house.cloud.runTimer('matching')
    expect(await house.task(taskId)).toMatchObject({ at: 'unmet', places: [] })
    return { taskId, code: (await house.task(taskId)).code }
  }
  const inAtTen = (code: string) => house.checkIn(code, `${TUESDAY}T02:05:00.000Z`)

  test('has the place back and its hours counted: it was done', async () => {
    const { taskId, code } = await missed('101', li)
    expect((await house.volunteerDoc(li.volunteerId)).noShows).toBe(1)
    await house.made(li.person, taskId, inAtTen(code))
    await house.made(li.person, taskId, { kind: 'checkOut', at: `${TUESDAY}T02:50:00.000Z`, outcome: 'done' })
    expect(await house.task(taskId)).toMatchObject({ at: 'done', isLive: true, places: [{ minutes: 45 }] })
    expect((await house.volunteerDoc(li.volunteerId)).noShows).toBe(0)
  })

  test('comes too late the day after next, and for who was suspended meanwhile', async () => {
    const late = await house.volunteer('来晚的')
    const { taskId, code } = await missed('102', late)
    const { rev } = await house.volunteerDoc(late.volunteerId)
    const papers = { identityHow: null, trained: [], insuredUntil: null, agreementOn: null }
    const set = { volunteerId: late.volunteerId, ...papers, why: '有人反映' }
    await house.community.call('volunteer.set', { ...set, rev, state: 'suspended' })
    expect(await house.move(late.person, taskId, inAtTen(code))).toMatchObject({ code: 'volunteer_not_active' })
    await house.community.call('volunteer.set', { ...set, rev: rev + 1, state: 'active' })
    await house.at('2026-09-16T12:01')
    expect(await house.move(late.person, taskId, inAtTen(code))).toMatchObject({ code: 'help_checkin_time' })
    expect(await house.task(taskId)).toMatchObject({ at: 'unmet' })
  })
})

test('of a task for two the one at the door keeps their hours, though no second was found and the window is over', async () => {
  const papers = { trained: ['care' as const], agreementOn: '2026-09-01' }
  const one = await house.volunteer('独自护工', papers)
  const window = { on: TUESDAY, fromHour: 13, toHour: 16 }
  const taskId = await house.ask('302', { kind: 'care', window }, { healthConsent: true })
  await house.made(one.person, taskId, house.accept(one, 13))
  await house.at(`${TUESDAY}T13:00`)
  const { code } = await house.task(taskId)
  await house.made(one.person, taskId, house.checkIn(code, `${TUESDAY}T05:00:00.000Z`))
  expect(await house.task(taskId)).toMatchObject({ at: 'open' })
  const owner = await house.owner('302')
  expect(await house.move(owner, taskId, { kind: 'cancel', words: '' })).toMatchObject({ code: 'help_state' })
  await house.at(`${TUESDAY}T16:30`)
  await house.cloud.runTimer('matching')
  expect(await house.task(taskId)).toMatchObject({ at: 'open', places: [{ name: '独自护工' }] })
  await house.made(one.person, taskId, { kind: 'checkOut', at: `${TUESDAY}T07:30:00.000Z`, outcome: 'partly' })
  expect(await house.task(taskId)).toMatchObject({ at: 'done', places: [{ minutes: 150 }] })
})

test('staff of one estate a station serves read no door of another’s orders; its keeper reads all', async () => {
  const { stationId, keeper } = await house.station({}, '两处驿站')
  const view = await house.community.call('station.view', { stationId })
  const { estateIds, rev, canEdit, canPlace, stationId: _, ...station } = view
  expect([canEdit, canPlace]).toEqual([true, true])
  await house.street.call('station.save', {
    ...{ stationId, rev, station, estateIds: [...estateIds, house.otherEstateId] },
  })
  const window = { on: TUESDAY, fromHour: 11, toHour: 12 }
  const taskId = await house.ask('201', { kind: 'meal', window, station: { stationId, serviceId: 'meal', hour: 11 } })
  await house.made(keeper, taskId, { kind: 'confirmOrder' })
  const read = async (by: Person) => (await by.call('station.orders', { stationId, from: TUESDAY })).orders
  expect(await read(keeper)).toMatchObject([{ taskId, room: '201' }])
  expect(await read(house.community)).toMatchObject([{ taskId, room: '201' }])
  expect(await read(house.outsider)).toEqual([])
})

test('a lead reads who helps, and neither how to reach them nor why they were suspended', async () => {
  const { estateId } = house
  const rowsFor = async (by: Person) => (await by.call('volunteer.list', { estateId })).volunteers
  expect((await rowsFor(house.lead)).map(({ phone }) => phone)).not.toContain('13911110000')
  expect((await rowsFor(house.lead)).some(({ suspendedWhy }) => suspendedWhy !== '')).toBe(false)
  expect((await rowsFor(house.community)).find(({ name }) => name === '李晓燕')?.phone).toBe('13911110000')
})

test('who builds there arranges no help and learns of none, whatever else they are', async () => {
  const crew = await house.contractor()
  const { token } = await house.street.call('staff.invite', {
    name: '两顶帽子',
    grant: { role: 'community', estateIds: [house.estateId] },
  })
  await crew.call('staff.accept', { token })
  const taskId = await house.ask('202')
  const { estateId } = house
  const answers = [
    await crew.ask('help.board', { estateId }),
    await crew.ask('help.candidates', { taskId }),
    await crew.ask('help.task', { taskId }),
    await crew.ask('help.match', { estateId }),
    await crew.ask('volunteer.list', { estateId }),
    await crew.ask('help.needs', { stairwellId: house.stairwellId, flatId: house.flat('202').flatId }),
  ]
  for (const answer of answers) expect(answer).toMatchObject({ ok: false })
})

test('staff who read what a household needs and how to reach it leave a record, once a day (rule 40)', async () => {
  const where = { stairwellId: house.stairwellId, flatId: house.flat('102').flatId }
  const owner = await house.owner('102')
  await owner.call('help.setNeeds', {
    ...{ ...where, rev: 0, isRefused: false, needs: [{ kind: 'water', count: 2 }], know: [] },
    ...{ healthConsent: false, isForChild: false, guardianConsent: false },
    contact: { callName: '王阿姨', phone: null },
  })
  for (const by of [owner, house.lead, house.lead]) await by.call('help.needs', where)
  const views = await house.find<{ why: string }>('views', { what: 'health', subjectId: where.flatId })
  expect(views).toMatchObject([{ why: '替住户说需要' }])
})

test('a station that is proposed a task is written down to be told, once', async () => {
  const { stationId } = await house.station({ serviceId: 'quiet', kind: 'quiet', name: '自习' }, '安静驿站')
  const taskId = await house.ask('101', { kind: 'quiet', window: { on: TUESDAY, fromHour: 9, toHour: 13 } })
  await until('it is proposed', async () => (await house.task(taskId)).proposedIds.includes(stationId))
  for (let runs = 0; runs < 2; runs++) await house.cloud.runTimer('matching')
  const entries = await house.find<{ stationIds?: string[]; personIds: string[] }>('outbox', { taskId })
  expect(entries.filter(({ stationIds }) => stationIds?.includes(stationId))).toMatchObject([{ personIds: [] }])
})
