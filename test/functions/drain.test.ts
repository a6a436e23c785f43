import type { Person } from '../../demo/gateway'
import { planNotice, waterNotice } from '../../demo/texts'
import type { Actions } from '../../types/contract'
import type { AlarmDoc, MessageDoc } from '../../types/message'
import type { NoticeDoc } from '../../types/notice'
import type { DeliveryDoc } from '../../types/notice-ledger'
import { wechatOf } from '../support/around-wechat'
import { buildHouse, type House, TEMPLATE_ID } from '../support/estate'
import { sdkFor } from '../support/local-cloud'

type Save = Actions['notice.save']['input']

let house: House
let wechat: ReturnType<typeof wechatOf>
let db: ReturnType<ReturnType<typeof sdkFor>['database']>
let people: { room: string; person: Person }[]
const ROOMS = ['102', '202', '302'] as const
const MINUTE = 60_000
const HOUR = 60 * MINUTE

beforeAll(async () => {
  house = await buildHouse()
  wechat = wechatOf(house)
  db = sdkFor(house.cloud).database()
  people = []
  for (const room of ROOMS) people.push({ room, person: await house.owner(room) })
})
afterAll(() => house?.stop())
/** The next test finds nobody with a grant, nothing waiting or unread, and WeChat in good health. */
afterEach(async () => {
  await wechat.recover()
  await db.collection('alarms').where({ schemaVersion: 1 }).remove()
  await db.collection('messages').where({ state: 'waiting' }).update({ state: 'cancelled' })
  await db.collection('deliveries').where({ due: 'wechat' }).update({ due: 'call', nextAt: null })
  for (const { person } of people) await wechat.switchOff(person)
})

const owner = (room: (typeof ROOMS)[number]): Person => {
  const found = people.find((one) => one.room === room)
  if (!found) throw new Error(room)
  return found.person
}
const save = async (more: Partial<Save> = {}): Promise<string> => {
  const target = { scope: 'stairwells' as const, stairwellIds: [house.stairwellId] }
  return (await house.community.call('notice.save', { estateId: house.estateId, target, content: planNotice, ...more }))
    .noticeId
}
const publish = async (more: Partial<Save> = {}): Promise<string> => {
  const noticeId = await save(more)
  await house.community.call('notice.publish', { noticeId })
  return noticeId
}
const drain = async () => {
  const { status, result, message } = await house.cloud.runTimer('notifications')
  if (status !== 200) throw new Error(message)
  return result
}
const find = async <T>(collection: string, where: object): Promise<T[]> =>
  (await db.collection(collection).where(where).limit(1000).get()).data as T[]
const delivery = async (noticeId: string, room: string): Promise<DeliveryDoc | undefined> =>
  (await find<DeliveryDoc>('deliveries', { _id: `${noticeId}~${house.flat(room).flatId}` }))[0]
const messages = (noticeId: string): Promise<MessageDoc[]> => find('messages', { noticeId })
const notice = async (noticeId: string) => (await find<NoticeDoc>('notices', { _id: noticeId }))[0]
const grantsLeft = async (person: Person): Promise<[ours: number, wechats: number]> => [
  (await person.call('reminder.view', {})).left,
  await wechat.grantsLeft(person.openid),
]

test('one accept lets one message through, whose words and page are the notice; here and in WeChat one grant less (rule 1)', async () => {
  await wechat.accept(owner('102'), 2)
  const noticeId = await publish({ content: { ...planNotice, title: '先看看要做什么' } })
  expect(await drain()).toMatchObject({ sent: 1, failed: 0, unknown: 0 })
  expect(await grantsLeft(owner('102'))).toEqual([1, 1])
  const sent = (await wechat.sent(owner('102').openid)).at(-1)
  expect(sent).toMatchObject({
    templateId: TEMPLATE_ID,
    page: `pages/notice/index?notice=${noticeId}&flat=${house.flat('102').flatId}`,
    data: {
      thing1: { value: '先看看要做什么' },
      thing3: { value: '1号楼1门' },
      phone_number4: { value: planNotice.contactPhone },
    },
  })
  expect(await messages(noticeId)).toMatchObject([{ state: 'sent', errorCode: null }])
})

