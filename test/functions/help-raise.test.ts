import type { Person } from '../../demo/gateway'
import { waterNotice } from '../../demo/texts'
import type { HelpRunDoc, HelpTaskDoc } from '../../types/help'
import type { HelpKind } from '../../types/help-words'
import type { OutboxDoc } from '../../types/records'
import { am, MONDAY, type WorksHouse, worksHouse } from '../support/works-house'

const MINUTE = 60_000
let house: WorksHouse
/** Two half-days: eight o'clock to the evening, with no water. */
let worksId: string
beforeAll(async () => {
  house = await worksHouse()
})
afterAll(() => house?.stop())
beforeEach(async () => {
  await house.clear()
  for (const name of ['helpTasks', 'helpNeeds', 'helpRuns'])
    await house.db.collection(name).where({ schemaVersion: 1 }).remove()
  worksId = await house.ask('kitchenWater', '01', { halfDays: 2 })
})

const needs = async (room: string, kinds: HelpKind[], more: { by?: Person; isRefused?: boolean } = {}) => {
  const { flatId } = house.house.flat(room)
  const by = more.by ?? (await house.owner(room))
  const { rev } = await by.call('help.needs', { stairwellId: house.stairwellId, flatId })
  await by.call('help.setNeeds', {
    ...{ stairwellId: house.stairwellId, flatId, rev, isRefused: more.isRefused ?? false },
    needs: kinds.map((kind) => ({ kind, count: kind === 'water' ? 2 : null })),
    ...{ know: [], healthConsent: true, isForChild: false, guardianConsent: false, unblock: [] },
    contact: more.isRefused ? null : { callName: '王阿姨', phone: '13900001234' },
  })
}
const run = async () => expect(await house.cloud.runTimer('matching')).toMatchObject({ status: 200 })
/** Long enough for the timer to look at dates again. */
const later = async () => {
  await house.cloud.clock.advance(11 * MINUTE)
  await run()
}
const tasks = async (): Promise<HelpTaskDoc[]> =>
  (await house.find<HelpTaskDoc>('helpTasks', { schemaVersion: 1 })).sort((a, b) =>
    `${a.on} ${a.kind} ${a.raisedAt.getTime()}` < `${b.on} ${b.kind} ${b.raisedAt.getTime()}` ? -1 : 1,
  )
const told = (list: HelpTaskDoc[]) =>
  list.map(({ kind, on, fromHour, toHour, at }) => `${kind} ${on} ${fromHour}-${toHour} ${at}`)
const schedule = async (on: string) => expect(await house.schedule(worksId, am(on))).toMatchObject({ ok: true })
const moveTo = async (on: string) =>
  expect(await house.move(worksId, { what: 'all', start: am(on), crewId: 'one' })).toMatchObject({ ok: true })

describe('dates of works', () => {
  test('a stop raises what a household named, once, however often the timer runs (rule 20)', async () => {
    await needs('101', ['water', 'toilet'])
    await schedule('2026-09-17')
    await later()
    const raised = await tasks()
    expect(told(raised)).toEqual([
      'water 2026-09-16 17-20 open',
      'toilet 2026-09-17 9-18 open',
      'water 2026-09-17 12-15 open',
    ])
    expect(raised[0]).toMatchObject({
      flatId: house.house.flat('101').flatId,
      count: 2,
      raisedBy: { how: 'works', personId: null },
      source: { worksId, noticeId: null },
      ring: 'stairwell',
      code: expect.stringMatching(/^\d{4}$/),
      trail: [{ act: 'ask', party: 'timer', by: null }],
    })
    for (let n = 0; n < 3; n++) await later()
    await Promise.all([run(), run()])
    expect((await tasks()).map(({ _id }) => _id)).toEqual(raised.map(({ _id }) => _id))
  })

  test('nothing is raised for whoever named nothing, refused, or lives on another pipe (rule 39)', async () => {
    await needs('201', ['water'], { isRefused: true })
    await needs('102', ['water'])
    await schedule('2026-09-17')
    await later()
    expect(await tasks()).toEqual([])
  })

  test('what a household says once dates stand is raised at once, without the timer', async () => {
    await schedule('2026-09-17')
    await needs('101', ['furniture'])
    expect(told(await tasks())).toEqual(['furniture 2026-09-16 17-20 open'])
  })

  test('dates that move take back the old tasks, with the reason, and raise new ones; a household that cancelled is left alone', async () => {
    await needs('101', ['furniture'])
    await needs('201', ['furniture'])
    await schedule('2026-09-17')
    await later()
    const [first, second] = await tasks()
    const owner = await house.owner('101')
    const own = [first, second].find((task) => task?.flatId === house.house.flat('101').flatId) as HelpTaskDoc
    expect(
      await owner.ask('help.move', { taskId: own._id, rev: own.rev, move: { kind: 'cancel', words: '' } }),
    ).toMatchObject({ ok: true })
    await moveTo('2026-09-18')
    await later()
    expect(told(await tasks())).toEqual([
      'furniture 2026-09-16 17-20 cancelled',
      'furniture 2026-09-16 17-20 cancelled',
      'furniture 2026-09-17 17-20 open',
    ])
    const gone = (await tasks()).find(({ _id, at }) => at === 'cancelled' && _id !== own._id) as HelpTaskDoc
    expect(gone.trail.at(-1)).toMatchObject({
      act: 'cancel',
      party: 'timer',
      words: '停水或施工改了日子，这一次不用了',
    })
    expect((await tasks()).at(-1)?.flatId).toBe(house.house.flat('201').flatId)
    // Back to the first day: what dates took back comes again, what the household cancelled does not.
    await moveTo('2026-09-17')
    await later()
    expect(told((await tasks()).filter(({ isLive }) => isLive))).toEqual(['furniture 2026-09-16 17-20 open'])
  })

  test('a helper who had taken what no longer takes place hears of it and has the hour back', async () => {
    await needs('101', ['toilet'])
    await schedule('2026-09-17')
    await later()
    const [task] = await tasks()
    const place = {
      ...{ helper: { as: 'volunteer', volunteerId: 'v' }, personId: 'p', name: '李晓燕', fromHour: 9, at: MONDAY },
      ...{ order: null, checkIn: null, checkOut: null, minutes: 0 },
    }
    const helpTasks = house.db.collection('helpTasks')
    await helpTasks.doc(task?._id as string).update({ places: [place], helperIds: ['v'] })
    const promised = { fromHour: 9, slots: 1, stairwellId: house.stairwellId, estateId: house.estateId }
    const day = { schemaVersion: 1, volunteerId: 'v', on: '2026-09-17', tasks: { [task?._id as string]: promised } }
    await house.db.collection('helperDays').doc('v~2026-09-17').set(day)
    await moveTo('2026-09-18')
    await later()
    expect(await house.find('helpTasks', { _id: task?._id })).toMatchObject([{ at: 'cancelled', isLive: false }])
    expect(await house.find('helperDays', { volunteerId: 'v' })).toMatchObject([{ tasks: {} }])
    const [cancelled] = await house.find<HelpTaskDoc>('helpTasks', { _id: task?._id })
    const step = (cancelled?.trail.length ?? 0) - 1
    expect(await house.find<OutboxDoc>('outbox', { kind: 'helpNews', taskId: task?._id, step })).toHaveLength(1)
  })
})

