import type { HelpTaskDoc } from '../../types/help'
import { type Helper, type HelpHouse, helpHouse, TUESDAY } from '../support/help-house'

let house: HelpHouse
let helpers: Helper[]
beforeAll(async () => {
  house = await helpHouse()
  helpers = [await house.volunteer('李晓燕'), await house.volunteer('张国强'), await house.volunteer('陈素芬')]
})
beforeEach(() => house.at('2026-09-14T07:00'))
afterEach(async () => {
  for (const name of ['helpTasks', 'helperDays', 'stationDays', 'helpRuns'])
    await house.db.collection(name).where({ schemaVersion: 1 }).remove()
})
afterAll(() => house?.stop())

const run = () => house.match()
const helper = (nth: number): Helper => helpers[nth] as Helper
const actsOf = ({ trail }: HelpTaskDoc) => trail.map(({ act }) => act)
/** A time between two deadlines of the ladder. */
const clockAfter = (at: Date, ms = 1000) => house.cloud.clock.set(new Date(at.getTime() + ms))

describe('the ladder', () => {
  test('rings widen by their stored deadlines and nothing else (rule 42)', async () => {
    const taskId = await house.ask('301', { window: { on: '2026-09-18', fromHour: 9, toHour: 12 } })
    const { ladder, ring } = await house.task(taskId)
    expect(ring).toBe('stairwell')
    expect(ladder.map((step) => step.ring)).toEqual(['building', 'estate', 'community', 'station', 'staff'])
    for (const step of ladder) {
      await clockAfter(step.at, -1000)
      await run()
      expect((await house.task(taskId)).ring).not.toBe(step.ring)
      await clockAfter(step.at)
      for (let n = 0; n < 3; n++) await run()
      expect((await house.task(taskId)).ring).toBe(step.ring)
    }
    expect(actsOf(await house.task(taskId))).toEqual(['ask', ...ladder.map(() => 'widen')])
    expect((await house.task(taskId)).ladder).toEqual(ladder)
  })

  test('two runs at once widen once, and a run after days without one comes as far as the clock (rule 20)', async () => {
    const taskId = await house.ask('301', { window: { on: '2026-09-18', fromHour: 9, toHour: 12 } })
    const { ladder } = await house.task(taskId)
    await clockAfter(ladder[2]?.at as Date)
    await Promise.all([run(), run(), run()])
    const task = await house.task(taskId)
    expect(task.ring).toBe('community')
    expect(actsOf(task).filter((act) => act === 'widen')).toHaveLength(1)
    expect(task.dueAt).toEqual(ladder[3]?.at)
  })

  test('what nobody took is said to be unmet when its window is over, once', async () => {
    const taskId = await house.ask('301')
    await house.at(`${TUESDAY}T11:59`)
    await run()
    expect((await house.task(taskId)).at).toBe('open')
    await house.at(`${TUESDAY}T12:00`)
    for (let n = 0; n < 3; n++) await run()
    const task = await house.task(taskId)
    expect(task).toMatchObject({ at: 'unmet', isWanted: false, isLive: false, dueAt: null, proposals: [] })
    expect(actsOf(task).filter((act) => act === 'unmet')).toHaveLength(1)
  })
})

