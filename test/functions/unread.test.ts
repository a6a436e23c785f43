import { planNotice, waterNotice } from '../../demo/texts'
import { UNREAD_MINUTES_MIN } from '../../types/limits'
import { type DrainedHouse, drainedHouse, HOUR, MINUTE } from '../support/drained-house'

let block: DrainedHouse
beforeAll(async () => {
  block = await drainedHouse()
})
afterEach(() => block.settle())
afterAll(() => block?.house.stop())

test('unread for its hours, a household is rung; after a call in vain somebody knocks', async () => {
  await block.wechat.accept(block.owner('102'))
  const noticeId = await block.publish()
  await block.drain()
  await block.house.cloud.clock.advance(71 * HOUR)
  expect(await block.drain()).toMatchObject({ unread: 0 })
  await block.house.cloud.clock.advance(2 * HOUR)
  expect(await block.drain()).toMatchObject({ unread: 1 })
  expect(await block.delivery(noticeId, '102')).toMatchObject({ due: 'call', reason: 'unread', nextAt: null })
  const { flatId } = block.house.flat('102')
  const told = { noticeId, stairwellId: block.house.stairwellId, flatId }
  await block.house.lead.call('notice.recordTold', { ...told, how: 'call', outcome: 'noAnswer' })
  expect(await block.delivery(noticeId, '102')).toMatchObject({ due: 'door', reason: 'noAnswer' })
  await block.house.lead.call('notice.recordTold', { ...told, how: 'door' })
  expect(await block.delivery(noticeId, '102')).toMatchObject({ due: null, reachedBy: 'told' })
})

test('what was never sent in its time is not sent after somebody was asked to ring, and the reason says so', async () => {
  for (const { person } of block.people.slice(0, 2)) await block.wechat.accept(person)
  const begin = await block.house.cloud.clock.now()
  const content = {
    ...waterNotice(begin, new Date(begin.getTime() + 6 * HOUR)),
    emergencyReason: '水管爆了',
  }
  const noticeId = await block.publish({ content })
  await block.wechat.fail(45009)
  // Of what begins this moment somebody has minutes to hear by WeChat: one answer is a rate limit, the other message is sent.
  expect(await block.drain()).toMatchObject({ sent: 0, later: 2, unread: 0 })
  expect(await block.drain()).toMatchObject({ sent: 1, unread: 0 })
  await block.house.cloud.clock.advance((UNREAD_MINUTES_MIN + 1) * MINUTE)
  expect(await block.drain()).toMatchObject({ sent: 0, unread: 2, cancelled: 1 })
  const deliveries = [await block.delivery(noticeId, '102'), await block.delivery(noticeId, '202')]
  expect(deliveries.map((one) => one?.due)).toEqual(['call', 'call'])
  expect(deliveries.map((one) => one?.reason).sort()).toEqual(['notSent', 'unread'])
  expect((await block.messages(noticeId)).map(({ state }) => state).sort()).toEqual(['cancelled', 'sent'])
  await block.house.cloud.clock.advance(HOUR)
  expect(await block.drain()).toMatchObject({ sent: 0, unread: 0 })
})

test('a household to whom another run is sending is left to the next look', async () => {
  await block.wechat.accept(block.owner('102'))
  const noticeId = await block.publish()
  await block.db
    .collection('deliveries')
    .where({ noticeId, due: 'wechat' })
    .update({ nextAt: new Date(0) })
  const claimedAt = await block.house.cloud.clock.now()
  await block.db.collection('messages').where({ noticeId }).update({ state: 'claimed', claimId: 'other', claimedAt })
  expect(await block.drain()).toMatchObject({ unread: 0, cancelled: 0 })
  expect(await block.delivery(noticeId, '102')).toMatchObject({ due: 'wechat' })
  await block.db.collection('messages').where({ noticeId }).update({ state: 'sent' })
  expect(await block.drain()).toMatchObject({ unread: 1 })
})

test('nobody is asked to ring for what is over: neither its page counts such a door, nor its list shows one', async () => {
  await block.wechat.accept(block.owner('102'))
  const validUntil = new Date((await block.house.cloud.clock.now()).getTime() + HOUR).toISOString()
  const noticeId = await block.publish({ content: { ...planNotice, validUntil } })
  await block.drain()
  const due = async () => (await block.house.community.call('notice.view', { noticeId })).stairwells[0]?.due
  const { house } = block
  const dueAtDoors = async () => {
    const { doors } = await house.community.call('notice.doors', { noticeId, stairwellId: house.stairwellId })
    return doors.filter((door) => door.due !== null).length
  }
  expect(await due()).toMatchObject({ wechat: 1, call: 5 })
  expect(await dueAtDoors()).toBe(6)
  await block.house.cloud.clock.advance(61 * MINUTE)
  expect(await block.drain()).toMatchObject({ unread: 0 })
  expect(await block.delivery(noticeId, '102')).toMatchObject({ due: null, nextAt: null, reachedAt: null })
  expect(await due()).toEqual({ wechat: 0, call: 0, door: 0 })
  expect(await dueAtDoors()).toBe(0)
})
