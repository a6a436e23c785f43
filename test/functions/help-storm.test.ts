import type { Person } from '../../demo/gateway'
import { takenByHour } from '../../domain/station/free'
import type { Actions } from '../../types/contract'
import type { StationDayDoc } from '../../types/help'
import type { StationDoc } from '../../types/station'
import { auditHelpIn } from '../support/audit-help'
import { type Helper, type HelpHouse, helpHouse, TUESDAY } from '../support/help-house'
import { ROOMS } from '../support/works-house'

/** 200 acceptances of 20 tasks by 40 volunteers: each tries five, two of these at one hour, and may have three a day. */
const TASKS = 20
const VOLUNTEERS = 40
const TRIES = [0, 1, 2, 3, 5]
const HOURS = [9, 10, 11, 12, 13]
const PER_DAY = 3
const ORDERS = 60

let house: HelpHouse
let volunteers: Helper[]
beforeAll(async () => {
  house = await helpHouse()
  volunteers = []
  for (let nth = 0; nth < VOLUNTEERS; nth++)
    volunteers.push(await house.volunteer(`志愿者${nth}`, { profile: { perDayMax: PER_DAY } }))
})
afterAll(() => house?.stop())

type Answer = { ok: true; value: unknown } | { ok: false; code: string; detail?: object }
type Request<T extends Answer> = () => Promise<T>

/** All at once; whoever hears 「try again」 does so with the same request, one after the other. */
const pressed = async <T extends Answer>(requests: Request<T>[]): Promise<T[]> => {
  const first = await Promise.all(requests.map((request) => request()))
  const answers: T[] = []
  for (const [at, answer] of first.entries()) {
    const isUndecided = !answer.ok && answer.code === 'try_again'
    answers.push(isUndecided ? await (requests[at] as Request<T>)() : answer)
  }
  return answers
}
const codesOf = (answers: readonly Answer[]): string[] => [
  ...new Set(answers.flatMap((answer) => (answer.ok ? [] : answer.code))),
]
const acceptance = (helper: Helper, taskId: string, fromHour: number, on: string) => () =>
  house.gateway.once(
    helper.person,
    'help.move',
    { taskId, rev: 1, move: house.accept(helper, fromHour) },
    `accept-${on}-${helper.volunteerId}-${taskId}`,
  )

/** Tasks of one hour each, so many from each household, on a day. */
const tasksOn = async (on: string, hours: readonly number[]): Promise<string[]> => {
  const wanted = hours.map((hour) => ({ kind: 'water' as const, window: { on, fromHour: hour, toHour: hour + 1 } }))
  const taskIds: string[] = []
  for (let from = 0; from < wanted.length; from += 5) {
    const room = ROOMS[(from / 5) % ROOMS.length] as string
    const tasks = wanted.slice(from, from + 5).map((one) => ({ ...one, minutes: 40, count: 1, station: null }))
    taskIds.push(...(await (await house.owner(room)).call('help.ask', { ...house.asking(room), tasks })).taskIds)
  }
  return taskIds
}

test('200 acceptances of 20 tasks at one moment: each task has one helper, nobody is in two places, and losers hear why', async () => {
  const hourOf = (at: number): number => HOURS[at % HOURS.length] as number
  const taskIds = await tasksOn(
    TUESDAY,
    Array.from({ length: TASKS }, (_, at) => hourOf(at)),
  )
  const tries = volunteers.flatMap((helper, nth) =>
    TRIES.map((more) => ({ helper, at: (nth + more) % TASKS, taskId: taskIds[(nth + more) % TASKS] as string })),
  )
  expect(tries).toHaveLength(200)
  const answers = await pressed(tries.map(({ helper, at, taskId }) => acceptance(helper, taskId, hourOf(at), TUESDAY)))
  const winners = tries.filter((_, at) => answers[at]?.ok)
  // Eight of a task's ten suitors are free at its hour unless they have three others, and there are not so many.
  expect(winners.map(({ taskId }) => taskId).sort()).toEqual([...taskIds].sort())
  expect(['help_taken', 'help_overlap', 'help_day_full']).toEqual(expect.arrayContaining(codesOf(answers)))
  expect(codesOf(answers)).toContain('help_taken')
  const { faults, tasks } = await auditHelpIn(house.find)
  expect(faults).toEqual([])
  for (const { helper, taskId } of winners) {
    const task = tasks.find(({ _id }) => _id === taskId)
    expect(task).toMatchObject({ at: 'filled', isWanted: false, helperIds: [helper.volunteerId] })
    // It was told once, and once only.
    expect(task?.trail.filter(({ act }) => act === 'accept')).toHaveLength(1)
  }
  const perPerson = new Map<string, number>()
  for (const { helper } of winners) perPerson.set(helper.volunteerId, (perPerson.get(helper.volunteerId) ?? 0) + 1)
  expect(Math.max(...perPerson.values())).toBeLessThanOrEqual(PER_DAY)
})

