import { LOGIN_CODE_SECONDS } from '../../types/limits'
import { violations } from '../support/axe'
import { journey, type Visitor } from '../support/browser'
import { buildHouse, type House } from '../support/estate'
import { until } from '../support/local-cloud'
import { miniProgramJourney } from '../support/weapp/journey'
import type { WeappPerson } from '../support/weapp/weapp-person'
import { webBuild } from '../support/web-build'

/** The web build as it is shipped, let in from a phone in WeChat. */
const { arrive, story } = journey('web-login')
const { enter } = miniProgramJourney('web-login-phone')
let house: House
let computer: Visitor
let phone: WeappPerson

beforeAll(async () => {
  house = await buildHouse({ staticDir: webBuild() })
})
afterAll(() => house?.stop())

const heard = (code: string) =>
  `登录码，${code
    .split('-')
    .map((group) => group.split('').join(' '))
    .join('，')}`
/** What the computer shows, once it is not `last`. */
const codeShown = async (last = ''): Promise<string> => {
  const shown = computer.here.locator(`[aria-label^="登录码，"]:not([aria-label="${heard(last)}"])`)
  return ((await shown.getAttribute('aria-label')) ?? '').replace('登录码，', '').replace('，', '-').replace(/ /g, '')
}
const type = async (code: string) => {
  await phone.go('/pages/web-login/index')
  await phone.fill('登录码', code)
  await phone.tap('button', '下一步')
}

story(
  'a community worker scans the code, sees what asks, says yes, and the computer opens the page it wanted',
  async () => {
    computer = await arrive({ url: house.cloud.url, nickname: 'community', screen: 'desktop' })
    await computer.go('/staff/today/index', { estateId: house.estateId })
    await computer.see('需要重新登录')
    await computer.tap('button', '去登录')
    await computer.see('用手机微信登录', /到时自动换新码$/)
    expect(await violations(computer)).toEqual([])
    const code = await codeShown()
    expect(code).toMatch(/^[0-9A-Z]{4}-[0-9A-Z]{4}$/)

    phone = await enter({ url: house.cloud.url, nickname: 'community' })
    await phone.go('/pages/me/index')
    await phone.tap('button', /^在电脑上登录/)
    await phone.phone.host('answer', { api: 'scanCode', result: { result: code } })
    await phone.tap('button', '扫电脑上的码')
    await phone.see('让这台电脑登录吗？', 'Linux 电脑上的 Chrome', /别人发给您的码，请点「不同意」/)
    await phone.tap('button', '同意登录')
    await phone.see('电脑上登录好了')

    await computer.see('今天要办', '试验小区')
  },
)

story('the person ends it from the phone, and the computer is asked to log in again', async () => {
  await phone.tap('button', '好的')
  await phone.tap('button', /^让它退出/)
  await phone.see('已让它退出')
  await computer.page.reload()
  await computer.see('需要重新登录')
})

story('a code is renewed when it is over, and the old one is told to be old', async () => {
  await computer.tap('button', '去登录')
  const old = await codeShown()
  await house.cloud.clock.advance((LOGIN_CODE_SECONDS + 1) * 1000)
  expect(await codeShown(old)).not.toBe(old)
  await type(old)
  await phone.see('这个登录码过期了。请用电脑上新换的码。')
})

story('slips of the finger are said in words, and a no lets nobody in', async () => {
  await type('7K3M')
  await phone.see('登录码是 8 位字母和数字，在电脑的登录页上。')
  await type('0000-0000')
  await phone.see('登录码不对。请看电脑上现在显示的码，再输入一次。')
  await type((await codeShown()).toLowerCase().replace('-', ' '))
  await phone.tap('button', '不同意')
  await phone.see('电脑上显示什么码？')
  await computer.see('用手机微信登录')
})

story('whoever logs out at the computer is out there, and the phone no longer lists it', async () => {
  await type(await codeShown())
  await phone.tap('button', '同意登录')
  await phone.see('电脑上登录好了')
  await computer.see('今天要办')
  await computer.go('/pages/me/index')
  await computer.see('就是这台')
  await computer.tap('button', '退出登录')
  await computer.see('用手机微信登录')
  // The computer does not wait for the server, and the phone looks once.
  await until('the session is over', async () => (await house.community.call('session.list', {})).sessions.length === 0)
  await phone.tap('button', '好的')
  await phone.meet('button', /^在电脑上登录/)
  expect(await phone.has('button', /^让它退出/)).toBe(false)
  expect(phone.takeTroubles()).toEqual([])
})
