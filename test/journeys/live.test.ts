import { H5_DIR, journey, type Visitor } from '../support/browser'
import { buildHouse, type House } from '../support/estate'

/** The promise, counted from the receipt on the resident's screen. */
const PROMISED_MS = 2_000

const { enter, anotherTab, story } = journey('live')
let house: House
let estatePage: Visitor
let stairwellPage: Visitor
let resident: Visitor

beforeAll(async () => {
  house = await buildHouse({ staticDir: H5_DIR })
  // Pipe 02 waits for 102 alone.
  for (const room of ['202', '302']) await house.answer(await house.owner(room), room)
  await house.owner('102')
})
afterAll(() => house?.stop())

story('staff watch an estate and one of its stairwells, whose pipe is still dashed', async () => {
  const { url } = house.cloud
  estatePage = await enter({ url, nickname: 'community', screen: 'desktop' })
  await estatePage.go('/staff/estate/index', { estateId: house.estateId })
  await estatePage.find('button', /^1门 .*0\/4 串/).waitFor()
  stairwellPage = await anotherTab(estatePage)
  await stairwellPage.go('/staff/stairwell/index', { stairwellId: house.stairwellId })
  await stairwellPage.find('img', '尾号 02 的厨房排水立管，2/3，卡在 102 未答复').waitFor()
})

story('the last household signs, and both pages draw the pipe solid within two seconds, without a reload', async () => {
  resident = await enter({ url: house.cloud.url, nickname: '业主102' })
  await resident.tap('button', '去签')
  await resident.tap('button', '看过了，开始答')
  await resident.tap('radio', /^同意，/)
  await resident.tap('button', '其余 1 项也这样答')
  await resident.tap('checkbox', /^我看过/)
  await resident.tap('button', '下一步')
  await resident.see('看一遍，再确认')

  const loads = await Promise.all([estatePage, stairwellPage].map(({ page }) => page.evaluate(() => performance.timeOrigin)))
  const watched = {
    receipt: resident.moment('taro-view-core', /您的意见已收到/),
    estate: estatePage.moment('[role=button]', /^1门 .*2\/4 串/),
    stairwell: stairwellPage.moment('[role=img]', /^尾号 02 的厨房排水立管，3 户，已成串$/),
  }
  await resident.tap('button', '确认提交')
  const [receipt, estate, stairwell] = await Promise.all([watched.receipt, watched.estate, watched.stairwell])
  process.stdout.write(`live: estate ${estate - receipt} ms, stairwell ${stairwell - receipt} ms after the receipt\n`)
  expect(Math.max(estate, stairwell) - receipt).toBeLessThan(PROMISED_MS)
  expect(
    await Promise.all([estatePage, stairwellPage].map(({ page }) => page.evaluate(() => performance.timeOrigin))),
  ).toEqual(loads)
})
