import { H5_DIR, journey, type Visitor } from '../support/browser'
import { buildHouse, type House } from '../support/estate'

/** Longer than a session of the local gateway lives. In WeChat there is no session of ours to run out. */
const SESSION_OVER_MS = 13 * 3_600_000

const { enter, story } = journey('web-session')
let house: House
let resident: Visitor

beforeAll(async () => {
  house = await buildHouse({ staticDir: H5_DIR })
  await house.owner('202')
  await house.cloud.account({ openid: 'owner-202-0', nickname: '丁一' })
})
afterAll(() => house?.stop())

story('the four answers are equally large (rule 43)', async () => {
  resident = await enter({ url: house.cloud.url, nickname: '丁一' })
  await resident.tap('button', '去签')
  await resident.tap('button', '看过了，开始答')
  const boxes = await Promise.all(
    ['同意', '有条件同意', '暂不同意', '不同意'].map((words) =>
      resident.find('radio', new RegExp(`^${words}，`)).boundingBox(),
    ),
  )
  expect(new Set(boxes.map((box) => `${box?.width}×${box?.height}`)).size).toBe(1)
})

story('after a session ran out while the form was open, it is as it was left (rule 15)', async () => {
  await resident.tap('radio', /^暂不同意，/)
  await resident.fill('用您自己的话', '等孩子高考完再说')
  await resident.see(/草稿已存在手机里/)
  resident.expectTrouble(/status of 401/)
  await house.cloud.clock.advance(SESSION_OVER_MS)
  await resident.page.reload()
  await resident.see('需要重新登录', /您填的内容还在/)
  await resident.tap('button', '去登录')
  await resident.chooseName()
  await resident.meetChosen('radio', /^暂不同意，/)
  expect(await resident.valueOf('用您自己的话')).toBe('等孩子高考完再说')
})

story('a session that runs out while sending leads to the log-in and back to the same step', async () => {
  await resident.tap('radio', /^同意，/)
  await resident.tap('button', '其余 1 项也这样答')
  await resident.tap('checkbox', /^我看过/)
  await resident.tap('button', '下一步')
  await house.cloud.clock.advance(SESSION_OVER_MS)
  await resident.tap('button', '确认提交')
  await resident.see('登录已过期，请重新登录。您填的内容还在。')
  await resident.tap('button', '去登录')
  await resident.chooseName()
  await resident.see('看一遍，再确认')
  await resident.tap('button', '确认提交')
  await resident.see('您的意见已收到')
})
