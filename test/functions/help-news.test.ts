import { hourAt } from '../../domain/help/hour-at'
import type { HelpTold, MessageDoc } from '../../types/message'
import { anyHelp, type HelpReaders, helpReaders, volunteerFor } from '../support/help-readers'
import { until } from '../support/local-cloud'

let house: HelpReaders
beforeAll(async () => {
  house = await helpReaders()
})
afterEach(async () => {
  await house.wechat.recover()
  await house.forget()
})
afterAll(() => house?.stop())

const drain = () => house.runTimer('notifications')
const messages = () => house.find<MessageDoc>('messages', { noticeId: '' })
const toldTo = async (to: HelpTold['to']): Promise<string[]> =>
  (await messages()).flatMap(({ told }) => (told && 'to' in told && told.to === to ? told.brief : []))
const sentTo = async (openid: string) => (await house.wechat.sent(openid)).length

test('a household hears who takes it on, with the hour and no name or door, and is led to its own page (rule 4)', async () => {
  await house.wechat.accept(house.asker)
  const taskId = await house.ask()
  await house.accept(house.near, taskId)
  expect(await drain()).toMatchObject({ sent: 1, failed: 0 })
  const [letter] = (await house.wechat.sent(house.asker.openid)).slice(-1)
  expect(letter).toMatchObject({
    page: `help/task/index?task=${taskId}`,
    data: {
      thing1: { value: '请人帮忙有了进展' },
      thing3: { value: '您家请的帮忙' },
      phone_number4: { value: '010-12345678' },
    },
  })
  expect(letter?.data.time2?.value).toContain('10:00~')
  expect(JSON.stringify(letter?.data)).not.toMatch(/志愿者1|302|1门|王奶奶/)
  expect(await house.find('outbox', { kind: 'helpNews' })).toEqual([])
})

test('what the household did itself is no news to it; the helper whom it concerns hears', async () => {
  await house.wechat.accept(house.asker)
  await house.wechat.accept(house.near.person)
  const taskId = await house.ask()
  await house.accept(house.near, taskId)
  await house.asker.call('help.see', { taskId })
  await house.move(house.asker, taskId, { kind: 'cancel', words: '不用了' })
  expect(await drain()).toMatchObject({ sent: 1 })
  expect(await toldTo('household')).toEqual([])
  expect(await toldTo('helper')).toEqual(['这件事取消了，不用去了'])
  const [letter] = (await house.wechat.sent(house.near.person.openid)).slice(-1)
  expect(letter?.page).toBe(`volunteer/task/index?task=${taskId}`)
})

test('whoever gives it back is not told; the household is, without the reason', async () => {
  await house.wechat.accept(house.asker)
  await house.wechat.accept(house.near.person)
  const taskId = await house.ask()
  await house.accept(house.near, taskId)
  await house.asker.call('help.see', { taskId })
  await house.move(house.near.person, taskId, { kind: 'release', why: 'ill', words: '' })
  await drain()
  expect(await toldTo('household')).toEqual(['约的人来不了，已在另找人'])
  expect(await messages()).toHaveLength(1)
})

test('a helper hears that the household confirmed; whoever raised it for the household hears how it ended', async () => {
  await house.wechat.accept(house.lead, 3)
  await house.wechat.accept(house.near.person)
  const taskId = await house.ask('water', { by: house.lead, onBehalf: { how: 'phone' } })
  await house.accept(house.near, taskId)
  await house.toHour(10)
  await house.checkIn(house.near, taskId)
  await house.checkOut(house.near, taskId)
  await house.move(house.asker, taskId, { kind: 'confirm', stars: 5, words: '' })
  await drain()
  expect((await toldTo('staff')).sort()).toEqual(['您登记的帮忙做完了', '您登记的帮忙办好了'].sort())
  expect(await toldTo('helper')).toContain('住户确认了，谢谢您')
  const pages = (await house.wechat.sent(house.lead.openid)).map(({ page }) => page)
  expect(new Set(pages.slice(-2))).toEqual(new Set([`staff/help-task/index?task=${taskId}`]))
})

test('a household hears that staff asked for it: nobody arranges in its name unnoticed', async () => {
  await house.wechat.accept(house.asker)
  await house.ask('water', { by: house.lead, onBehalf: { how: 'phone' } })
  await drain()
  expect(await toldTo('household')).toEqual(['已替您家登记了帮忙'])
})

test('a station’s keeper hears of an order, the household of the answer', async () => {
  await house.wechat.accept(house.asker)
  await house.wechat.accept(house.station.keeper)
  const taskId = await house.ask('meal', { isOrder: true })
  await house.move(house.station.keeper, taskId, { kind: 'counterOrder', hour: 11, words: '' })
  await drain()
  expect(await toldTo('station')).toEqual(['有新的订单，等您确认'])
  expect(await toldTo('household')).toEqual(['驿站换了时间，等您答复'])
  const [{ told } = {}] = (await messages()).filter(
    (one) => one.told && 'to' in one.told && one.told.to === 'household',
  )
  expect(told?.startsAt).toBe(hourAt(house.on, 11).toISOString())
})

test('without a grant nobody is written to, and the household sees it in the app (rule 1)', async () => {
  const taskId = await house.ask()
  await house.accept(house.near, taskId)
  expect(await drain()).toMatchObject({ sent: 0, failed: 0 })
  expect(await messages()).toEqual([])
  expect((await house.asker.call('me.home', {})).home?.help?.hasNews).toBe(true)
})

