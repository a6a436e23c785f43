import { type DrainedHouse, drainedHouse, MINUTE } from '../support/drained-house'
import { TEMPLATE_ID } from '../support/estate'
import { sdkFor } from '../support/local-cloud'

let block: DrainedHouse
beforeAll(async () => {
  block = await drainedHouse()
})
afterEach(() => block.settle())
afterAll(() => block?.house.stop())

test('WeChat tells that somebody switched reminders off: their count is 0, and nothing is tried (rule 2)', async () => {
  await block.wechat.accept(block.owner('102'), 3)
  const noticeId = await block.publish()
  await block.wechat.switchOff(block.owner('102'))
  expect(await block.grantsLeft(block.owner('102'))).toEqual([0, 0])
  expect(await block.drain()).toMatchObject({ sent: 0, failed: 1 })
  expect(await block.messages(noticeId)).toMatchObject([{ state: 'failed', errorCode: null }])
  expect(await block.delivery(noticeId, '102')).toMatchObject({ due: 'call', reason: 'noGrant' })
})

test('nobody but the timer and WeChat calls it', async () => {
  const token = await block.house.cloud.session('stranger')
  expect(await block.house.cloud.call('notifications', {}, token)).toMatchObject({
    status: 403,
    code: 'function_not_callable',
  })
})

test('a push that comes late or again leaves what was granted after it (rules 2, 20)', async () => {
  const person = block.owner('202')
  const now = async () => Math.floor((await block.house.cloud.clock.now()).getTime() / 1000)
  const hear = (createTime: number) =>
    sdkFor(block.house.cloud).callFunction({
      name: 'notifications',
      data: {
        MsgType: 'event',
        Event: 'subscribe_msg_change_event',
        FromUserName: person.openid,
        CreateTime: createTime,
        List: { TemplateId: TEMPLATE_ID, SubscribeStatusString: 'reject' },
      },
    })
  const before = await now()
  await block.house.cloud.clock.advance(MINUTE)
  await block.wechat.accept(person, 2)
  await hear(before)
  expect(await block.grantsLeft(person)).toEqual([2, 2])
  await block.house.cloud.clock.advance(MINUTE)
  const after = await now()
  // Sending one of them grants nothing anew.
  await block.publish()
  await block.house.cloud.clock.advance(MINUTE)
  expect(await block.drain()).toMatchObject({ sent: 1 })
  await hear(after)
  expect((await block.grantsLeft(person))[0]).toBe(0)
})
