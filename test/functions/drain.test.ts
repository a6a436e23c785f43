import { planNotice } from '../../demo/texts'
import type { AlarmDoc } from '../../types/message'
import type { DeliveryDoc } from '../../types/notice-ledger'
import { type DrainedHouse, drainedHouse, HOUR, MINUTE } from '../support/drained-house'
import { TEMPLATE, TEMPLATE_ID } from '../support/estate'

let block: DrainedHouse
beforeAll(async () => {
  block = await drainedHouse()
})
afterEach(() => block.settle())
afterAll(() => block?.house.stop())

test('one accept lets one message through, whose words and page are the notice; here and in WeChat one grant less (rule 1)', async () => {
  await block.wechat.accept(block.owner('102'), 2)
  const noticeId = await block.publish({ content: { ...planNotice, title: '先看看要做什么' } })
  expect(await block.drain()).toMatchObject({ sent: 1, failed: 0, unknown: 0 })
  expect(await block.grantsLeft(block.owner('102'))).toEqual([1, 1])
  const sent = (await block.wechat.sent(block.owner('102').openid)).at(-1)
  expect(sent).toMatchObject({
    templateId: TEMPLATE_ID,
    page: `pages/notice/index?notice=${noticeId}&flat=${block.house.flat('102').flatId}`,
    data: {
      thing1: { value: '先看看要做什么' },
      thing3: { value: '1号楼1门' },
      phone_number4: { value: planNotice.contactPhone },
    },
  })
  expect(await block.messages(noticeId)).toMatchObject([{ state: 'sent', errorCode: null }])
})

test('a successful send is not reach: only who opens it is reached (rule 6)', async () => {
  await block.wechat.accept(block.owner('102'))
  const noticeId = await block.publish()
  await block.drain()
  expect(await block.house.community.call('notice.view', { noticeId })).toMatchObject({ reached: 0 })
  expect(await block.delivery(noticeId, '102')).toMatchObject({ due: 'wechat', reachedAt: null })
  await block.owner('102').call('notice.open', { noticeId, flatId: block.house.flat('102').flatId })
  expect(await block.house.community.call('notice.view', { noticeId })).toMatchObject({ reached: 1 })
  expect(await block.delivery(noticeId, '102')).toMatchObject({ due: null, reachedBy: 'opened' })
})

test('43101 empties the count and hands the household on, and nothing is tried again (rule 2)', async () => {
  // We count one that WeChat does not have.
  await block.owner('102').call('reminder.grant', { templateIds: [TEMPLATE_ID] })
  const noticeId = await block.publish()
  expect(await block.drain()).toMatchObject({ sent: 0, failed: 1 })
  expect(await block.grantsLeft(block.owner('102'))).toEqual([0, 0])
  expect(await block.messages(noticeId)).toMatchObject([{ state: 'failed', errorCode: 43101 }])
  expect(await block.delivery(noticeId, '102')).toMatchObject({ due: 'call', reason: 'refused', nextAt: null })
  expect(await block.find('alarms', { schemaVersion: 1 })).toEqual([])
  await block.wechat.accept(block.owner('102'))
  expect(await block.drain()).toMatchObject({ sent: 0, failed: 0 })
})

test('a household waits for its other person when one has refused (rule 2)', async () => {
  const family = await block.house.occupant('102', 'family', 'family-of-102')
  block.people.push({ room: 'family', person: family })
  await block.wechat.accept(family)
  await block.owner('102').call('reminder.grant', { templateIds: [TEMPLATE_ID] })
  const noticeId = await block.publish()
  expect(await block.drain()).toMatchObject({ sent: 1, failed: 1 })
  expect(await block.delivery(noticeId, '102')).toMatchObject({ due: 'wechat', reason: null })
})

test.each([
  [45009, 0],
  [-1, 0],
  [40001, 1],
  [42001, 1],
  [48001, 1],
  [-604101, 1],
])(
  '%d stops the run, gives the grant back and delays, with %d alarms; later each is sent once (rule 5)',
  async (code, alarms) => {
    for (const { person } of block.people.slice(0, 3)) await block.wechat.accept(person)
    const before = (await block.wechat.sent()).length
    const noticeId = await block.publish()
    await block.wechat.fail(code)
    expect(await block.drain()).toMatchObject({ sent: 0, failed: 0, later: 3 })
    expect((await block.messages(noticeId)).map(({ state }) => state)).toEqual(['waiting', 'waiting', 'waiting'])
    for (const { person } of block.people.slice(0, 3)) expect(await block.grantsLeft(person)).toEqual([1, 1])
    expect(await block.find('alarms', { code })).toHaveLength(alarms)
    expect(await block.drain()).toMatchObject({ sent: 2 })
    await block.house.cloud.clock.advance(11 * MINUTE)
    expect(await block.drain()).toMatchObject({ sent: 1 })
    expect((await block.wechat.sent()).length - before).toBe(3)
    for (const { person } of block.people.slice(0, 3)) expect(await block.grantsLeft(person)).toEqual([0, 0])
  },
)

