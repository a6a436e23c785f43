import { H5_DIR, journey, type Visitor } from '../support/browser'
import { buildHouse, type House } from '../support/estate'

const { enter, story } = journey('web-offline')
let house: House
let resident: Visitor

beforeAll(async () => {
  house = await buildHouse({ staticDir: H5_DIR })
  await house.owner('202')
  await house.cloud.account({ openid: 'owner-202-0', nickname: '丁一' })
})
afterAll(() => house?.stop())

story('a page never opened before says without a network that it cannot open, and the last one stays', async () => {
  resident = await enter({ url: house.cloud.url, nickname: '丁一' })
  await resident.meet('button', '去签')
  const address = resident.page.url()
  resident.expectTrouble(/ERR_INTERNET_DISCONNECTED/)
  await resident.network(false)
  await resident.tap('button', '去签')
  await resident.see('现在没有网络，这一页还打不开。联网后请再点一次。')
  await resident.meet('button', '去签')
  await resident.page.waitForURL(address)
})

story('with the network back the same tap opens it', async () => {
  await resident.network(true)
  await resident.tap('button', '去签')
  await resident.meet('button', /^看过了/)
})

story('a page opened before opens without a network', async () => {
  await resident.page.goBack()
  await resident.meet('button', '去签')
  await resident.network(false)
  await resident.tap('button', '去签')
  await resident.meet('button', /^看过了/)
})

story('an address that no page has leads home', async () => {
  await resident.network(true)
  await resident.go('/pages/nowhere/index')
  await resident.see('我家的两根管')
})