describe('somebody who does not come', () => {
  test('loses the place twenty minutes after the hour, and somebody else is proposed at once', async () => {
    const taskId = await house.ask('301')
    await house.made(helper(0).person, taskId, house.accept(helper(0)))
    await house.at(`${TUESDAY}T09:19`)
    await run()
    expect((await house.task(taskId)).at).toBe('filled')
    await house.at(`${TUESDAY}T09:20`)
    for (let n = 0; n < 3; n++) await run()
    const task = await house.task(taskId)
    expect(task).toMatchObject({ at: 'open', isUrgent: true, places: [], declined: [helper(0).volunteerId] })
    expect(task.ring).not.toBe('stairwell')
    expect(task.proposals).toHaveLength(1)
    expect(task.proposedIds).not.toContain(helper(0).volunteerId)
    expect((await house.volunteerDoc(helper(0).volunteerId)).noShows).toBe(1)
    expect((await house.helperDay(helper(0).volunteerId))?.tasks).toEqual({})
    expect(actsOf(task).filter((act) => act === 'noShow')).toHaveLength(1)
  })

  test('whoever checked in keeps the place', async () => {
    const taskId = await house.ask('301')
    await house.made(helper(1).person, taskId, house.accept(helper(1)))
    const { code } = await house.task(taskId)
    await house.at(`${TUESDAY}T09:10`)
    await house.made(helper(1).person, taskId, house.checkIn(code, `${TUESDAY}T01:10:00.000Z`))
    await house.at(`${TUESDAY}T09:40`)
    await run()
    expect(await house.task(taskId)).toMatchObject({ at: 'underway', helperIds: [helper(1).volunteerId] })
  })
})

test('an order that a station leaves unanswered gives its place back', async () => {
  const { stationId } = await house.station()
  const station = { stationId, serviceId: 'meal', hour: 11 }
  const taskId = await house.ask('301', {
    kind: 'meal',
    window: { on: TUESDAY, fromHour: 11, toHour: 13 },
    count: 1,
    station,
  })
  expect(Object.keys((await house.stationDay(stationId))?.orders ?? {})).toEqual([taskId])
  await house.at('2026-09-14T18:59')
  await run()
  expect((await house.task(taskId)).at).toBe('asked')
  await house.at('2026-09-14T19:01')
  for (let n = 0; n < 3; n++) await run()
  expect(await house.task(taskId)).toMatchObject({ at: 'open', places: [], declined: [stationId] })
  expect((await house.stationDay(stationId))?.orders).toEqual({})
})

describe('forgetting', () => {
  const forget = async () => expect(await house.cloud.runTimer('aggregation')).toMatchObject({ status: 200 })
  const DAY = 86_400_000
  const ended = async () => {
    const taskId = await house.ask('301', {}, { know: ['dog'], words: '请轻轻敲门' })
    await house.made(helper(0).person, taskId, house.accept(helper(0)))
    await house.made(await house.owner('301'), taskId, { kind: 'cancel', words: '' })
    return taskId
  }

  test('thirty days after the end name, phone, words and code are gone; who helped stays (rule 40)', async () => {
    const taskId = await ended()
    const { endedAt } = await house.task(taskId)
    await clockAfter(endedAt as Date, 30 * DAY - 60_000)
    await forget()
    expect((await house.task(taskId)).contact).not.toBeNull()
    await clockAfter(endedAt as Date, 30 * DAY + 60_000)
    for (let n = 0; n < 2; n++) await forget()
    expect(await house.task(taskId)).toMatchObject({ contact: null, know: [], words: '', wordsState: 'none', code: '' })
    expect((await house.task(taskId)).trail.map(({ act }) => act)).toContain('accept')
  })

  test('what a complaint nobody has settled is about is kept', async () => {
    const taskId = await ended()
    await house.made(await house.owner('301'), taskId, { kind: 'complain', place: null, words: '没有来' })
    const { endedAt } = await house.task(taskId)
    await clockAfter(endedAt as Date, 31 * DAY)
    await forget()
    expect((await house.task(taskId)).contact).not.toBeNull()
  })

  test('promised hours of a month ago go, later ones stay', async () => {
    const taskId = await house.ask('301')
    await house.made(helper(0).person, taskId, house.accept(helper(0)))
    await house.at('2026-10-15T12:00')
    await forget()
    expect(await house.helperDay(helper(0).volunteerId)).toBeDefined()
    await house.at('2026-10-17T12:00')
    await forget()
    expect(await house.helperDay(helper(0).volunteerId)).toBeUndefined()
  })
})
