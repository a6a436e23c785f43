import { planNotice, waterNotice } from '../../demo/texts'
import { SPREAD_AGAIN_MINUTES } from '../../types/limits'
import type { DeliveryDoc } from '../../types/notice-ledger'
import type { FanOut } from '../../types/records'
import { type DrainedHouse, drainedHouse, HOUR, MINUTE } from '../support/drained-house'

let block: DrainedHouse
beforeAll(async () => {
  block = await drainedHouse()
})
afterEach(() => block.settle())
afterAll(() => block?.house.stop())

test('nobody bound, or nobody with a grant: somebody has to ring from the start', async () => {
  await block.wechat.accept(block.owner('102'))
  const noticeId = await block.publish()
  expect(await block.delivery(noticeId, '101')).toMatchObject({ due: 'call', reason: 'nobodyBound', personIds: [] })
  expect(await block.delivery(noticeId, '202')).toMatchObject({ due: 'call', reason: 'noGrant', personIds: [] })
  expect(await block.delivery(noticeId, '102')).toMatchObject({ due: 'wechat', reason: null })
  expect(await block.messages(noticeId)).toHaveLength(1)
})

test('a notice spread three times and by two runs at once is the same notice (rules 20, 21)', async () => {
  await block.wechat.accept(block.owner('102'))
  const noticeId = await block.publish()
  const entry = { schemaVersion: 1, kind: 'fanOut', noticeId, done: 0, at: await block.house.cloud.clock.now() }
  const before = await block.find('deliveries', { noticeId })
  for (let time = 0; time < 3; time++) {
    await block.db.collection('outbox').add({ _id: `${noticeId}~fanOut`, ...entry })
    await Promise.all([block.drain(), block.drain()])
  }
  expect(await block.find('deliveries', { noticeId })).toEqual(before)
  expect(await block.messages(noticeId)).toHaveLength(1)
  expect(await block.find('outbox', { kind: 'fanOut' })).toEqual([])
})

test('one person with two flats gets one message, and both households have it', async () => {
  const person = await block.house.occupant('202', 'family', block.owner('102').openid)
  await block.wechat.accept(person, 2)
  const noticeId = await block.publish()
  expect(await block.drain()).toMatchObject({ sent: 1 })
  const flatIds = ['102', '202'].map((room) => block.house.flat(room).flatId).sort()
  expect((await block.messages(noticeId)).map((one) => [...one.flatIds].sort())).toEqual([flatIds])
  expect(await block.delivery(noticeId, '202')).toMatchObject({ due: 'wechat', reason: null })
})

test('flats in two stairwells: the second hears it from the same message, or is handed on if that had failed', async () => {
  const { token } = await block.house.community.call('sticker.issue', { stairwellId: block.house.otherStairwellId })
  const view = await block.house.community.call('stairwell.view', { stairwellId: block.house.otherStairwellId })
  const flatId = view.unchanged ? '' : (view.flats[0]?.flatId ?? '')
  const { bindingId } = await block.owner('302').call('binding.request', { token, flatId, role: 'family' })
  await block.house.community.call('binding.approve', { bindingId, level: 2, sawTitlePapers: false })
  await block.wechat.accept(block.owner('302'), 2)
  const noticeId = await block.publish({ target: { scope: 'estate' } })
  const [message] = await block.messages(noticeId)
  expect(message?.flatIds).toHaveLength(2)
  const second = message?.flatIds[1]

  await block.db
    .collection('messages')
    .doc(message?._id ?? '')
    .update({ state: 'failed', flatIds: [message?.flatIds[0]] })
  const entry = { schemaVersion: 1, kind: 'fanOut', noticeId, done: 1, at: await block.house.cloud.clock.now() }
  await block.db.collection('outbox').add({ _id: `${noticeId}~fanOut`, ...entry })
  expect(await block.drain()).toMatchObject({ spread: 1, sent: 0 })
  expect((await block.messages(noticeId))[0]?.flatIds).toHaveLength(2)
  expect((await block.find<DeliveryDoc>('deliveries', { _id: `${noticeId}~${second}` }))[0]).toMatchObject({
    due: 'call',
  })
  await block.house.community.call('binding.end', { bindingId, why: '只为试验' })
})

test('a scheduled notice goes out by itself, once', async () => {
  await block.wechat.accept(block.owner('302'))
  const noticeId = await block.save()
  const publishAt = new Date((await block.house.cloud.clock.now()).getTime() + HOUR)
  await block.house.community.call('notice.publish', { noticeId, publishAt: publishAt.toISOString() })
  expect(await block.drain()).toMatchObject({ spread: 0, sent: 0 })
  expect(await block.owner('302').call('notice.inbox', {})).not.toMatchObject({ notices: [{ noticeId }] })
  await block.house.cloud.clock.advance(61 * MINUTE)
  expect((await Promise.all([block.drain(), block.drain()])).reduce((sum, { sent }) => sum + sent, 0)).toBe(1)
  expect(await block.notice(noticeId)).toMatchObject({ state: 'published', publishAt: null, households: 6 })
  expect(await block.find('outbox', { kind: 'fanOut' })).toEqual([])
})