test.each([40003, 40037, 41030, 47003])(
  '%d raises an alarm, keeps the grant, hands the household on and is never retried (rules 4, 5)',
  async (code) => {
    await block.wechat.accept(block.owner('102'))
    const noticeId = await block.publish()
    await block.wechat.fail(code)
    expect(await block.drain()).toMatchObject({ sent: 0, failed: 1 })
    expect(await block.drain()).toMatchObject({ sent: 0, failed: 0 })
    expect(await block.grantsLeft(block.owner('102'))).toEqual([1, 1])
    expect(await block.messages(noticeId)).toMatchObject([{ state: 'failed', errorCode: code }])
    expect(await block.delivery(noticeId, '102')).toMatchObject({ due: 'call', reason: 'failed' })
    expect(await block.find<AlarmDoc>('alarms', { code })).toMatchObject([{ templateId: TEMPLATE_ID, count: 1 }])
  },
)

test.each([40037, 41030])(
  'after %d the template is halted until the administrator clears the alarm, also for what is waiting (rule 5)',
  async (code) => {
    for (const { person } of block.people.slice(0, 3)) await block.wechat.accept(person)
    const noticeId = await block.publish()
    await block.wechat.fail(code)
    expect(await block.drain()).toMatchObject({ sent: 0, failed: 3 })
    const codes = (await block.messages(noticeId)).map(({ errorCode }) => errorCode)
    expect(codes.filter((one) => one === code)).toHaveLength(1)
    expect(codes.filter((one) => one === null)).toHaveLength(2)
    for (const { person } of block.people.slice(0, 3)) expect(await block.grantsLeft(person)).toEqual([1, 1])
    const next = await block.publish()
    expect(await block.delivery(next, '102')).toMatchObject({ due: 'call', reason: 'halted' })
    await block.house.administrator.call('reminder.clearAlarm', { alarmId: `${code}~${TEMPLATE_ID}` })
    await block.publish()
    expect(await block.drain()).toMatchObject({ sent: 3 })
  },
)

test('a send whose outcome nobody can tell is unknown, goes to the next channel and is never sent again', async () => {
  await block.wechat.accept(block.owner('102'), 2)
  const before = (await block.wechat.sent()).length
  const noticeId = await block.publish()
  await block.wechat.fail('throw')
  expect(await block.drain()).toMatchObject({ sent: 0, unknown: 1 })
  expect(await block.messages(noticeId)).toMatchObject([{ state: 'unknown' }])
  expect(await block.delivery(noticeId, '102')).toMatchObject({ due: 'call', reason: 'unknown' })
  await block.house.cloud.clock.advance(HOUR)
  expect(await block.drain()).toMatchObject({ sent: 0, unknown: 0 })
  expect((await block.wechat.sent()).length - before).toBe(1)
  expect(await block.grantsLeft(block.owner('102'))).toEqual([1, 1])
})

test('three lost answers in a row stop the run instead of losing the rest', async () => {
  const all = [...block.people.slice(0, 3)]
  for (const room of ['101', '201', '301']) {
    const person = await block.house.owner(room)
    block.people.push({ room, person })
    all.push({ room, person })
  }
  for (const { person } of all) await block.wechat.accept(person)
  await block.publish()
  await block.wechat.fail('throw', 6)
  expect(await block.drain()).toMatchObject({ unknown: 3, later: 3, sent: 0 })
  await block.wechat.recover()
  expect(await block.drain()).toMatchObject({ unknown: 0, sent: 3 })
})

test('of the claims a dead run left behind, the tried one ends as unknown on the next channel; the others are sent', async () => {
  for (const { person } of block.people.slice(0, 3)) await block.wechat.accept(person, 2)
  const noticeId = await block.publish()
  const claimedAt = await block.house.cloud.clock.now()
  await block.db.collection('messages').where({ noticeId }).update({ state: 'claimed', claimId: 'dead', claimedAt })
  const [tried] = await block.messages(noticeId)
  await block.db
    .collection('grants')
    .where({ personId: tried?.personId })
    .update({ tried: [tried?._id] })
  expect(await block.drain()).toMatchObject({ sent: 0, unknown: 0 })
  await block.house.cloud.clock.advance(3 * MINUTE)
  expect(await block.drain()).toMatchObject({ sent: 2, unknown: 1 })
  const [handedOn] = await block.find<DeliveryDoc>('deliveries', { noticeId, reason: 'unknown' })
  expect(handedOn).toMatchObject({ due: 'call', personIds: [tried?.personId] })
})

test('two drains at once, and the timer three times, send what one sends (rule 20)', async () => {
  for (const { person } of block.people.slice(0, 3)) await block.wechat.accept(person, 2)
  const before = (await block.wechat.sent()).length
  await block.publish()
  const both = await Promise.all([block.drain(), block.drain()])
  expect(both[0].sent + both[1].sent).toBe(3)
  for (let time = 0; time < 3; time++) expect(await block.drain()).toMatchObject({ sent: 0, failed: 0, unknown: 0 })
  expect((await block.wechat.sent()).length - before).toBe(3)
  for (const { person } of block.people.slice(0, 3)) expect(await block.grantsLeft(person)).toEqual([1, 1])
})