test('a successful send is not reach: only who opens it is reached (rule 6)', async () => {
  await wechat.accept(owner('102'))
  const noticeId = await publish()
  await drain()
  expect(await house.community.call('notice.view', { noticeId })).toMatchObject({ reached: 0 })
  expect(await delivery(noticeId, '102')).toMatchObject({ due: 'wechat', reachedAt: null })
  await owner('102').call('notice.open', { noticeId, flatId: house.flat('102').flatId })
  expect(await house.community.call('notice.view', { noticeId })).toMatchObject({ reached: 1 })
  expect(await delivery(noticeId, '102')).toMatchObject({ due: null, reachedBy: 'opened' })
})

test('nobody bound, or nobody with a grant: somebody has to ring from the start', async () => {
  await wechat.accept(owner('102'))
  const noticeId = await publish()
  expect(await delivery(noticeId, '101')).toMatchObject({ due: 'call', reason: 'nobodyBound', personIds: [] })
  expect(await delivery(noticeId, '202')).toMatchObject({ due: 'call', reason: 'noGrant', personIds: [] })
  expect(await delivery(noticeId, '102')).toMatchObject({ due: 'wechat', reason: null })
  expect(await messages(noticeId)).toHaveLength(1)
})

test('43101 empties the count and hands the household on, and nothing is tried again (rule 2)', async () => {
  // We count one that WeChat does not have.
  await owner('102').call('reminder.grant', { templateIds: [TEMPLATE_ID] })
  const noticeId = await publish()
  expect(await drain()).toMatchObject({ sent: 0, failed: 1 })
  expect(await grantsLeft(owner('102'))).toEqual([0, 0])
  expect(await messages(noticeId)).toMatchObject([{ state: 'failed', errorCode: 43101 }])
  expect(await delivery(noticeId, '102')).toMatchObject({ due: 'call', reason: 'refused', nextAt: null })
  expect(await find('alarms', { schemaVersion: 1 })).toEqual([])
  await wechat.accept(owner('102'))
  expect(await drain()).toMatchObject({ sent: 0, failed: 0 })
})

test('a household waits for its other person when one has refused (rule 2)', async () => {
  const family = await house.occupant('102', 'family', 'family-of-102')
  people.push({ room: 'family', person: family })
  await wechat.accept(family)
  await owner('102').call('reminder.grant', { templateIds: [TEMPLATE_ID] })
  const noticeId = await publish()
  expect(await drain()).toMatchObject({ sent: 1, failed: 1 })
  expect(await delivery(noticeId, '102')).toMatchObject({ due: 'wechat', reason: null })
})

test.each([45009, -1])(
  '%d stops the run, gives the grant back and delays; later each is sent once (rule 5)',
  async (code) => {
    for (const { person } of people.slice(0, 3)) await wechat.accept(person)
    const before = (await wechat.sent()).length
    const noticeId = await publish()
    await wechat.fail(code)
    expect(await drain()).toMatchObject({ sent: 0, failed: 0, later: 3 })
    expect((await messages(noticeId)).map(({ state }) => state)).toEqual(['waiting', 'waiting', 'waiting'])
    for (const { person } of people.slice(0, 3)) expect(await grantsLeft(person)).toEqual([1, 1])
    expect(await drain()).toMatchObject({ sent: 2 })
    await house.cloud.clock.advance(11 * MINUTE)
    expect(await drain()).toMatchObject({ sent: 1 })
    expect((await wechat.sent()).length - before).toBe(3)
    for (const { person } of people.slice(0, 3)) expect(await grantsLeft(person)).toEqual([0, 0])
  },
)

test.each([40003, 40037, 41030, 47003, 48001])(
  '%d raises an alarm, keeps the grant, hands the household on and is never retried (rules 4, 5)',
  async (code) => {
    await wechat.accept(owner('102'))
    const noticeId = await publish()
    await wechat.fail(code)
    expect(await drain()).toMatchObject({ sent: 0, failed: 1 })
    expect(await drain()).toMatchObject({ sent: 0, failed: 0 })
    expect(await grantsLeft(owner('102'))).toEqual([1, 1])
    expect(await messages(noticeId)).toMatchObject([{ state: 'failed', errorCode: code }])
    expect(await delivery(noticeId, '102')).toMatchObject({ due: 'call', reason: 'failed' })
    expect(await find<AlarmDoc>('alarms', { code })).toMatchObject([{ templateId: TEMPLATE_ID, count: 1 }])
  },
)