describe('notices of a stop', () => {
  const publish = async (from: string, until: string) => {
    const { noticeId } = await house.community.call('notice.save', {
      estateId: house.estateId,
      target: { scope: 'stairwells', stairwellIds: [house.stairwellId] },
      content: waterNotice(new Date(`${from}:00+08:00`), new Date(`${until}:00+08:00`)),
    })
    await house.community.call('notice.publish', { noticeId })
    return noticeId
  }

  test('a published stop raises; corrected words leave the tasks, a corrected day moves them, a withdrawal ends them', async () => {
    await needs('102', ['water'])
    const noticeId = await publish('2026-09-17T08:00', '2026-09-17T14:00')
    await later()
    const [raised] = await tasks()
    expect(told(await tasks())).toEqual(['water 2026-09-16 17-20 open'])
    const content = waterNotice(new Date('2026-09-17T08:00:00+08:00'), new Date('2026-09-17T14:00:00+08:00'))
    const words = { ...content, where: '1号楼全部' }
    const second = await house.community.call('notice.correct', { noticeId, content: words, why: '写错了' })
    await later()
    expect((await tasks()).map(({ _id, at }) => [_id, at])).toEqual([[raised?._id, 'open']])
    const moved = waterNotice(new Date('2026-09-18T08:00:00+08:00'), new Date('2026-09-18T14:00:00+08:00'))
    const third = await house.community.call('notice.correct', {
      noticeId: second.noticeId,
      content: moved,
      why: '改日子',
    })
    await later()
    expect(told(await tasks())).toEqual(['water 2026-09-16 17-20 cancelled', 'water 2026-09-17 17-20 open'])
    await house.community.call('notice.withdraw', { noticeId: third.noticeId, why: '不停了' })
    await later()
    expect((await tasks()).map(({ at }) => at)).toEqual(['cancelled', 'cancelled'])
  })

  test('what a household cancelled does not come again with corrected words', async () => {
    await needs('102', ['water'])
    const noticeId = await publish('2026-09-17T08:00', '2026-09-17T14:00')
    await later()
    const [task] = await tasks()
    const owner = await house.owner('102')
    const cancel = { kind: 'cancel', words: '' } as const
    expect(await owner.ask('help.move', { taskId: task?._id as string, rev: 1, move: cancel })).toMatchObject({
      code: 'help_changed',
    })
    expect(await owner.ask('help.move', { taskId: task?._id as string, rev: 0, move: cancel })).toMatchObject({
      ok: true,
    })
    const content = waterNotice(new Date('2026-09-17T08:00:00+08:00'), new Date('2026-09-17T14:00:00+08:00'))
    await house.community.call('notice.correct', {
      noticeId,
      content: { ...content, where: '1号楼全部' },
      why: '写错了',
    })
    await later()
    expect((await tasks()).map(({ at }) => at)).toEqual(['cancelled'])
  })

  test('a stop of four hours raises nothing', async () => {
    await needs('102', ['water'])
    await publish('2026-09-17T08:00', '2026-09-17T12:00')
    await later()
    expect(await tasks()).toEqual([])
  })
})

test('an estate is looked at again only after a while, and then again', async () => {
  await needs('101', ['water'])
  await run()
  const [first] = await house.find<HelpRunDoc>('helpRuns', { _id: house.estateId })
  await house.cloud.clock.advance(2 * MINUTE)
  await run()
  const [second] = await house.find<HelpRunDoc>('helpRuns', { _id: house.estateId })
  expect(second?.raisedAt).toEqual(first?.raisedAt)
  await later()
  const [third] = await house.find<HelpRunDoc>('helpRuns', { _id: house.estateId })
  expect(third?.raisedAt).not.toEqual(first?.raisedAt)
})