test('everybody who accepted gives back at one moment, and others take what is open: nobody keeps an hour of it', async () => {
  const on = '2026-09-16'
  const taskIds = await tasksOn(on, HOURS)
  const [first, second] = [volunteers.slice(0, 5), volunteers.slice(5, 10)]
  const ofFirst = taskIds.map((taskId, at) => acceptance(first[at] as Helper, taskId, HOURS[at] as number, on))
  expect(codesOf(await pressed(ofFirst))).toEqual([])
  const mixed = await pressed<Answer>(
    taskIds.flatMap((taskId, at) => [
      () =>
        house.gateway.once(
          (first[at] as Helper).person,
          'help.move',
          { taskId, rev: 2, move: house.release },
          `release-${taskId}`,
        ),
      acceptance(second[at] as Helper, taskId, HOURS[at] as number, on),
    ]),
  )
  const { faults, tasks } = await auditHelpIn(house.find)
  expect(faults).toEqual([])
  for (const [at, taskId] of taskIds.entries()) {
    expect(mixed[2 * at]).toMatchObject({ ok: true })
    const gotIt = mixed[2 * at + 1]?.ok === true
    const task = tasks.find(({ _id }) => _id === taskId)
    expect(task?.helperIds).toEqual(gotIt ? [(second[at] as Helper).volunteerId] : [])
    expect(task?.declined).toEqual([(first[at] as Helper).volunteerId])
  }
})

test('a volunteer suspended while accepting five tasks keeps none of them', async () => {
  const on = '2026-09-17'
  const taskIds = await tasksOn(on, HOURS)
  const helper = volunteers[20] as Helper
  const { rev } = await house.volunteerDoc(helper.volunteerId)
  const suspend = () =>
    house.gateway.once(
      house.community,
      'volunteer.set',
      {
        ...{ volunteerId: helper.volunteerId, rev, state: 'suspended', identityHow: null },
        ...{ trained: [], insuredUntil: null, agreementOn: null, why: '' },
      },
      'suspend-now',
    )
  const accepts = taskIds.map((taskId, at) => acceptance(helper, taskId, HOURS[at] as number, on))
  const answers = await pressed<Answer>([...accepts.slice(0, 3), suspend, ...accepts.slice(3)])
  expect(answers[3]).toMatchObject({ ok: true })
  expect(['volunteer_not_active', 'help_day_full']).toEqual(expect.arrayContaining(codesOf(answers)))
  const { faults, tasks } = await auditHelpIn(house.find)
  expect(faults).toEqual([])
  const ofDay = tasks.filter((task) => taskIds.includes(task._id))
  expect(ofDay.map(({ at, helperIds }) => [at, helperIds])).toEqual(taskIds.map(() => ['open', []]))
  expect(await house.volunteerDoc(helper.volunteerId)).toMatchObject({ state: 'suspended' })
})

test('a volunteer who stops while accepting either stops or has the task, never both', async () => {
  const on = '2026-09-18'
  for (let nth = 0; nth < 5; nth++) {
    const helper = volunteers[30 + nth] as Helper
    const [taskId] = await tasksOn(on, [HOURS[nth] as number])
    const stopping = () =>
      house.gateway.once(helper.person, 'volunteer.end', { volunteerId: helper.volunteerId }, `end-${nth}`)
    const accepting = acceptance(helper, taskId as string, HOURS[nth] as number, on)
    const requests: Request<Answer>[] = nth % 2 === 0 ? [stopping, accepting] : [accepting, stopping]
    // What they promised on the other days is called off first.
    for (const task of await house.find<{ _id: string }>('helpTasks', { helperIds: helper.volunteerId, at: 'filled' }))
      await house.made(helper.person, task._id, house.release)
    const [one, other] = await pressed(requests)
    const [ended, accepted] = nth % 2 === 0 ? [one, other] : [other, one]
    expect([ended?.ok, accepted?.ok].filter(Boolean)).toHaveLength(1)
    const { state } = await house.volunteerDoc(helper.volunteerId)
    expect((await house.task(taskId as string)).helperIds).toEqual(state === 'ended' ? [] : [helper.volunteerId])
  }
  expect((await auditHelpIn(house.find)).faults).toEqual([])
})

