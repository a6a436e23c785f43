import { waterNotice } from '../../demo/texts'
import { H5_DIR } from '../support/browser'
import { everyBuild } from '../support/builds'
import { buildHouse, type House } from '../support/estate'
import type { Person } from '../support/person'

const HOUR_MS = 3_600_000
const DAY_MS = 24 * HOUR_MS

everyBuild('resident', ({ enter, story }) => {
  let house: House
  let noticeId: string
  let resident: Person
  let second: Person

  beforeAll(async () => {
    house = await buildHouse({ staticDir: H5_DIR })
    await named('resident', '乙一')
    const begins = new Date(Date.now() + 2 * DAY_MS)
    ;({ noticeId } = await house.community.call('notice.save', {
      estateId: house.estateId,
      target: { scope: 'stairwells', stairwellIds: [house.stairwellId] },
      content: waterNotice(begins, new Date(begins.getTime() + 7 * HOUR_MS)),
    }))
    await house.community.call('notice.publish', { noticeId })
  })
  afterAll(() => house?.stop())

  /** Gives a person the name they are known by on the log-in page. */
  const named = (openid: string, nickname: string) => house.cloud.account({ openid, nickname })
  const at = (nickname: string) => enter({ url: house.cloud.url, nickname })
  const home = async (who: Person) => {
    await who.go('/pages/home/index')
    await who.meet('heading', '我家')
  }
  const answered = async (room: string) => (await house.tally()).flats.find((flat) => flat.room === room)
  const agreeToAll = async (who: Person) => {
    await who.tap('button', '去签')
    await who.tap('button', '看过了，开始答')
    await who.tap('radio', /^同意，/)
    await who.tap('button', '其余 1 项也这样答')
    await who.tap('checkbox', /^我看过/)
    await who.tap('button', '下一步')
    await who.see('看一遍，再确认')
  }

  story(
    'whoever enters for the first time reads in three lines what this is, and may have it larger (rule 16)',
    async () => {
      resident = await at('乙一')
      await resident.see('换水管，先串门', /^一根立管从楼上通到楼下/, '字看着小吗？')
      await resident.tap('button', '用长辈版')
      await resident.meetChosen('switch', '长辈版')
      await resident.killAndReopen()
      await resident.meetChosen('switch', '长辈版')
      await resident.elder(false)
    },
  )

  story('the sticker in an address leads to the stairwell, but scanning alone binds nobody (rule 10)', async () => {
    await resident.go('/pages/bind/index', { scene: house.sticker })
    await resident.see('1号楼1门，哪一户？')
    await home(resident)
    await resident.see('换水管，先串门')
  })

  story('a resident types the sticker, names flat and role, and is still not bound', async () => {
    await resident.tap('button', '绑定我家')
    // What the scanned code left is a draft: the typed one replaces it.
    await resident.see('哪一户？')
    await resident.tap('button', '换个楼门')
    await resident.see('先找到您的楼门', /请打下面的电话/, /^有事打电话给居委会/)
    expect(await resident.valueOf('输入贴码')).toBe(house.sticker)
    await resident.fill('输入贴码', '没有这个码')
    await resident.tap('button', '下一步')
    await resident.see(/^贴码是 6 位以上的字母和数字/)
    await resident.fill('输入贴码', house.sticker)
    await resident.tap('button', '下一步')
    await resident.see('1号楼1门，哪一户？')
    await resident.tap('radio', '102', '1 层的房号')
    await resident.tap('button', '下一步')
    await resident.tap('radio', /^业主，/)
    await resident.tap('button', '提交申请')
    await resident.see('等核验', '扫码只说明您到过楼门口。下面几种办法，任选一种：')
    await home(resident)
    await resident.see('1号楼1门 102，等核验')
    expect(await resident.text()).not.toContain('去签')
  })

  story('the code told at the door confirms the owner; a wrong one is refused in words', async () => {
    const { flatId, owners } = house.flat('102')
    const { code } = await house.community.call('binding.issueDoorCode', {
      stairwellId: house.stairwellId,
      flatId,
      role: 'owner',
      signerId: owners[0]?.signerId ?? '',
    })
    await resident.tap('button', '去核验')
    await resident.fill('验证码', code === '000000' ? '111111' : '000000')
    await resident.tap('button', /^核验$/)
    await resident.see('代码不对，请核对后重新输入。')
    await resident.fill('验证码', code)
    await resident.tap('button', /^核验$/)
    await resident.see('核验通过')
    await resident.tap('button', '去我家')
    await resident.see('我家的两根管', '2 根管要换，请您答复')
  })

  story('in 长辈版 the list of notices rings the committee, too', async () => {
    await home(resident)
    await resident.elder(true)
    await resident.tap('button', /^通知，/)
    await resident.meet('button', '打电话给居委会')
    await resident.see(/点.*—/)
    await home(resident)
    await resident.elder(false)
  })

  story('a notice counts as reached once the resident opened it (rule 6)', async () => {
    const reached = async () => (await house.community.call('notice.view', { noticeId })).reached
    expect(await reached()).toBe(0)
    await resident.tap('button', /停水/)
    await resident.see('白天停水 7 小时，请先存水')
    await resident.tap('button', '我知道了')
    await resident.see('我家的两根管')
    expect(await reached()).toBe(1)
  })

  story('a resident sees the own pipes in words and in the picture, and no other flat (rule 43)', async () => {
    await resident.tap('link', '看整个楼门')
    await resident.see('怎么看这张图')
    await resident.meet('img', /^我家的厨房排水立管，3 户/)
    expect(await resident.text()).not.toMatch(/丁\*|戊\*|卡在|202/)
    await home(resident)
  })

  story(
    'each item is answered on its own; refusing asks a reason, agreeing asks to read the clause (rule 34)',
    async () => {
      await resident.tap('button', '去签')
      await resident.tap('button', '看过了，开始答')
      await resident.tap('button', '下一项')
      await resident.see('请先选一个答复，四个都可以选。')
      await resident.tap('radio', /^同意，/)
      await resident.tap('button', '下一项')
      await resident.see('第 2 项，共 2 项')
      await resident.tap('radio', /^不同意，/)
      await resident.tap('button', '下一步')
      await resident.see('请选一个原因，或用自己的话写明。')
      await resident.tap('checkbox', '刚装修过，怕拆坏')
      await resident.fill('用您自己的话', '刚装修好，不想拆')
      await resident.tap('button', '下一步')
      await resident.see('责任条款 第 1 条，共 1 条')
      await resident.tap('button', '下一步')
      await resident.see('请看完这一条，在上面勾一下。')
      await resident.tap('checkbox', /^我看过/)
      await resident.tap('button', '下一步')
      await resident.see('看一遍，再确认', /您说：刚装修好，不想拆/)
    },
  )

  story("the receipt says what was answered, to which text, and prints the evidence chain's head", async () => {
    await resident.tap('button', '确认提交')
    await resident.see('您的意见已收到', /^电子确认|^第1版 · 指纹/)
    expect(await resident.text()).not.toContain('可靠电子签名')
    await resident.tap('button', /^证据链头/)
    await resident.meet('dialog', '证据链头')
    const head = /\b[0-9a-f]{64}\b/.exec(await resident.text())?.[0]
    const me = await house.gateway.signIn({ openid: 'resident', nickname: '乙一' })
    const { receipts } = await me.call('consent.view', { roundId: house.roundId, flatId: house.flat('102').flatId })
    const [newest] = receipts
    if (!newest) throw new Error('the server knows no receipt')
    expect(head).toBe((await me.call('consent.receipt', { tallyId: newest.tallyId, seq: newest.seq })).head)
    await resident.tap('button', '关闭')
  })

  story('an answer is withdrawn without a reason, which reopens the pipe (rule 27)', async () => {
    await resident.tap('button', '撤回或改答复')
    await resident.tap('checkbox', '卫生间排水立管')
    await resident.tap('button', /^撤回$/)
    await resident.see(/^撤回：卫生间排水立管/)
    await resident.tap('button', '确认撤回')
    await resident.see('您的答复已撤回')
  })

  story('what was withdrawn is answered again, and an answer given is changed to a condition', async () => {
    await resident.tap('button', '重新答复')
    await resident.tap('button', '看过了，开始答')
    await resident.see('第 2 项，共 2 项', '另外 1 项答过了')
    await resident.tap('radio', /^同意，/)
    await resident.tap('button', '下一步')
    await resident.tap('checkbox', /^我看过/)
    await resident.tap('button', '下一步')
    await resident.tap('button', '确认提交')
    await resident.see('您的意见已收到')

    await resident.tap('button', '撤回或改答复')
    await resident.tap('checkbox', '厨房排水立管')
    await resident.tap('button', '改答复')
    await resident.tap('button', /^看过了/)
    await resident.tap('radio', /^有条件同意，/)
    await resident.tap('checkbox', '墙砖要补同款')
    await resident.tap('button', '下一步')
    await resident.tap('checkbox', /^我看过/)
    await resident.tap('button', '下一步')
    await resident.tap('button', '确认提交')
    await resident.see('您的条件，已记下', '拆开的墙砖要补一样的。')
    expect((await answered('102'))?.items).toEqual({
      kitchenDrain: 'conditional',
      bathroomDrain: 'agreed',
    })
  })

  story('a half-written answer survives a killed program (rule 15)', async () => {
    await house.owner('202')
    await named('owner-202-0', '丁一')
    second = await at('丁一')
    await second.tap('button', '去签')
    await second.tap('button', '看过了，开始答')
    await second.tap('radio', /^暂不同意，/)
    await second.fill('用您自己的话', '等孩子高考完再说')
    await second.see(/草稿已存在手机里/)
    await second.killAndReopen()
    await second.meetChosen('radio', /^暂不同意，/)
    expect(await second.valueOf('用您自己的话')).toBe('等孩子高考完再说')
  })

  story('without a network the answer waits on the phone, and one tap later sends it once (rule 15)', async () => {
    second.expectTrouble(/ERR_INTERNET_DISCONNECTED|request:fail/)
    await second.tap('radio', /^同意，/)
    await second.tap('button', '其余 1 项也这样答')
    await second.tap('checkbox', /^我看过/)
    await second.tap('button', '下一步')
    await second.network(false)
    await second.tap('button', '确认提交')
    await second.see('现在连不上网。您填的内容还在，联网后再试。')
    await second.network(true)
    await second.tap('button', '确认提交')
    await second.see('您的意见已收到')
    expect((await answered('202'))?.state).toBe('agreed')
  })

  story('joint owners agree only together: the first waits, the second completes the flat (rule 29)', async () => {
    for (const nth of [0, 1]) await house.owner('101', nth)
    await named('owner-101-0', '甲一')
    await named('owner-101-1', '甲二')
    await house.answer(await house.owner('101', 0), '101')
    const first = await at('甲一')
    await first.see('您答复过了，等共有人')
    const other = await at('甲二')
    await agreeToAll(other)
    await other.tap('button', '确认提交')
    await other.see('您的意见已收到')
    await first.see('您家都答复了：同意')
    await Promise.all([first.leave(), other.leave()])
  })

  story("a tenant records when the works may enter, and the flat's consent stays open (rule 28)", async () => {
    await house.occupant('302', 'tenant')
    await named('tenant-302', '租户小赵')
    const tenant = await at('租户小赵')
    await tenant.tap('button', '登记进户时间')
    await tenant.see(/只有业主的意见算数/)
    await tenant.tap('button', '登记')
    await tenant.see('请选方便还是不方便，两个都可以。')
    await tenant.tap('radio', /^可以进户/)
    await tenant.fill('什么时候方便', '周末白天')
    await tenant.tap('button', '登记')
    await tenant.see('登记好了')
    expect(await answered('302')).toMatchObject({ state: 'pending', tenantOnly: true })
    await tenant.leave()
  })

  story('family fill in the answer, and only the owner makes it count (rule 30)', async () => {
    await house.occupant('302', 'family')
    await named('family-302', '戊家女儿')
    const daughter = await at('戊家女儿')
    await daughter.tap('button', '替业主准备')
    await daughter.see('您在替业主准备')
    await daughter.tap('button', '看过了，开始答')
    await daughter.tap('radio', /^同意，/)
    await daughter.tap('button', '其余 1 项也这样答')
    await daughter.tap('button', '提交给业主确认')
    await daughter.see('已交给业主确认')
    expect((await answered('302'))?.state).toBe('pending')

    await house.owner('302')
    await named('owner-302-0', '戊一')
    const owner = await at('戊一')
    await owner.tap('button', '看家人填好的')
    await owner.see(/替您填好了$/)
    await owner.tap('button', '看家人填好的')
    await owner.tap('checkbox', /^我看过/)
    await owner.tap('button', '下一步')
    await owner.see('看一遍，再确认')
    await owner.tap('button', '确认提交')
    await owner.see('您的意见已收到')
    expect((await answered('302'))?.state).toBe('agreed')
    await Promise.all([daughter.leave(), owner.leave()])
  })
})