test.each([40037, 41030])(
  'after %d the template is halted until the administrator clears the alarm, also for what is waiting (rule 5)',
  async (code) => {
    for (const { person } of people.slice(0, 3)) await wechat.accept(person)
    const noticeId = await publish()
    await wechat.fail(code)
    expect(await drain()).toMatchObject({ sent: 0, failed: 3 })
    const codes = (await messages(noticeId)).map(({ errorCode }) => errorCode)
    expect(codes.filter((one) => one === code)).toHaveLength(1)
    expect(codes.filter((one) => one === null)).toHaveLength(2)
    for (const { person } of people.slice(0, 3)) expect(await grantsLeft(person)).toEqual([1, 1])
    const next = await publish()
    expect(await delivery(next, '102')).toMatchObject({ due: 'call', reason: 'halted' })
    await house.administrator.call('reminder.clearAlarm', { alarmId: `${code}~${TEMPLATE_ID}` })
    await publish()
    expect(await drain()).toMatchObject({ sent: 3 })
  },
)

test('a send whose outcome nobody can tell is unknown, goes to the next channel and is never sent again', async () => {
  await wechat.accept(owner('102'), 2)
  const before = (await wechat.sent()).length
  const noticeId = await publish()
  await wechat.fail('throw')
  expect(await drain()).toMatchObject({ sent: 0, unknown: 1 })
  expect(await messages(noticeId)).toMatchObject([{ state: 'unknown' }])
  expect(await delivery(noticeId, '102')).toMatchObject({ due: 'call', reason: 'unknown' })
  await house.cloud.clock.advance(HOUR)
  expect(await drain()).toMatchObject({ sent: 0, unknown: 0 })
  expect((await wechat.sent()).length - before).toBe(1)
  expect(await grantsLeft(owner('102'))).toEqual([1, 1])
})

test('three lost answers in a row stop the run instead of losing the rest', async () => {
  const all = [...people.slice(0, 3)]
  for (const room of ['101', '201', '301']) {
    const person = await house.owner(room)
    people.push({ room, person })
    all.push({ room, person })
  }
  for (const { person } of all) await wechat.accept(person)
  await publish()
  await wechat.fail('throw', 6)
  expect(await drain()).toMatchObject({ unknown: 3, later: 3, sent: 0 })
  await wechat.recover()
  expect(await drain()).toMatchObject({ unknown: 0, sent: 3 })
})

test('of the claims a dead run left behind, the tried one ends as unknown on the next channel; the others are sent', async () => {
  for (const { person } of people.slice(0, 3)) await wechat.accept(person, 2)
  const noticeId = await publish()
  const claimedAt = await house.cloud.clock.now()
  await db.collection('messages').where({ noticeId }).update({ state: 'claimed', claimId: 'dead', claimedAt })
  const [tried] = await messages(noticeId)
  await db
    .collection('grants')
    .where({ personId: tried?.personId })
    .update({ tried: [tried?._id] })
  expect(await drain()).toMatchObject({ sent: 0, unknown: 0 })
  await house.cloud.clock.advance(3 * MINUTE)
  expect(await drain()).toMatchObject({ sent: 2, unknown: 1 })
  const [handedOn] = await find<DeliveryDoc>('deliveries', { noticeId, reason: 'unknown' })
  expect(handedOn).toMatchObject({ due: 'call', personIds: [tried?.personId] })
})

test('two drains at once, and the timer three times, send what one sends (rule 20)', async () => {
  for (const { person } of people.slice(0, 3)) await wechat.accept(person, 2)
  const before = (await wechat.sent()).length
  await publish()
  const both = await Promise.all([drain(), drain()])
  expect(both[0].sent + both[1].sent).toBe(3)
  for (let time = 0; time < 3; time++) expect(await drain()).toMatchObject({ sent: 0, failed: 0, unknown: 0 })
  expect((await wechat.sent()).length - before).toBe(3)
  for (const { person } of people.slice(0, 3)) expect(await grantsLeft(person)).toEqual([1, 1])
})

test('a notice spread three times and by two runs at once is the same notice (rules 20, 21)', async () => {
  await wechat.accept(owner('102'))
  const noticeId = await publish()
  const entry = { schemaVersion: 1, kind: 'fanOut', noticeId, done: 0, at: await house.cloud.clock.now() }
  const before = await find('deliveries', { noticeId })
  for (let time = 0; time < 3; time++) {
    await db.collection('outbox').add({ _id: `${noticeId}~fanOut`, ...entry })
    await Promise.all([drain(), drain()])
  }
  expect(await find('deliveries', { noticeId })).toEqual(before)
  expect(await messages(noticeId)).toHaveLength(1)
  expect(await find('outbox', { kind: 'fanOut' })).toEqual([])
})