test('a notice that expired while it waited is not sent', async () => {
  await block.wechat.accept(block.owner('102'))
  const validUntil = new Date((await block.house.cloud.clock.now()).getTime() + 5 * MINUTE).toISOString()
  const noticeId = await block.publish({ content: { ...planNotice, validUntil } })
  await block.wechat.fail(45009)
  await block.drain()
  await block.house.cloud.clock.advance(11 * MINUTE)
  expect(await block.drain()).toMatchObject({ sent: 0, cancelled: 1 })
  expect(await block.messages(noticeId)).toMatchObject([{ state: 'cancelled' }])
  expect(await block.grantsLeft(block.owner('102'))).toEqual([1, 1])
})

test('after 47003 no other message of that notice is tried, in this run or after, until the alarm is cleared; other notices are sent (rule 4)', async () => {
  for (const { person } of block.people.slice(0, 2)) await block.wechat.accept(person, 2)
  await block.wechat.accept(block.owner('302'), 2)
  const noticeId = await block.publish()
  await block.wechat.fail(47003, 2)
  // One of them comes later, as a stairwell still to be spread does.
  const [late] = await block.messages(noticeId)
  const dueAt = new Date((await block.house.cloud.clock.now()).getTime() + 5 * MINUTE)
  await block.db
    .collection('messages')
    .doc(late?._id ?? '')
    .update({ dueAt })
  expect(await block.drain()).toMatchObject({ sent: 0, failed: 2 })
  await block.house.cloud.clock.advance(6 * MINUTE)
  expect(await block.drain()).toMatchObject({ sent: 0, failed: 1 })
  const codes = (await block.messages(noticeId)).map(({ errorCode }) => errorCode)
  expect(codes.filter((code) => code === 47003)).toHaveLength(1)
  expect(codes.filter((code) => code === null)).toHaveLength(2)
  for (const room of ['102', '202', '302'])
    expect(await block.delivery(noticeId, room)).toMatchObject({ due: 'call', reason: 'failed' })
  for (const { person } of block.people.slice(0, 3)) expect(await block.grantsLeft(person)).toEqual([2, 2])
  expect(await block.find<AlarmDoc>('alarms', { code: 47003 })).toMatchObject([{ count: 1, noticeIds: [noticeId] }])
  await block.wechat.recover()
  await block.publish()
  expect(await block.drain()).toMatchObject({ sent: 3 })
})

test('a notice replaced while a run sends it goes to nobody else, and nobody loses a grant for it', async () => {
  for (const { person } of block.people.slice(0, 3)) await block.wechat.accept(person)
  const noticeId = await block.publish()
  // The functions' own code in this process, so that something can happen between two of its sends.
  Object.assign(process.env, { NOTICE_TEMPLATES: JSON.stringify([TEMPLATE]) }, block.house.cloud.sdkEnv)
  const { store } = await import('../../cloudfunctions/platform/store')
  const { sendDue } = await import('../../cloudfunctions/notifications/send-due')
  const { newRun } = await import('../../cloudfunctions/notifications/run')
  const now = await block.house.cloud.clock.now()
  const send = async () => {
    await block.db.collection('notices').where({ _id: noticeId }).update({ state: 'replaced' })
    return 0
  }
  const run = newRun({ store, now: () => now, send, check: async () => null, isOver: () => false })
  await sendDue(run)
  expect(run.did).toMatchObject({ sent: 1, cancelled: 2 })
  expect((await block.messages(noticeId)).map(({ state }) => state).sort()).toEqual(['cancelled', 'cancelled', 'sent'])
  const left = await Promise.all(
    block.people.slice(0, 3).map(async ({ person }) => (await block.grantsLeft(person))[0]),
  )
  expect(left.sort()).toEqual([0, 1, 1])
})

test('a step that fails stops no other, and the platform hears of it', async () => {
  await block.wechat.accept(block.owner('102'))
  await block.publish()
  const templateId = TEMPLATE_ID
  const broken = {
    _id: 'broken',
    noticeId: 'broken',
    personId: 'broken',
    templateId,
    state: 'claimed',
    claimId: 'dead',
  }
  const at = new Date(0)
  await block.db.collection('messages').add({ schemaVersion: 1, flatIds: null, claimedAt: at, dueAt: at, ...broken })
  await block.db.collection('grants').add({
    _id: `broken~${templateId}`,
    schemaVersion: 1,
    personId: 'broken',
    templateId,
    left: 0,
    at,
    tried: ['broken'],
  })
  const before = (await block.wechat.sent()).length
  await expect(block.drain()).rejects.toThrow()
  expect((await block.wechat.sent()).length - before).toBe(1)
  await block.db.collection('messages').doc('broken').remove()
  expect(await block.drain()).toMatchObject({ sent: 0 })
})