test('60 orders of a service for three, and its capacity lowered at the same moment: no hour is ever oversold, and no order dropped', async () => {
  const { stationId, keeper } = await house.station({ capacity: 3, slots: 2 })
  const owners = await Promise.all(ROOMS.map(async (room) => ({ room, owner: await house.owner(room) })))
  const { estateId } = house
  const view = await keeper.call('station.view', { stationId })
  const { name, where, phone, hours, closedDays, services, isOpen } = view
  const lowered = (capacity: number): Actions['station.save']['input'] => ({
    ...{ stationId, rev: view.rev, estateIds: [estateId] },
    station: {
      ...{ name, where, phone, hours, closedDays, isOpen },
      services: services.map((service) => ({ ...service, capacity })),
    },
  })
  const saves = [2, 1].map(
    (capacity) => () => house.gateway.once(keeper, 'station.save', lowered(capacity), `lower-${capacity}`),
  )
  const orders = Array.from({ length: ORDERS }, (_, nth) => () => {
    const { room, owner } = owners[nth % owners.length] as { room: string; owner: Person }
    const hour = 9 + (nth % 4)
    const station = { stationId, serviceId: 'meal', hour }
    const task = { kind: 'meal' as const, window: { on: TUESDAY, fromHour: hour, toHour: hour + 2 }, station }
    const input = { ...house.asking(room), tasks: [{ ...task, minutes: 40, count: 1 }] }
    return house.gateway.once(owner, 'help.ask', input, `order-${nth}`)
  })
  const half = ORDERS / 2
  const answers = await pressed<Answer>([...orders.slice(0, half), ...saves, ...orders.slice(half)])
  const saved = answers.slice(half, half + saves.length)
  const ordered = [...answers.slice(0, half), ...answers.slice(half + saves.length)]
  for (const answer of ordered)
    if (!answer.ok) expect(answer).toMatchObject({ code: 'slot_full', detail: { free: expect.any(Array) } })
  for (const answer of saved) if (!answer.ok) expect(['station_has_orders', 'station_changed']).toContain(answer.code)

  const { faults, tasks } = await auditHelpIn(house.find)
  expect(faults).toEqual([])
  const taken = ordered.flatMap((answer) => (answer.ok ? (answer.value as Actions['help.ask']['output']).taskIds : []))
  const day = (await house.stationDay(stationId)) as StationDayDoc
  expect(Object.keys(day.orders).sort()).toEqual([...taken].sort())
  for (const taskId of taken)
    expect(tasks.find(({ _id }) => _id === taskId)).toMatchObject({ at: 'asked', helperIds: [stationId] })
  const station = (await house.one('stations', stationId)) as StationDoc
  const capacity = station.services[0]?.capacity ?? 0
  // As many as fit were sold, and the hours in which nobody could begin any more are full.
  expect(Math.max(...takenByHour(day, 'meal').values())).toBe(capacity)

  const { rev } = await keeper.call('station.view', { stationId })
  expect(await keeper.ask('station.save', { ...lowered(0), rev })).toMatchObject({
    code: 'station_has_orders',
    detail: { count: taken.length },
  })
  expect(((await house.stationDay(stationId)) as StationDayDoc).orders).toEqual(day.orders)
})

test('an order and the closing of its day at one moment: one of the two is refused', async () => {
  const { stationId, keeper } = await house.station({ capacity: 3 }, '第二驿站')
  const owner = await house.owner('101')
  const outcomes = new Set<string>()
  for (let nth = 0; nth < 6; nth++) {
    const on = `2026-09-2${nth}`
    const view = await keeper.call('station.view', { stationId })
    const { name, where, phone, hours, services, isOpen, rev, estateIds } = view
    const closed = { name, where, phone, hours, services, isOpen, closedDays: [...view.closedDays, on] }
    const station = { stationId, serviceId: 'meal', hour: 9 }
    const task = { kind: 'meal' as const, window: { on, fromHour: 9, toHour: 12 }, minutes: 40, count: 1, station }
    const input = { ...house.asking('101'), tasks: [task] }
    const close = () =>
      house.gateway.once(keeper, 'station.save', { stationId, rev, estateIds, station: closed }, `close-${nth}`)
    const order = async () => {
      // Closing looks through a month of days: the order comes while it does.
      await house.find('stationDays', { stationId })
      return house.gateway.once(owner, 'help.ask', input, `order-while-closing-${nth}`)
    }
    const [first, second] = await pressed<Answer>([close, order])
    outcomes.add([first, second].map((answer) => (!answer || answer.ok ? 'ok' : answer.code)).join(' '))
  }
  for (const outcome of outcomes) expect(['ok slot_closed', 'station_has_orders ok']).toContain(outcome)
  expect((await auditHelpIn(house.find)).faults).toEqual([])
})
