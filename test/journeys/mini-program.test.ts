import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { waterNotice } from '../../demo/texts'
import { buildHouse, type House, TEMPLATE_ID } from '../support/estate'
import { WEAPP_DIR } from '../support/weapp/host-phone'
import { miniProgramJourney } from '../support/weapp/journey'
import type { WeappPerson } from '../support/weapp/weapp-person'

/** What only WeChat has: its code scanner, its phone number, its dialogs, its limits. */
const { enter, story } = miniProgramJourney('mini-program', { areApart: true })
const KB = 1024
/** How deep Taro's templates go before it begins a component of its own (`baseLevel`). */
const TEMPLATE_LEVELS = 16
/** Longer than a page waits before it says so. */
const SLOW_MS = 7_000
const JPEG = { name: 'paper.jpg', base64: '/9j/4AAQSkZJRgABAQEAYABgAAD/2Q==' }
let house: House
let noticeId: string

beforeAll(async () => {
  house = await buildHouse()
  for (const [openid, nickname] of [
    ['newcomer', '新来的人'],
    ['refuser', '不同意的人'],
  ] as const)
    await house.cloud.account({ openid, nickname, phone: '13900000021' })
  await house.owner('202')
  await house.cloud.account({ openid: 'owner-202-0', nickname: '丁一' })
  const begins = new Date(Date.now() + 2 * 86_400_000)
  ;({ noticeId } = await house.community.call('notice.save', {
    estateId: house.estateId,
    target: { scope: 'estate' },
    content: waterNotice(begins, new Date(begins.getTime() + 7 * 3_600_000)),
  }))
  await house.community.call('notice.publish', { noticeId })
})
afterAll(() => house?.stop())

const at = (nickname: string, more?: string[]) => enter({ url: house.cloud.url, nickname }, more)
const notice = () => ({ notice: noticeId, flat: house.flat('202').flatId })
/** Scans the sticker at the door, says which flat, and waits to be confirmed. */
const bind = async (who: WeappPerson, room: string) => {
  await who.tap('button', '绑定我家')
  await who.phone.host('answer', { api: 'scanCode', result: { result: house.sticker } })
  await who.tap('button', '扫贴码')
  await who.see('1号楼1门，哪一户？')
  await who.tap('radio', room)
  await who.tap('button', '下一步')
  await who.tap('radio', /^业主，/)
  await who.tap('button', '提交申请')
  await who.see('等核验')
}
type Report = {
  pages: { path: string; firstShow: { requests: number; setDataBytes: number } }[]
  breaches: { limit: string; message: string }[]
}

story('the first screen takes two requests and 64 KB at most (rule 14)', async () => {
  const owner = await at('丁一')
  await owner.see('我家的两根管')
  const { pages, breaches } = await owner.phone.host<Report>('getReport')
  const home = pages.find(({ path }) => path === 'pages/home/index')
  expect(home?.firstShow.requests).toBeLessThanOrEqual(2)
  expect(home?.firstShow.setDataBytes).toBeLessThanOrEqual(64 * KB)
  expect(breaches).toEqual([])
})

story(
  "WeChat's phone number confirms the owner, after the privacy statement was agreed to (rules 8 and 11)",
  async () => {
    const person = await at('新来的人', ['--privacy', 'ask'])
    await bind(person, '102')
    await person.tap('button', '用微信手机号核验')
    await person.see('先请您看一下隐私说明')
    await person.tap('button', /^同意$/)
    await person.see('核验通过')
  },
)

story(
  'whoever does not agree to the statement is shown the other ways, and may go on by one of them (rule 11)',
  async () => {
    const person = await at('不同意的人', ['--privacy', 'ask'])
    await bind(person, '302')
    await person.tap('button', '用微信手机号核验')
    await person.tap('button', /^不同意$/)
    await person.see('用上门验证码', '等居委会核验')
    const { flatId, owners } = house.flat('302')
    const { code } = await house.community.call('binding.issueDoorCode', {
      stairwellId: house.stairwellId,
      flatId,
      role: 'owner',
      signerId: owners[0]?.signerId ?? '',
    })
    await person.fill('验证码', code)
    await person.tap('button', /^核验$/)
    await person.see('核验通过')
  },
)

story('reminders are asked for inside the tap, and one accept is one grant (rules 1 and 3)', async () => {
  const owner = await at('丁一')
  await owner.go('/pages/notice/index', notice())
  await owner.see('停水、进户前，用微信提醒您？')
  await owner.phone.host('answer', { api: 'requestSubscribeMessage', result: { [TEMPLATE_ID]: 'reject' } })
  await owner.tap('button', '提醒我')
  await owner.see('没关系。要紧的事照样会贴在楼门口，也会有人告诉您。')
  await owner.phone.host('answer', { api: 'requestSubscribeMessage', result: { [TEMPLATE_ID]: 'accept' } })
  await owner.tap('button', '提醒我')
  await owner.see('记下了，还能提醒您 1 次')
  const person = await house.owner('202')
  expect((await person.call('reminder.view', {})).left).toBe(1)
})

