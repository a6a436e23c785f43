import { Gateway } from '../../demo/gateway'
import { H5_DIR, journey, type Visitor } from '../support/browser'
import { startOurCloud } from '../support/estate'
import type { LocalCloud } from '../support/local-cloud'

/** What `npm start -- --empty` leaves a person with: one administrator, no estate, and the browser. */
const { enter, arrive, story } = journey('empty-cloud')
let cloud: LocalCloud
let administrator: Visitor
let worker: Visitor
let invitation = ''

beforeAll(async () => {
  cloud = await startOurCloud({ staticDir: H5_DIR })
  await cloud.account({ openid: 'local-administrator', nickname: '管理员' })
})
afterAll(() => cloud?.stop())

/** On the log-in page: adds somebody and goes on as them. */
const comeNew = async (who: Visitor, name: string, phone: string) => {
  await who.go('/pages/login/index')
  await who.tap('button', '加一个新来的人')
  await who.fill('姓名', name)
  await who.fill('手机号', phone)
  await who.tap('button', '以他的身份进入')
}

story('the administrator claims the installation, makes an estate and invites a colleague', async () => {
  administrator = await enter({ url: cloud.url, nickname: '管理员', screen: 'desktop' })
  await administrator.tap('button', /^我是工作人员/)
  // The page opens with the other form; a code from the terminal is told apart there, and taken along.
  await administrator.fill('邀请码', ' claim-2026-test')
  await administrator.tap('button', '领取权限')
  await administrator.tap('button', '这是开通码，去设立管理员')
  expect((await administrator.valueOf('开通码')).trim()).toBe('claim-2026-test')
  await administrator.fill('姓名', '周文清')
  await administrator.tap('button', '设立管理员')
  await administrator.tap('button', '去工作台')
  await administrator.fill('小区名称', '新明胡同')
  await administrator.fill('所属街道', '德胜街道')
  await administrator.fill('居委会电话', '010-8200-0216')
  await administrator.press(administrator.here.getByRole('button', { name: '建小区' }).last())
  await administrator.see('「新明胡同」建好了')
  await administrator.tap('link', /^工作人员/)
  await administrator.fill('姓名', '孙静')
  await administrator.tap('radio', /^社区专员/)
  await administrator.tap('button', '生成邀请码')
  const shown = await administrator.find('img', /^邀请码/).getAttribute('aria-label')
  invitation = (shown ?? '').replace(/^邀请码/, '').replace(/ /g, '')
})

story('the colleague, whom the cloud does not know, is added on the log-in page', async () => {
  worker = await arrive({ url: cloud.url, nickname: '孙静', screen: 'desktop' })
  await comeNew(worker, ' ', '12345')
  await worker.see('请填姓名，列表里会显示。', '手机号是 11 位数字，1 开头；不填也行。')
  await worker.fill('姓名', '孙静')
  await worker.fill('手机号', '')
  await worker.tap('button', '以他的身份进入')
  await worker.see('换水管，先串门')
})

story('takes up the invitation, and opens a page as staff', async () => {
  await worker.go('/pages/join/index', { token: invitation })
  await worker.tap('button', '领取权限')
  await worker.see('孙静，您好', '社区专员')
  await worker.tap('button', '去工作台')
  await worker.see('今天要办', '新明胡同还没有名册')
})

story('a resident is added with a telephone number, which stands in for the one WeChat would vouch for', async () => {
  const resident = await arrive({ url: cloud.url, nickname: '王桂兰' })
  await comeNew(resident, '王桂兰', '139 0000 0021')
  await resident.see('换水管，先串门')
  const gateway = new Gateway(cloud.url)
  type Accounts = { accounts: { openid: string; nickname: string }[] }
  const { accounts } = await gateway.json<Accounts>('/gateway/accounts')
  const openid = accounts.find((one) => one.nickname === '王桂兰')?.openid
  const { token } = await gateway.json<{ token: string }>('/gateway/sessions', { openid })
  expect(await gateway.json('/gateway/wx/phone-code', {}, token)).toHaveProperty('code')
  await resident.go('/pages/bind/index')
  // No estate is known yet that could have a number.
  await resident.see(/电话印在每个楼门口的贴码上/)
  await resident.go('/pages/login/index')
  await resident.meet('button', /^王桂兰$/)
})