test('unread for its hours, a household is rung; after a call in vain somebody knocks', async () => {
  await wechat.accept(owner('102'))
  const noticeId = await publish()
  await drain()
  await house.cloud.clock.advance(71 * HOUR)
  expect(await drain()).toMatchObject({ unread: 0 })
  await house.cloud.clock.advance(2 * HOUR)
  expect(await drain()).toMatchObject({ unread: 1 })
  expect(await delivery(noticeId, '102')).toMatchObject({ due: 'call', reason: 'unread', nextAt: null })
  const { flatId } = house.flat('102')
  const told = { noticeId, stairwellId: house.stairwellId, flatId }
  await house.lead.call('notice.recordTold', { ...told, how: 'call', outcome: 'noAnswer' })
  expect(await delivery(noticeId, '102')).toMatchObject({ due: 'door', reason: 'noAnswer' })
  await house.lead.call('notice.recordTold', { ...told, how: 'door' })
  expect(await delivery(noticeId, '102')).toMatchObject({ due: null, reachedBy: 'told' })
})

test('one person with two flats gets one message, and both households have it', async () => {
  const person = await house.occupant('202', 'family', owner('102').openid)
  await wechat.accept(person, 2)
  const noticeId = await publish()
  expect(await drain()).toMatchObject({ sent: 1 })
  const flatIds = ['102', '202'].map((room) => house.flat(room).flatId).sort()
  expect((await messages(noticeId)).map((one) => [...one.flatIds].sort())).toEqual([flatIds])
  expect(await delivery(noticeId, '202')).toMatchObject({ due: 'wechat', reason: null })
})

test('flats in two stairwells: the second hears it from the same message, or is handed on if that had failed', async () => {
  const { token } = await house.community.call('sticker.issue', { stairwellId: house.otherStairwellId })
  const view = await house.community.call('stairwell.view', { stairwellId: house.otherStairwellId })
  const flatId = view.unchanged ? '' : (view.flats[0]?.flatId ?? '')
  const { bindingId } = await owner('302').call('binding.request', { token, flatId, role: 'family' })
  await house.community.call('binding.approve', { bindingId, level: 2, sawTitlePapers: false })
  await wechat.accept(owner('302'), 2)
  const noticeId = await publish({ target: { scope: 'estate' } })
  const [message] = await messages(noticeId)
  expect(message?.flatIds).toHaveLength(2)
  const second = message?.flatIds[1]

  await db
    .collection('messages')
    .doc(message?._id ?? '')
    .update({ state: 'failed', flatIds: [message?.flatIds[0]] })
  const entry = { schemaVersion: 1, kind: 'fanOut', noticeId, done: 1, at: await house.cloud.clock.now() }
  await db.collection('outbox').add({ _id: `${noticeId}~fanOut`, ...entry })
  expect(await drain()).toMatchObject({ spread: 1, sent: 0 })
  expect((await messages(noticeId))[0]?.flatIds).toHaveLength(2)
  expect((await find<DeliveryDoc>('deliveries', { _id: `${noticeId}~${second}` }))[0]).toMatchObject({ due: 'call' })
  await house.community.call('binding.end', { bindingId, why: '只为试验' })
})

test('a scheduled notice goes out by itself, once', async () => {
  await wechat.accept(owner('302'))
  const noticeId = await save()
  const publishAt = new Date((await house.cloud.clock.now()).getTime() + HOUR)
  await house.community.call('notice.publish', { noticeId, publishAt: publishAt.toISOString() })
  expect(await drain()).toMatchObject({ spread: 0, sent: 0 })
  expect(await owner('302').call('notice.inbox', {})).not.toMatchObject({ notices: [{ noticeId }] })
  await house.cloud.clock.advance(61 * MINUTE)
  expect((await Promise.all([drain(), drain()])).reduce((sum, { sent }) => sum + sent, 0)).toBe(1)
  expect(await notice(noticeId)).toMatchObject({ state: 'published', publishAt: null, households: 6 })
  expect(await find('outbox', { kind: 'fanOut' })).toEqual([])
})

