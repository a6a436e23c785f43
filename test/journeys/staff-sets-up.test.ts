import { resolve } from 'node:path'
import { H5_DIR, journey, type Visitor } from '../support/browser'
import { startOurCloud } from '../support/estate'
import type { LocalCloud } from '../support/local-cloud'

const rosters = resolve(__dirname, '../fixtures/rosters')
const REAL_ROSTER = resolve(__dirname, '../../demo/roster/新明胡同住户花名册.xlsx')

const { enter, story } = journey('staff-sets-up')
let cloud: LocalCloud
let administrator: Visitor
let worker: Visitor
let invitation = ''

beforeAll(async () => {
  cloud = await startOurCloud({ staticDir: H5_DIR })
  await cloud.account({ openid: 'administrator', nickname: '管理员' })
  await cloud.account({ openid: 'worker', nickname: '孙静' })
})
afterAll(() => cloud?.stop())

/** Chooses a file with the page's own button, as from a computer's folder. */
const upload = async (who: Visitor, button: string | RegExp, file: string) => {
  const [chooser] = await Promise.all([who.page.waitForEvent('filechooser'), who.tap('button', button)])
  await chooser.setFiles(file)
}

story('the first administrator claims an empty installation with the code of its operator', async () => {
  administrator = await enter({ url: cloud.url, nickname: '管理员', screen: 'desktop' })
  await administrator.tap('button', /^我是工作人员/)
  await administrator.tap('link', /第一次设立/)
  await administrator.fill('开通码', 'CLAIM-2026-WRONG')
  await administrator.fill('姓名', '周文清')
  await administrator.tap('button', '设立管理员')
  await administrator.see('代码不对，请核对后重新输入。')
  await administrator.fill('开通码', 'CLAIM-2026-TEST')
  await administrator.tap('button', '设立管理员')
  await administrator.see('周文清，您好')
  await administrator.tap('button', '去工作台')
})

story('with no estate yet, the desk says what to do in which order, and the first one is made', async () => {
  await administrator.see('第一次用，按这个顺序来')
  await administrator.fill('小区名称', '新明胡同')
  await administrator.fill('所属街道', '德胜街道')
  await administrator.fill('居委会电话', '010-8200-0216')
  await administrator.press(administrator.here.getByRole('button', { name: '建小区' }).last())
  await administrator.see('「新明胡同」建好了')
})

story('a community worker is invited with a code shown once, and takes it up from its link', async () => {
  await administrator.tap('link', /^工作人员/)
  await administrator.fill('姓名', '孙静')
  await administrator.tap('radio', /^社区专员/)
  await administrator.tap('button', '生成邀请码')
  const shown = await administrator.find('img', /^邀请码/).getAttribute('aria-label')
  invitation = (shown ?? '').replace(/^邀请码/, '').replace(/ /g, '')
  expect(invitation).toMatch(/^[A-Za-z0-9_-]{6,64}$/)
  await administrator.see('只显示这一次')

  worker = await enter({ url: cloud.url, nickname: '孙静', screen: 'desktop' })
  await worker.go('/pages/join/index', { token: invitation })
  await worker.tap('button', '领取权限')
  await worker.see('孙静，您好', '社区专员')
  await worker.tap('button', '去工作台')
  await worker.see('今天要办', '新明胡同还没有名册')
})

story('a Word document with the name of a spreadsheet is turned away in words that say what to do', async () => {
  await worker.tap('link', /^导入名册/)
  await upload(worker, '选文件', resolve(rosters, 'word-renamed.xlsx'))
  await worker.see('这个文件用不了', /其实是一个 Word 文档/, /^用 Word 打开它/)
})

story('a messy roster shows every problem by row and column, and says that ID cards are not stored', async () => {
  await upload(worker, '选文件', resolve(rosters, 'messy.xlsx'))
  await worker.see(/^messy\.xlsx/)
  await toProblems(worker)
  await worker.see(/认出 \d+ 个身份证号，没有保存/)
  await worker.find('radio', /^必须改 [1-9]\d* 行/).waitFor()
  const table = worker.here.getByRole('table', { name: '名册的行和问题' })
  // Row 17 holds −58.36 in column D; row 8 a letter O in a room number.
  await table
    .getByRole('row')
    .filter({ hasText: /^17/ })
    .getByText(/^D 列：/)
    .first()
    .waitFor()
  await table
    .getByRole('row')
    .filter({ hasText: /^8/ })
    .getByText(/^C 列：/)
    .first()
    .waitFor()
  expect(await worker.text()).not.toMatch(/\d{17}[\dX]/)
  await worker.find('button', /^只导入没有问题的/).waitFor()
})

