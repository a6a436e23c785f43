import type { HelpRunDoc, HelpTaskDoc } from '../../types/help'
import type { HelpNews } from '../../types/records'
import { type Helper, type HelpHouse, helpHouse, TUESDAY } from '../support/help-house'
import { until } from '../support/local-cloud'

let house: HelpHouse
let helpers: Helper[]
beforeAll(async () => {
  house = await helpHouse()
  helpers = [await house.volunteer('李晓燕'), await house.volunteer('张国强'), await house.volunteer('陈素芬')]
})
beforeEach(() => house.at('2026-09-14T07:00'))
afterEach(async () => {
  for (const name of ['helpTasks', 'helperDays', 'stationDays', 'helpRuns', 'outbox'])
    await house.db.collection(name).where({ schemaVersion: 1 }).remove()
})
afterAll(() => house?.stop())

const run = () => house.match()
const helper = (nth: number): Helper => helpers[nth] as Helper
const helpRun = async () => (await house.one<HelpRunDoc>('helpRuns', house.estateId)) as HelpRunDoc
const proposalsOf = async (taskIds: string[]) =>
  Object.fromEntries(
    await Promise.all(
      taskIds.map(async (id) => {
        const { proposals } = await house.task(id)
        return [id, proposals.map(({ helper, fromHour, reasons }) => ({ helper, fromHour, reasons }))] as const
      }),
    ),
  )
const asked = async (task: string) =>
  (await house.find<HelpNews>('outbox', { kind: 'helpNews', taskId: task })).filter(
    ({ _id }) => _id.split('~').length === 4,
  )

describe('a run over an estate', () => {
  test('proposes somebody for each task, with a reason that is true, and tells them once', async () => {
    const taskIds = [await house.ask('301'), await house.ask('302')]
    await run()
    for (const taskId of taskIds) {
      const task = await house.task(taskId)
      expect(task.proposals).toHaveLength(1)
      expect(task.proposedIds).toEqual(
        task.proposals.map(({ helper }) => (helper as { volunteerId: string }).volunteerId),
      )
      expect(task.proposals[0]?.reasons.map(({ kind }) => kind)).toEqual(
        expect.arrayContaining(['stairwell', 'kind', 'free']),
      )
      expect(task.rev).toBe(0)
      expect(await asked(taskId)).toHaveLength(1)
    }
    expect(await helpRun()).toMatchObject({
      tasks: 2,
      unserved: 0,
      method: 'flow',
      gap: 0,
      isProven: true,
      takenAt: null,
    })
    for (let n = 0; n < 3; n++) await run()
    for (const taskId of taskIds) expect(await asked(taskId)).toHaveLength(1)
  })

  test('a reason that is true no longer is put right, and nobody is told again', async () => {
    const taskId = await house.ask('301')
    await run()
    const { proposals } = await house.task(taskId)
    await until('nothing runs', async () => (await helpRun()).takenAt === null)
    await house.db.collection('outbox').where({ kind: 'helpNews' }).remove()
    const [first] = proposals
    await house.db
      .collection('helpTasks')
      .doc(taskId)
      .update({ proposals: [{ ...first, reasons: [{ kind: 'known' }] }] })
    await run()
    expect((await house.task(taskId)).proposals).toEqual(proposals)
    expect(await asked(taskId)).toEqual([])
  })

  test('the same state gives the same proposals, also from nothing', async () => {
    const taskIds = [await house.ask('301'), await house.ask('302'), await house.ask('201', { kind: 'company' })]
    const fromNothing = async () => {
      await until('no run that asking woke is still at it', async () => (await helpRun()).takenAt === null)
      for (const taskId of taskIds)
        await house.db.collection('helpTasks').doc(taskId).update({ proposals: [], proposedIds: [] })
      await run()
      return proposalsOf(taskIds)
    }
    const first = await fromNothing()
    expect(Object.values(first).map((list) => list.length)).toEqual([1, 1, 1])
    expect(await fromNothing()).toEqual(first)
    // And once it stands, it stays.
    await run()
    expect(await proposalsOf(taskIds)).toEqual(first)
    expect((await helpRun()).changed).toBe(0)
  })

  test('what somebody accepted is left alone, and their hour is given to nobody else', async () => {
    const first = await house.ask('301')
    await house.made(helper(0).person, first, house.accept(helper(0)))
    const before = await house.task(first)
    const second = await house.ask('302', { window: { on: TUESDAY, fromHour: 9, toHour: 10 } })
    await run()
    expect(await house.task(first)).toEqual(before)
    const [proposal] = (await house.task(second)).proposals
    expect(proposal?.helper).not.toEqual({ as: 'volunteer', volunteerId: helper(0).volunteerId })
  })

  test('whoever declines is not proposed again, and somebody else is asked', async () => {
    const taskId = await house.ask('301')
    await run()
    const [{ volunteerId } = { volunteerId: '' }] = (await house.task(taskId)).proposals.map(
      (one) => one.helper as { volunteerId: string },
    )
    const who = helpers.find((one) => one.volunteerId === volunteerId) as Helper
    await house.made(who.person, taskId, { kind: 'decline', as: { as: 'volunteer', volunteerId }, why: 'clash' })
    await run()
    const task = await house.task(taskId)
    expect(task.proposals).toHaveLength(1)
    expect(task.proposedIds).not.toContain(volunteerId)
  })

  test('a coordinator’s pin is what is proposed, run after run', async () => {
    const taskId = await house.ask('301')
    const pin = { kind: 'pin', helper: { as: 'volunteer', volunteerId: helper(2).volunteerId }, fromHour: 11 } as const
    await house.made(house.community, taskId, pin)
    await run()
    await run()
    expect((await house.task(taskId)).proposals).toMatchObject([{ helper: pin.helper, fromHour: 11, isPinned: true }])
  })

  test('a task for two has two people proposed, at one hour', async () => {
    const taskId = await house.ask('301', { kind: 'toilet', count: null }, { healthConsent: true })
    await run()
    const { proposals } = await house.task(taskId)
    expect(proposals).toHaveLength(2)
    expect(new Set(proposals.map(({ fromHour }) => fromHour)).size).toBe(1)
    expect((await helpRun()).method).toBe('highs')
  })

  test('a proposal whose helper is no longer there is dropped', async () => {
    const taskId = await house.ask('301')
    const passing = await house.volunteer('路过的')
    const pin = { kind: 'pin', helper: { as: 'volunteer', volunteerId: passing.volunteerId }, fromHour: 9 } as const
    await house.made(house.community, taskId, pin)
    await run()
    await passing.person.call('volunteer.end', { volunteerId: passing.volunteerId })
    await run()
    expect((await house.task(taskId)).proposedIds).not.toContain(passing.volunteerId)
  })

  test('whoever does not answer for six hours is remembered, and somebody else is asked', async () => {
    const taskId = await house.ask('301', { window: { on: '2026-09-18', fromHour: 9, toHour: 12 } })
    await run()
    const [silent] = (await house.task(taskId)).proposedIds
    await house.at('2026-09-14T12:59')
    await run()
    expect((await house.task(taskId)).proposedIds).toEqual([silent])
    await house.at('2026-09-14T13:01')
    await run()
    const task = await house.task(taskId)
    expect(task).toMatchObject({ silent: [silent], proposals: [expect.anything()], declined: [] })
    expect(task.proposedIds).not.toContain(silent)
    // The second one stays asked, though the first is free again.
    await run()
    expect((await house.task(taskId)).proposedIds).toEqual(task.proposedIds)
  })

  test('nobody suits: the task stays open and is counted as unserved', async () => {
    const taskId = await house.ask('301', {
      kind: 'quiet',
      count: null,
      window: { on: TUESDAY, fromHour: 14, toHour: 18 },
    })
    await run()
    expect(await house.task(taskId)).toMatchObject({ at: 'open', proposals: [] })
    expect(await helpRun()).toMatchObject({ tasks: 1, unserved: 1 })
  })
})