story("a shared notice carries the estate and the title, and nobody's flat", async () => {
  const owner = await at('丁一')
  await owner.go('/pages/notice/index', notice())
  await owner.see('我知道了')
  const { result } = await owner.phone.host<{ result: { title: string; path: string } }>('triggerPage', {
    lifetime: 'onShareAppMessage',
    args: [{ from: 'menu' }],
  })
  expect(result).toMatchObject({ title: '试验小区：白天停水 7 小时，请先存水', path: '/pages/notices/index' })
})

story('a denied camera is said, with another way', async () => {
  const lead = await at('lead')
  await lead.go('/staff/paper/index', { stairwellId: house.stairwellId, flatId: house.flat('201').flatId })
  await lead.phone.host('answer', { api: 'chooseMedia', fail: 'auth deny' })
  await lead.tap('button', '拍照或选照片')
  await lead.see(/^手机没有允许微信用相机或相册。/, /从电脑上传/)
  await lead.phone.host('answer', { api: 'chooseMedia', files: [JPEG] })
  await lead.tap('button', '拍照或选照片')
  await lead.meet('img', /paper|照片/)
  expect(await lead.phone.wxml('.page >>> .photo-tile-image')).toContain('lazy-load')
})

story(
  'a camera that the phone keeps from the scanner is said, and the code is typed; giving up says nothing',
  async () => {
    const person = await at('新来的人')
    await person.go('/pages/bind/index')
    await person.phone.host('answer', { api: 'scanCode', fail: 'cancel' })
    await person.tap('button', '扫贴码')
    expect(await person.text()).not.toContain('没有')
    await person.phone.host('setPermission', { scope: 'scope.camera', allowed: false })
    await person.tap('button', '扫贴码')
    await person.see(/^手机没有允许微信用相机或相册。.*在下面输入/)
    await person.fill('输入贴码', house.sticker)
    await person.tap('button', '下一步')
    await person.see('1号楼1门，哪一户？')
  },
)

story('a slow line is said after some seconds, and the page still comes', async () => {
  const owner = await at('丁一')
  await owner.see('我家的两根管')
  await owner.phone.host('setNetwork', { delayMs: SLOW_MS })
  await owner.go('/pages/notices/index')
  await owner.see(/^比平时慢/)
  await owner.see(/白天停水/)
})

story('a new version is offered in words, and taken when the person says so', async () => {
  const owner = await at('丁一')
  await owner.go('/pages/notices/index')
  await owner.see(/白天停水/)
  await owner.phone.host('offerUpdate')
  const { dialogs } = await owner.phone.host<{ dialogs: { content: { title: string } }[] }>('getScreen')
  expect(dialogs).toMatchObject([{ content: { title: '有新版本' } }])
  await owner.phone.confirm()
  await owner.see('我家的两根管')
})

story('with a full storage nothing is kept on the phone, and the answer still goes out', async () => {
  const owner = await at('丁一')
  owner.expectTrouble(/storage|setStorage/)
  const full = Object.fromEntries(Array.from({ length: 10 }, (_, at) => [`full${at}`, 'x'.repeat(1_040_000)]))
  await owner.phone.host('fillStorage', { storage: full })
  await owner.go('/pages/home/index')
  await owner.tap('button', '去签')
  await owner.tap('button', '看过了，开始答')
  await owner.tap('radio', /^同意，/)
  await owner.tap('button', '其余 1 项也这样答')
  await owner.tap('checkbox', /^我看过/)
  await owner.tap('button', '下一步')
  await owner.tap('button', '确认提交')
  await owner.see('您的意见已收到')
})

/** The number that the build gave to the element whose template begins like this. */
const numberOf = (begin: string) =>
  new RegExp(`<template name="tmpl_0_(\\d+)">\\s*${begin}`).exec(
    readFileSync(join(WEAPP_DIR, 'base.wxml'), 'utf8'),
  )?.[1]

story('what is nested deeper than the templates of the build go is drawn all the same', async () => {
  const owner = await at('丁一')
  await owner.see('我家的两根管')
  // No page of ours goes that deep today; one that is changed tomorrow may.
  const text: object = { nn: numberOf('<block>\\{\\{i\\.v'), sid: 'deepest', v: '最里面的字' }
  const nest = (inner: object, _: unknown, level: number) => ({
    nn: numberOf('<view style='),
    sid: `deep-${level}`,
    cl: 'deep',
    cn: [inner],
  })
  const deep = Array.from({ length: TEMPLATE_LEVELS + 5 }).reduce(nest, text)
  await owner.phone.host('triggerPage', { lifetime: 'setData', args: [{ 'root.cn.[1]': deep }] })
  const drawn = (await owner.phone.wxml('.deep')) ?? ''
  expect(drawn).toContain('<comp')
  expect(drawn).toContain('最里面的字')
})

story('a page that does not exist leads home', async () => {
  const owner = await at('丁一', ['--launch', 'pages/nowhere/index'])
  owner.expectTrouble(/nowhere/)
  await owner.see('我家的两根管')
})

story('a dead gateway is said, nothing is white, and trying again is enough once it lives', async () => {
  const owner = await at('丁一')
  await owner.see('我家的两根管')
  owner.expectTrouble(/fail/)
  await house.cloud.kill()
  await owner.go('/pages/notices/index')
  await owner.see('没有网络')
  await house.cloud.restart()
  await owner.tap('button', '重试')
  await owner.see(/白天停水/)
})