test('a scheduled stop that the timer finds less than 24 hours ahead is a draft again and says why (rule 37)', async () => {
  const now = (await block.house.cloud.clock.now()).getTime()
  const [publishAt, startsAt] = [new Date(now + HOUR), new Date(now + 26 * HOUR)]
  const content = waterNotice(startsAt, new Date(startsAt.getTime() + 7 * HOUR))
  const noticeId = await block.save({ content })
  await block.house.community.call('notice.publish', { noticeId, publishAt: publishAt.toISOString() })
  await block.house.cloud.clock.advance(4 * HOUR)
  expect(await block.drain()).toMatchObject({ spread: 0, sent: 0 })
  expect(await block.notice(noticeId)).toMatchObject({ state: 'draft', heldBack: { code: 'water_stop_too_late' } })
  expect(await block.find('outbox', { kind: 'fanOut' })).toEqual([])
  expect(await block.find('deliveries', { noticeId })).toEqual([])
})

test('a correction cancels what is waiting of the old notice, stands its households down and goes to the same ones', async () => {
  for (const { person } of block.people.slice(0, 2)) await block.wechat.accept(person, 2)
  const old = await block.publish()
  const { noticeId } = await block.house.community.call('notice.correct', {
    noticeId: old,
    content: planNotice,
    why: '日期写错了',
  })
  expect(await block.drain()).toMatchObject({ sent: 2 })
  expect((await block.messages(old)).map(({ state }) => state)).toEqual(['cancelled', 'cancelled'])
  const oldOnes = await block.find<DeliveryDoc>('deliveries', { noticeId: old })
  expect(oldOnes.map(({ due }) => due)).toEqual(oldOnes.map(() => null))
  const flats = (docs: DeliveryDoc[]) => docs.map(({ flatId }) => flatId).sort()
  expect(flats(await block.find('deliveries', { noticeId }))).toEqual(flats(oldOnes))
})

test('a withdrawal tells only those who heard of it', async () => {
  await block.wechat.accept(block.owner('302'), 2)
  const old = await block.publish()
  await block.drain()
  const { noticeId, households } = await block.house.community.call('notice.withdraw', {
    noticeId: old,
    why: '改到明年',
  })
  expect(households).toBe(1)
  expect(await block.drain()).toMatchObject({ sent: 1 })
  expect(await block.find<DeliveryDoc>('deliveries', { noticeId })).toMatchObject([
    { flatId: block.house.flat('302').flatId },
  ])
})

test('occupants are tenants, family and owners who live there; owners are owners', async () => {
  const tenant = await block.house.occupant('302', 'tenant', 'tenant-of-302')
  block.people.push({ room: 'tenant', person: tenant })
  await block.wechat.accept(tenant, 2)
  await block.wechat.accept(block.owner('302'), 2)
  const forOwners = await block.publish({ audience: 'owners' })
  expect((await block.delivery(forOwners, '302'))?.personIds).toHaveLength(1)
  expect(await block.drain()).toMatchObject({ sent: 1 })
  expect(await block.grantsLeft(tenant)).toEqual([2, 2])
  // The roster says nothing of who lives there.
  await block.publish({ audience: 'occupants' })
  expect(await block.drain()).toMatchObject({ sent: 1 })
  expect(await block.grantsLeft(tenant)).toEqual([1, 1])
  expect(await block.grantsLeft(block.owner('302'))).toEqual([1, 1])
})

test('a notice that cannot be spread is put off and said; the others are spread and sent meanwhile', async () => {
  await block.wechat.accept(block.owner('102'))
  const now = await block.house.cloud.clock.now()
  const entry = { schemaVersion: 1, kind: 'fanOut', done: 0 }
  await block.db.collection('notices').add({ _id: 'broken', schemaVersion: 2, state: 'published', stairwellIds: null })
  await block.db.collection('outbox').add({ _id: 'broken~fanOut', noticeId: 'broken', at: new Date(0), ...entry })
  const noticeId = await block.publish()
  await block.db.collection('deliveries').where({ noticeId }).remove()
  await block.db.collection('messages').where({ noticeId }).remove()
  await block.db.collection('outbox').add({ _id: `${noticeId}~fanOut`, noticeId, at: now, ...entry })
  await expect(block.drain()).rejects.toThrow()
  expect(await block.messages(noticeId)).toMatchObject([{ state: 'sent' }])
  expect(await block.drain()).toMatchObject({ spread: 0 })
  const [putOff] = await block.find<FanOut>('outbox', { noticeId: 'broken' })
  expect((putOff?.at.getTime() ?? 0) - now.getTime()).toBeGreaterThanOrEqual(SPREAD_AGAIN_MINUTES * MINUTE)
  await block.house.cloud.clock.advance((SPREAD_AGAIN_MINUTES + 1) * MINUTE)
  await expect(block.drain()).rejects.toThrow()
  await block.db.collection('outbox').doc('broken~fanOut').remove()
})