test('a scheduled stop that the timer finds less than 24 hours ahead is a draft again and says why (rule 37)', async () => {
  const now = (await house.cloud.clock.now()).getTime()
  const [publishAt, startsAt] = [new Date(now + HOUR), new Date(now + 26 * HOUR)]
  const content = waterNotice(startsAt, new Date(startsAt.getTime() + 7 * HOUR))
  const noticeId = await save({ content })
  await house.community.call('notice.publish', { noticeId, publishAt: publishAt.toISOString() })
  await house.cloud.clock.advance(4 * HOUR)
  expect(await drain()).toMatchObject({ spread: 0, sent: 0 })
  expect(await notice(noticeId)).toMatchObject({ state: 'draft', heldBack: { code: 'water_stop_too_late' } })
  expect(await find('outbox', { kind: 'fanOut' })).toEqual([])
  expect(await find('deliveries', { noticeId })).toEqual([])
})

test('a notice that expired while it waited is not sent', async () => {
  await wechat.accept(owner('102'))
  const validUntil = new Date((await house.cloud.clock.now()).getTime() + 5 * MINUTE).toISOString()
  const noticeId = await publish({ content: { ...planNotice, validUntil } })
  await wechat.fail(45009)
  await drain()
  await house.cloud.clock.advance(11 * MINUTE)
  expect(await drain()).toMatchObject({ sent: 0, cancelled: 1 })
  expect(await messages(noticeId)).toMatchObject([{ state: 'cancelled' }])
  expect(await grantsLeft(owner('102'))).toEqual([1, 1])
})

test('a correction cancels what is waiting of the old notice, stands its households down and goes to the same ones', async () => {
  for (const { person } of people.slice(0, 2)) await wechat.accept(person, 2)
  const old = await publish()
  const { noticeId } = await house.community.call('notice.correct', {
    noticeId: old,
    content: planNotice,
    why: '日期写错了',
  })
  expect(await drain()).toMatchObject({ sent: 2 })
  expect((await messages(old)).map(({ state }) => state)).toEqual(['cancelled', 'cancelled'])
  const oldOnes = await find<DeliveryDoc>('deliveries', { noticeId: old })
  expect(oldOnes.map(({ due }) => due)).toEqual(oldOnes.map(() => null))
  const flats = (docs: DeliveryDoc[]) => docs.map(({ flatId }) => flatId).sort()
  expect(flats(await find('deliveries', { noticeId }))).toEqual(flats(oldOnes))
})

test('a withdrawal tells only those who heard of it', async () => {
  await wechat.accept(owner('302'), 2)
  const old = await publish()
  await drain()
  const { noticeId, households } = await house.community.call('notice.withdraw', { noticeId: old, why: '改到明年' })
  expect(households).toBe(1)
  expect(await drain()).toMatchObject({ sent: 1 })
  expect(await find<DeliveryDoc>('deliveries', { noticeId })).toMatchObject([{ flatId: house.flat('302').flatId }])
})

test('occupants are tenants, family and owners who live there; owners are owners', async () => {
  const tenant = await house.occupant('302', 'tenant', 'tenant-of-302')
  people.push({ room: 'tenant', person: tenant })
  await wechat.accept(tenant, 2)
  await wechat.accept(owner('302'), 2)
  const forOwners = await publish({ audience: 'owners' })
  expect((await delivery(forOwners, '302'))?.personIds).toHaveLength(1)
  expect(await drain()).toMatchObject({ sent: 1 })
  expect(await grantsLeft(tenant)).toEqual([2, 2])
  // The roster says nothing of who lives there.
  await publish({ audience: 'occupants' })
  expect(await drain()).toMatchObject({ sent: 1 })
  expect(await grantsLeft(tenant)).toEqual([1, 1])
  expect(await grantsLeft(owner('302'))).toEqual([1, 1])
})

test('WeChat tells that somebody switched reminders off: their count is 0, and nothing is tried (rule 2)', async () => {
  await wechat.accept(owner('102'), 3)
  const noticeId = await publish()
  await wechat.switchOff(owner('102'))
  expect(await grantsLeft(owner('102'))).toEqual([0, 0])
  expect(await drain()).toMatchObject({ sent: 0, failed: 1 })
  expect(await messages(noticeId)).toMatchObject([{ state: 'failed', errorCode: null }])
  expect(await delivery(noticeId, '102')).toMatchObject({ due: 'call', reason: 'noGrant' })
})

test('nobody but the timer and WeChat calls it', async () => {
  const token = await house.cloud.session('stranger')
  expect(await house.cloud.call('notifications', {}, token)).toMatchObject({
    status: 403,
    code: 'function_not_callable',
  })
})
