import { H5_DIR } from '../support/browser'
import { everyBuild } from '../support/builds'
import { buildHouse, type House } from '../support/estate'
import type { Person } from '../support/person'
import { type Furnished, furnish } from '../support/stops'

/** What staff do on their way through the building, on a phone or at a desk. */
everyBuild('staff', ({ enter, story }) => {
  let house: House
  let furnished: Furnished
  let worker: Person

  beforeAll(async () => {
    house = await buildHouse({ staticDir: H5_DIR })
    furnished = await furnish(house)
  })
  afterAll(() => house?.stop())
  const here = () => ({ estateId: house.estateId, stairwellId: house.stairwellId })

  story('the desk says what to do first, and leads there', async () => {
    worker = await enter({ url: house.cloud.url, nickname: 'community' })
    await worker.see('community，您好')
    await worker.tap('button', '去工作台')
    await worker.see(/1 位住户等着核验身份/)
  })

  story('somebody who waits is told apart from the roster and approved as one of its owners (rule 10)', async () => {
    await worker.go('/staff/bindings/index', { estateId: house.estateId })
    await worker.see(/自称「老甲」/)
    await worker.tap('button', '核验 101 的申请')
    await worker.tap('button', /^通过$/)
    await worker.see('请选是名册上的哪一位')
    await worker.tap('radio', /^甲\*/, '是名册上的哪一位')
    await worker.tap('radio', /^认识本人|^本人|^核对/, '怎么核验的')
    await worker.tap('button', /^通过$/)
    await worker.see('没有等着核验的')
    const waiting = await house.gateway.signIn({ openid: 'waiting', nickname: '等核验的人' })
    expect((await waiting.call('me.home', {})).bindings).toMatchObject([{ room: '101', state: 'active', level: 2 }])
  })

  story('a household told at the door counts as reached, with who told it (rule 6)', async () => {
    await worker.go('/staff/notice/index', { estateId: house.estateId, noticeId: furnished.noticeId })
    await worker.see('0 / 6 户')
    await worker.tap('button', /^301，.*点一下登记告知$/)
    await worker.tap('button', '说到了')
    await worker.see('1 / 6 户')
  })

  story('the picture says in words who keeps a pipe from being complete, and a complete one is locked', async () => {
    await worker.go('/staff/stairwell/index', here())
    await worker.meet('img', /^尾号 02 的厨房排水立管，1\/3，卡在 /)
    await house.answer(await house.owner('202'), '202')
    await house.answer(await house.owner('302'), '302')
    await worker.tap('button', /^尾号 02 厨房排水立管，已成串，可以锁定/)
    await worker.see('锁定以后不能解开。', /^一般不用在这里锁/)
    await worker.tap('button', /^锁定$/, '锁定这根立管？')
    await worker.meet('img', '尾号 02 的厨房排水立管，3 户，已成串，等开工')
  })

  story('a round shows its two figures beside each other (rule 26)', async () => {
    await worker.go('/staff/round/index', { estateId: house.estateId, roundId: house.roundId })
    await worker.see(/^征求中，还有 \d+ 天/, '同意率', '成串率')
  })

  story('a correction that changes nothing stays on the page', async () => {
    const notice = { estateId: house.estateId, noticeId: furnished.noticeId }
    await worker.go('/staff/notice-edit/index', { ...notice, correct: '1' })
    await worker.fill('改了什么', '什么也没改')
    await worker.tap('button', '把更正发给 6 户')
    await worker.see(/^还没有改动/)
    await worker.fill('标题', '停水改了写法')
    await worker.tap('button', '把更正发给 6 户')
    await worker.see('把更正发给 6 户？', /^标题：原来 .+ → 现在 停水改了写法$/)
    await worker.tap('button', '再看看')
  })

  story('a notice that was replaced is not printed any more', async () => {
    await worker.go('/staff/notice-sheet/index', { estateId: house.estateId, noticeId: furnished.replacedId })
    await worker.see('这份已作废，不能打印')
    await worker.tap('button', '看后来的那份')
    await worker.see('这份是更正', /^编号 .{3}-.{3}$/)
  })

  story('a stairwell lead is led to the door or to the community, and not to a number that is refused', async () => {
    const lead = await enter({ url: house.cloud.url, nickname: 'lead' })
    await lead.see('lead，您好')
    await lead.go('/staff/notice-walk/index', {
      estateId: house.estateId,
      noticeId: furnished.noticeId,
      list: 'call',
    })
    await lead.see('说这几句', '号码在居委会，可以上门，或请社区打')
  })
})