test('what the household has looked at by itself is told to it no more', async () => {
  await house.wechat.accept(house.asker)
  const taskId = await house.ask()
  await house.accept(house.near, taskId)
  await house.asker.call('help.see', { taskId })
  expect(await drain()).toMatchObject({ sent: 0 })
  expect((await house.asker.call('reminder.view', {})).left).toBe(1)
})

test('whoever is proposed hears of it, and nobody else of the estate', async () => {
  await house.wechat.accept(house.near.person)
  await house.wechat.accept(house.second.person)
  await house.wechat.accept(house.far.person)
  const taskId = await house.ask()
  const helper = { as: 'volunteer' as const, volunteerId: house.second.volunteerId }
  await house.move(house.community, taskId, { kind: 'pin', helper, fromHour: 9 })
  await house.runTimer('matching')
  await drain()
  const told = (await messages()).map(({ told, personId }) => ({ brief: told?.brief, personId }))
  const { proposedIds } = await house.stored(taskId)
  expect(proposedIds).toEqual([house.second.volunteerId])
  expect(told.some(({ brief }) => brief === '社区想请您帮个忙' || brief === '有件事想请您帮忙')).toBe(true)
  expect(await sentTo(house.far.person.openid)).toBe(0)
})

test('any number of runs, also at once, send it once (rule 20)', async () => {
  await house.wechat.accept(house.asker, 3)
  const taskId = await house.ask()
  await house.accept(house.near, taskId)
  const before = await sentTo(house.asker.openid)
  await Promise.all([drain(), drain()])
  await drain()
  expect(await sentTo(house.asker.openid)).toBe(before + 1)
  expect(await messages()).toMatchObject([{ state: 'sent' }])
})

test.each<[string, number, object, object]>([
  ['43101 ends it and clears the grant (rule 2)', 43101, { failed: 1 }, { state: 'failed', errorCode: 43101 }],
  ['45009 lets it wait (rule 5)', 45009, { later: 1, failed: 0 }, { state: 'waiting', errorCode: 45009 }],
])('%s', async (_, code, did, message) => {
  await house.wechat.accept(house.asker)
  const taskId = await house.ask()
  await house.accept(house.near, taskId)
  await house.wechat.fail(code)
  expect(await drain()).toMatchObject(did)
  expect(await messages()).toMatchObject([message])
})

test('a volunteer who lives in the household is told as its household', async () => {
  const { person } = await volunteerFor(house, 'owner-302-0', anyHelp(house.stairwellId))
  await house.wechat.accept(person)
  const taskId = await house.ask()
  await house.accept(house.near, taskId)
  await drain()
  expect(await toldTo('household')).toEqual(['有人接下了，请看谁来几点来'])
  expect(await toldTo('helper')).toEqual([])
})

test('an entry for somebody newly proposed is told to them alone, and not once the task is taken', async () => {
  await house.wechat.accept(house.asker)
  await house.wechat.accept(house.second.person)
  const taskId = await house.ask('water', { by: house.lead, onBehalf: { how: 'phone' } })
  await drain()
  const { personId } = (await house.find<{ personId: string }>('volunteers', { _id: house.second.volunteerId }))[0] ?? {
    personId: '',
  }
  // The matching, woken by the asking, may have told them already, and must not propose anew meanwhile.
  await until('no run is at it', async () => {
    const [run] = await house.find<{ takenAt: Date | null; at: Date | null }>('helpRuns', { _id: house.estateId })
    return run !== undefined && run.takenAt === null && run.at !== null
  })
  await house.wechat.accept(house.asker)
  await house.wechat.accept(house.second.person)
  await house.db.collection('messages').where({ schemaVersion: 1 }).remove()
  const proposed = async () => {
    const { volunteerId } = house.second
    await house.db
      .collection('helpTasks')
      .doc(taskId)
      .update({ proposedIds: [volunteerId] })
    const news = { schemaVersion: 1, kind: 'helpNews', taskId, step: 0, personIds: [personId], at: new Date(0) }
    await house.db.collection('outbox').doc(`${taskId}~0~${personId}~news`).set(news)
  }
  await proposed()
  await drain()
  expect((await messages()).map(({ told, personId: to }) => [to, told?.brief])).toEqual([
    [personId, '有件事想请您帮忙'],
  ])
  await house.db.collection('messages').where({ schemaVersion: 1 }).remove()
  await house.accept(house.near, taskId)
  await house.db.collection('outbox').where({ schemaVersion: 1 }).remove()
  await proposed()
  await drain()
  expect(await messages()).toEqual([])
})

test('a station that is proposed a task hears of it, one that only declined it hears of nothing that follows', async () => {
  const { keeper, stationId } = house.station
  await house.wechat.accept(keeper, 3)
  const taskId = await house.ask('meal', { isOrder: true })
  await drain()
  await house.move(keeper, taskId, { kind: 'declineOrder', words: '忙不过来' })
  await house.accept(house.near, taskId)
  await house.move(house.near.person, taskId, { kind: 'release', why: 'ill', words: '' })
  await house.move(house.asker, taskId, { kind: 'cancel', words: '' })
  await drain()
  expect(await toldTo('station')).toEqual(['有新的订单，等您确认'])
  const other = await house.ask('meal')
  const helper = { as: 'station' as const, stationId, serviceId: house.station.serviceId }
  await house.move(house.community, other, { kind: 'pin', helper, fromHour: 9 })
  await drain()
  expect(await toldTo('station')).toContain('社区想请驿站帮个忙')
  const [letter] = (await house.wechat.sent(keeper.openid)).slice(-1)
  expect(letter?.page).toMatch(/^staff\/orders/)
})
