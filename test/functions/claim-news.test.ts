import type { MessageDoc } from '../../types/message'
import { type ClaimReaders, claimReaders } from '../support/claim-readers'

let house: ClaimReaders
let claimId: string
beforeAll(async () => {
  house = await claimReaders()
})
beforeEach(async () => {
  ;({ claimId } = await house.submit(house.holder, '302'))
})
afterEach(async () => {
  await house.wechat.recover()
  for (const name of ['messages', 'grants', 'outbox', 'alarms'])
    await house.db
      .collection(name)
      .where({ schemaVersion: house.db.command.gt(0) })
      .remove()
})
afterAll(() => house?.cloud.stop())

const acknowledge = () => house.move(house.crew, claimId, { kind: 'acknowledge', words: '明天来' })
const drain = () => house.runTimer('notifications')
const messages = () => house.find<MessageDoc>('messages', { noticeId: '' })
const sentTo = async (openid: string) => (await house.wechat.sent(openid)).length

test('what others did to a claim is told to those of its household who let us, and leads to the claim (rule 1)', async () => {
  await house.wechat.accept(house.holder)
  await acknowledge()
  expect(await drain()).toMatchObject({ sent: 1, failed: 0 })
  const [letter] = (await house.wechat.sent(house.holder.openid)).slice(-1)
  expect(letter).toMatchObject({
    page: `claims/claim/index?claim=${claimId}`,
    data: {
      thing1: { value: '赔付申请有了进展' },
      time2: { value: '2026年9月14日 07:00' },
      thing3: { value: '您家的申请' },
      phone_number4: { value: '010-12345678' },
    },
  })
  expect(await messages()).toMatchObject([{ _id: `${claimId}~1~${(await messages())[0]?.personId}`, state: 'sent' }])
  expect(await house.find('outbox', { kind: 'claimNews' })).toEqual([])
})

test('without a grant nobody is written to, and the household sees it in the app', async () => {
  await acknowledge()
  expect(await drain()).toMatchObject({ sent: 0, failed: 0 })
  expect(await messages()).toEqual([])
  const { claims } = await house.tenant.call('claim.mine', { flatId: house.flat('302').flatId })
  expect(claims.find((row) => row.claimId === claimId)?.hasNews).toBe(true)
})

test('a household’s own moves are no news to it, and a neighbour hears of nothing', async () => {
  await house.wechat.accept(house.holder)
  await house.wechat.accept(house.neighbour)
  await house.move(house.tenant, claimId, { kind: 'say', words: '还在滴' })
  expect(await drain()).toMatchObject({ sent: 0 })
  const before = await sentTo(house.neighbour.openid)
  await acknowledge()
  expect(await drain()).toMatchObject({ sent: 1 })
  expect(await sentTo(house.neighbour.openid)).toBe(before)
})

test('a household hears of what staff recorded for it: nobody agrees in its name unnoticed', async () => {
  await house.wechat.accept(house.holder)
  const onBehalf = { how: 'present' as const, photoId: null }
  await house.must(house.community, claimId, { kind: 'say', words: '同意等到周五' }, { onBehalf })
  expect(await drain()).toMatchObject({ sent: 1 })
  expect((await messages()).map(({ told }) => told?.brief)).toEqual(['有新的留言'])
})

test('of a common part who filed it is told', async () => {
  const common = await house.submit(house.neighbour, null)
  await house.wechat.accept(house.holder)
  await house.wechat.accept(house.neighbour)
  await house.move(house.crew, common.claimId, { kind: 'acknowledge', words: '' })
  const before = await sentTo(house.neighbour.openid)
  expect(await drain()).toMatchObject({ sent: 1 })
  expect(await sentTo(house.neighbour.openid)).toBe(before + 1)
})

test('what somebody of the household has seen by itself is told to nobody any more', async () => {
  await house.wechat.accept(house.holder)
  await acknowledge()
  await house.family.call('claim.see', { claimId, seq: 1 })
  expect(await drain()).toMatchObject({ sent: 0 })
  expect((await house.holder.call('reminder.view', {})).left).toBe(1)
})

test('a visit is told with its own time', async () => {
  await house.wechat.accept(house.holder, 2)
  await acknowledge()
  await house.move(house.crew, claimId, house.visit)
  expect(await drain()).toMatchObject({ sent: 2 })
  const times = (await house.wechat.sent(house.holder.openid)).slice(-2).map(({ data }) => data.time2?.value)
  expect(times).toContain('2026年9月16日 14:00~2026年9月16日 16:00')
})

test('any number of runs, also at once, send it once (rule 20)', async () => {
  await house.wechat.accept(house.holder, 3)
  await acknowledge()
  const before = await sentTo(house.holder.openid)
  await Promise.all([drain(), drain()])
  await drain()
  expect(await sentTo(house.holder.openid)).toBe(before + 1)
  expect(await messages()).toHaveLength(1)
})

test.each<[string, number, object, object]>([
  ['43101 ends it and clears the grant (rule 2)', 43101, { failed: 1 }, { state: 'failed', errorCode: 43101 }],
  ['45009 lets it wait (rule 5)', 45009, { later: 1, failed: 0 }, { state: 'waiting', errorCode: 45009 }],
  ['40037 raises an alarm and is not repeated (rule 5)', 40037, { failed: 1 }, { state: 'failed', errorCode: 40037 }],
])('%s', async (_what, code, did, message) => {
  await house.wechat.accept(house.holder, 2)
  await house.wechat.fail(code)
  await acknowledge()
  expect(await drain()).toMatchObject(did)
  expect(await messages()).toMatchObject([message])
  expect(await house.find('alarms', { code: 40037 })).toHaveLength(code === 40037 ? 1 : 0)
})

test('an overdue step that climbs is news as well', async () => {
  await house.wechat.accept(house.holder)
  await house.at('2026-09-17T07:00')
  await house.runTimer('aggregation')
  await drain()
  expect((await messages()).map(({ told }) => told?.brief)).toContain('逾期没办，已交上一级')
  await house.at('2026-09-14T07:00')
})