describe('when it runs', () => {
  test('asking wakes it, without the timer', async () => {
    const taskId = await house.ask('301')
    await until('somebody is proposed', async () => (await house.task(taskId)).proposals.length > 0)
  })

  test('a coordinator wakes it, nobody else may', async () => {
    expect(await house.community.call('help.match', { estateId: house.estateId })).toEqual({ isWoken: true })
    for (const person of [house.lead, house.outsider, await house.owner('301'), helper(0).person])
      expect(await person.ask('help.match', { estateId: house.estateId })).toMatchObject({ ok: false })
  })

  test('while one run is at it another does nothing, and what it would have seen is looked at afterwards', async () => {
    const taskId = await house.ask('301')
    await until('it has run', async () => (await helpRun()).at !== null)
    const now = await house.cloud.clock.now()
    await house.db.collection('helpTasks').doc(taskId).update({ proposals: [], proposedIds: [] })
    await house.db.collection('helpRuns').doc(house.estateId).update({ takenAt: now })
    await house.cloud.runTimer('matching')
    expect((await house.task(taskId)).proposals).toEqual([])
    expect(await helpRun()).toMatchObject({ takenAt: now, wokenAt: expect.any(Date) })
    // Its function died: after a while the next run takes over.
    await house.cloud.clock.set(new Date(now.getTime() + 91_000))
    await run()
    expect((await house.task(taskId)).proposals).toHaveLength(1)
    expect((await helpRun()).takenAt).toBeNull()
  })

  test('ten runs at once leave what one leaves', async () => {
    const taskIds = [await house.ask('301'), await house.ask('302'), await house.ask('201')]
    await Promise.all(Array.from({ length: 10 }, run))
    const proposals = await proposalsOf(taskIds)
    await run()
    expect(await proposalsOf(taskIds)).toEqual(proposals)
    for (const taskId of taskIds) expect(await asked(taskId)).toHaveLength(1)
  })

  test('a task that moves while it is matched is taken as it is then', async () => {
    const taskId = await house.ask('301')
    await Promise.all([run(), house.made(helper(1).person, taskId, house.accept(helper(1))), run()])
    const task: HelpTaskDoc = await house.task(taskId)
    expect(task).toMatchObject({ at: 'filled', helperIds: [helper(1).volunteerId], proposals: [], proposedIds: [] })
  })
})
