import { waiveAll } from '../support/baselines'
import { H5_DIR } from '../support/browser'
import { everyBuild } from '../support/builds'
import { buildHouse, type House, TEMPLATE_ID } from '../support/estate'
import { until } from '../support/local-cloud'
import type { Person } from '../support/person'
import { deliveredTo } from '../support/wechat'
import { hireCrews } from '../support/works-house'

/** Six storeys on one pipe, and a neighbour next door whom none of this concerns. */
const ROOMS = ['101', '201', '301', '401', '501', '601']
const ROSTER = `楼号,单元/门,房号,建筑面积,产权人,手机号
${ROOMS.map((room, at) => `1号楼,1门,${room},50.00,甲${'一二三四五六'[at]},1390000010${at}`).join('\n')}
1号楼,2门,101,50.00,己一,13900000071
`
/** A report can be taken back for some seconds before it is sent, and a lost network is tried again later and later. */
const HELD_MS = 60_000
const LATE = '管材晚到两天'

/** Six households' times, a day that suits all, the crew's progress, and the end: one riser's works as its people live them. */
everyBuild('works', ({ build, enter, story }) => {
  let house: House
  let worksId: string
  let coordinator: Person
  let resident: Person
  let crew: Person

  beforeAll(async () => {
    house = await buildHouse({ roster: ROSTER, kinds: ['kitchenWater'], positions: ['01'], staticDir: H5_DIR })
    for (const room of ROOMS) await house.answer(await house.owner(room), room)
    await waiveAll(house, ROOMS)
    await hireCrews(house)
    await house.cloud.account({ openid: 'owner-101-0', nickname: '甲一' })
    await house.cloud.account({ openid: 'community', nickname: '孙静' })
  })
  afterAll(() => house?.stop())

  const at = (nickname: string) => enter({ url: house.cloud.url, nickname })
  const estate = () => ({ estateId: house.estateId })
  const flatId = (room: string) => house.flat(room).flatId
  const view = () => house.community.call('works.view', { worksId })
  /** What a household says, at its own phone; `home` picks from the half-days it is asked about. */
  const says = async (room: string, home: (on: string, nth: number) => boolean, keyHolder: string | null = null) => {
    const person = await house.owner(room)
    const where = { stairwellId: house.stairwellId, flatId: flatId(room) }
    const { halfDays, rev } = await person.call('availability.view', where)
    const days = [...new Set(halfDays.map(({ on }) => on))]
    await person.call('availability.set', {
      ...where,
      rev,
      home: halfDays.filter(({ on }) => home(on, days.indexOf(on))),
      blackouts: [],
      keyHolder,
      keyConsent: keyHolder !== null,
      healthConsent: false,
    })
  }
  const report = (kind: 'cut' | 'replace' | 'test' | 'restore' | 'clean', floors: number[] = []) =>
    house.community.call('works.report', { worksId, kind, state: 'done', floors })

  story('a complete riser is asked about, and nothing is locked or announced by that (rule 27)', async () => {
    coordinator = await at('孙静')
    await coordinator.go('/staff/works/index', estate())
    await coordinator.see('可以开始约 1 根')
    await coordinator.tap('checkbox', /厨房给水 01（6 户）/)
    await coordinator.tap('button', '开始约 1 根，6 户')
    await coordinator.see('等着约时间 1 根', '0 / 6 户说了')
    const { works } = await house.community.call('works.list', estate())
    worksId = works[0]?.worksId ?? ''
    expect(works[0]).toMatchObject({ state: 'asking', households: 6, said: 0 })
    expect((await (await house.owner('101')).call('notice.inbox', {})).notices).toEqual([])
  })

  story(
    'a household says on its phone which half-days somebody is at home; a killed app keeps what it chose (rule 15)',
    async () => {
      resident = await at('甲一')
      await resident.tap('button', /填哪天家里有人/)
      await resident.see('哪些半天，家里有人？')
      await resident.tap('button', '全都行')
      await resident.see('草稿已存在手机里')
      await resident.killAndReopen()
      await resident.meetChosen('checkbox', /上午，/)
      await resident.tap('button', '交上去')
      await resident.see('收到了')
      await until('the household has said it', async () => (await view()).said === 1)
    },
  )

  story('while one household has said nothing the system names it as the one to ask', async () => {
    await says('201', () => true)
    await says('301', (_, nth) => nth >= 2)
    await says('401', (_, nth) => nth !== 3)
    await says('501', () => false, '楼门长王姨')
    await coordinator.go('/staff/works/index', estate())
    await coordinator.tap('button', '让系统排日子')
    await coordinator.see('还有住户没说哪天有人在家。没说的当作哪天都不行，会列出要去问谁。')
    await coordinator.tap('button', '排一排')
    await coordinator.see('排不上 1 根，要先问人', '601')
    expect(await coordinator.text()).not.toMatch(/[2345]01（/)
  })

  story(
    'once all six have said it a day is found that suits every one of them, and taking it locks the riser (rules 26, 27)',
    async () => {
      await (await house.owner('101')).acceptReminders([TEMPLATE_ID])
      await says('601', (_, nth) => nth >= 1)
      await coordinator.tap('button', '重新算')
      await coordinator.tap('button', '排一排')
      await coordinator.see('排上 1 根')
      await coordinator.tap('button', '全部采用 1 根')
      await until('dates stand', async () => (await view()).state === 'scheduled', HELD_MS)
      const owner = await house.owner('201')
      const refused = await owner.ask('consent.withdraw', {
        roundId: house.roundId,
        stairwellId: house.stairwellId,
        flatId: flatId('201'),
        items: ['kitchenWater'],
      })
      expect(refused).toMatchObject({ ok: false, code: 'riser_locked' })
    },
  )

  story('the same dates reach the household as a message, on the first screen and on the page of works', async () => {
    await house.cloud.runTimer('notifications')
    expect(await deliveredTo(house.cloud, 'owner-101-0')).toHaveLength(1)
    const { stop } = await view()
    const owner = await house.owner('101')
    const { notices } = await owner.call('notice.inbox', {})
    expect(notices).toMatchObject([{ kind: 'waterStop', startsAt: stop?.from, endsAt: stop?.until }])
    await resident.go('/pages/works/index', { flatId: flatId('101') })
    await resident.see('厨房给水立管', '定好了', '哪天做什么', '拆旧管', '验收')
    await resident.tap('radio', '到时有人在家')
    await resident.see('记下了：到时有人。有变化随时在这里改。')
    expect((await view()).coming).toBe(1)
  })

  story(
    'the same stop can be put up in the lobby and on every door, for it cannot be told by a message alone (rule 7)',
    async () => {
      const sheet = { ...estate(), noticeId: (await view()).noticeId ?? '' }
      await coordinator.go('/staff/notice-sheet/index', sheet)
      await coordinator.see('停水通知', '试验小区 1号楼1门', '有事找')
      await coordinator.tap('radio', '门上贴条')
      await coordinator.tap('checkbox', '已经知道的也印')
      await coordinator.see(...ROOMS.map((room) => `1号楼1门 ${room}`))
      if (build === 'web') await coordinator.meet('img', '扫码看通知')
    },
  )

  story('a moved date is told to the six households with its reason, and to nobody else (rule 37)', async () => {
    const { starts, crews, rev } = await view()
    const before = (await view()).stop
    const suits = starts.filter(({ absentFlatIds }) => absentFlatIds.length === 0)
    const start = suits.at(-1)?.start
    if (!start) throw new Error('no other day suits all')
    await house.community.call('works.move', {
      worksId,
      rev,
      to: { what: 'all', start, crewId: crews[0]?.crewId ?? '' },
      why: LATE,
    })
    await house.cloud.runTimer('notifications')
    const { stop } = await view()
    expect(stop).not.toEqual(before)
    for (const room of ROOMS) {
      const { notices } = await (await house.owner(room)).call('notice.inbox', {})
      expect(notices).toMatchObject([{ startsAt: stop?.from, endsAt: stop?.until, replaces: 'correction' }])
    }
    await resident.go('/pages/works/index', { flatId: flatId('101') })
    await resident.see(LATE, /改到/)
    // What it said of the day before is no word about the new one.
    expect((await view()).coming).toBe(0)
  })

  story(
    'the crew notes a step without a network; it arrives by itself, once, when the network is back (rule 15)',
    async () => {
      crew = await at('王工')
      await crew.go('/staff/report/index', { ...estate(), worksId })
      await crew.see('现场记录', '入户查看')
      crew.expectTrouble(/ERR_INTERNET_DISCONNECTED|request:fail/)
      await crew.network(false)
      await crew.tap('button', '做完了')
      await crew.see('1 条等着送，有网了自己送')
      await crew.network(true)
      await until('the report got through', async () => (await view()).stages[0]?.state === 'done', HELD_MS)
      expect((await view()).reports).toHaveLength(1)
      await crew.see('铺保护')
    },
  )

  story('storeys done are seen by the household as they are done, and what is accepted is finished', async () => {
    await report('cut')
    await report('replace', [1, 2])
    await resident.go('/pages/works/index', { flatId: flatId('101') })
    await resident.see('施工中', '做到哪一层')
    for (const kind of ['replace', 'test', 'restore', 'clean'] as const) await report(kind)
    // The page looks now and then by itself; who opens it anew sees at once.
    await crew.killAndReopen()
    await crew.see('验收')
    await crew.tap('button', '做完了')
    await until('it is finished', async () => (await view()).state === 'finished', HELD_MS)
    await resident.go('/pages/works/index', { flatId: flatId('101') })
    await resident.see('都换好了', '完工')
    await coordinator.go('/staff/works/index', estate())
    await coordinator.see('完工 1 根')
  })
})
