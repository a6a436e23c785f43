import { H5_DIR, journey, type Visitor } from '../support/browser'
import { buildHouse, type House } from '../support/estate'

const CALLS = '**/gateway/call/**'
/** Past the moment when the page says that it takes long, and past the one when the client gives up (20 s). */
const LONG_MS = 6_000
const LONGER_MS = 15_000

const { enter, story } = journey('web-waiting')
let house: House
let resident: Visitor
let asked = 0

beforeAll(async () => {
  house = await buildHouse({ staticDir: H5_DIR })
  await house.owner('202')
  await house.cloud.account({ openid: 'owner-202-0', nickname: '丁一' })
})
afterAll(() => house?.stop())

story('a gateway that does not answer is asked once, and the page says that it takes long', async () => {
  resident = await enter({ url: house.cloud.url, nickname: '丁一' })
  await resident.meet('button', '去签')
  await resident.context.clock.install()
  await resident.context.route(CALLS, () => {
    asked += 1
  })
  await resident.page.reload()
  await resident.page.locator('.skeletons').first().waitFor()
  await resident.context.clock.fastForward(LONG_MS)
  await resident.see(/^比平时慢/)
})

story('after twenty seconds it says that nobody answered, and trying again is enough once somebody does', async () => {
  await resident.context.clock.fastForward(LONGER_MS)
  await resident.see('等了很久没有回音')
  expect(await resident.text()).not.toContain('没有网络')
  expect(asked).toBe(1)
  await resident.context.unroute(CALLS)
  await resident.tap('button', '重试')
  await resident.meet('button', '去签')
})