story('a real roster is recognised and previewed, imported whole, and changes nothing the second time', async () => {
  await upload(worker, '上传改好的表', REAL_ROSTER)
  await worker.see(/^新明胡同住户花名册\.xlsx/)
  await toProblems(worker)
  for (const [header, field] of [
    ['楼号', '楼号'],
    ['房号', '房号'],
    ['产权人', '产权人'],
  ] as const)
    await worker.here.locator('.roster-summary-row').filter({ hasText: header }).getByText(field).last().waitFor()
  await worker.see('192 户都是新的', /^可以导入 192 户/)
  await worker.tap('button', '导入 192 户')
  await worker.see('名册导入好了')
  expect(await worker.text()).toMatch(/192 户新增/)

  await worker.tap('button', '再导一份')
  await upload(worker, '选文件', REAL_ROSTER)
  await toProblems(worker)
  await worker.see('和现有名册比')
  expect(await worker.text()).toMatch(/0 ?户新增 0 ?户变化 192 ?户不变/)
  await worker.tap('button', '导入 192 户')
  await worker.see('名册没有变化')
})

story('risers are set for a whole building from one pattern, and drawn', async () => {
  await worker.tap('button', '去设置立管')
  await worker.tap('button', /^6号楼1门/)
  await worker.find('button', /^保存/).waitFor()
  // Three columns of four pipes were guessed; this building has no bathroom water pipe of its own.
  for (const position of ['01', '02', '03'])
    await worker.press(
      worker.here
        .getByRole('group', { name: `尾号 ${position} 有哪几根管` })
        .getByRole('checkbox', { name: /^卫(生间给水|给)$/ }),
    )
  await worker.find('button', /^保存/).waitFor()
  await worker.tap('link', '全选')
  await worker.tap('button', /^保存，用到 \d 个楼门/)
  await worker.see(/^立管设好了：/)
  await worker.tap('button', '看 6号楼1门')
  await worker.find('img', /尾号 01 的厨房排水立管.*还没征求意见/).waitFor()
})

story('a round is written, previewed as residents will read it, and opened', async () => {
  await worker.tap('link', /^征求意见/)
  await worker.tap('button', '发起第一轮')
  await worker.fill('标题', '上下水立管更新意见征询')
  await worker.fill('大白话', '老管子漏水多，这次整根换新，住户不出钱。')
  await worker.fill('全文', '一、更换本楼门的给水、排水立管。二、工作日施工。三、住户不出钱。')
  await worker.tap('checkbox', '卫生间给水立管')
  await worker.fill('卫生间排水立管', '要拆一块吊顶和管井的墙砖，一天换完，第二天补好。')
  await worker.here.getByRole('group', { name: '住户看到的，普通版' }).getByText('老管子漏水多').waitFor()
  await worker.tap('button', '建好这一轮')
  await worker.see('还没发出，住户看不到')
  await worker.tap('button', '发出')
  await worker.press(worker.here.getByRole('dialog').getByRole('button', { name: '发出' }))
  await worker.see(/^征求中，还有 \d+ 天/)
})

story('a notice goes to one stairwell after a preview, and starts with nobody reached', async () => {
  await worker.tap('link', /^通知/)
  await worker.tap('button', '写第一份通知')
  await worker.press(
    worker.here.getByRole('checkbox', { name: '按楼门' }).or(worker.here.getByRole('radio', { name: '按楼门' })),
  )
  await worker.press(worker.here.getByRole('group', { name: '6号楼的楼门' }).getByRole('checkbox', { name: /^2门/ }))
  await worker.fill('标题', '2门下周二换总阀')
  await worker.fill('为什么', '换完水压更稳')
  await worker.fill('有事找谁', '社区 孙静')
  await worker.here.getByRole('group', { name: '住户看到的，普通版' }).getByText('2门下周二换总阀').waitFor()
  await worker.see(/^发给 1 个楼门的 18 户/)
  await worker.tap('button', '发给 18 户')
  await worker.press(worker.here.getByRole('dialog').getByRole('button', { name: '发出' }))
  await worker.see('0 / 18 户', /^还差 18 户/)
})

/** Past the columns, where every one was recognised or is now confirmed, to the problems. */
async function toProblems(who: Visitor) {
  const see = who.here.getByRole('button', { name: '看问题' })
  const rows = who.here.getByRole('radiogroup', { name: '看哪些行' })
  await see.or(rows).first().waitFor()
  if (await see.isVisible()) await who.press(see)
  await rows.waitFor()
}
