import { violations } from '../support/axe'
import { H5_DIR, journey, type Visitor } from '../support/browser'
import { buildHarm, type Harm, harmCrewStops, harmStaffStops, harmStops } from '../support/claims-stops'
import { buildDoors, type Doors, doorStaffStops, emptyDoorStops, openStops } from '../support/door-stops'
import { buildHouse, type House } from '../support/estate'
import { buildCare, type Care, careStaffStops, careStops, KEEPER, keeperStops } from '../support/help-stops'
import { clipped, tooSmall } from '../support/measure'
import {
  buildWays,
  CONTACT_NICKNAME,
  contactStops,
  emptyWaysStops,
  type Ways,
  waysStaffStops,
  waysStops,
} from '../support/plan-stops'
import { type Furnished, furnish, otherStops, residentStops, type Stop, staffStops } from '../support/stops'
import { buildSite, crewStops, type Site, siteStaffStops, siteStops } from '../support/works-stops'

const { enter, arrive, story } = journey('axe', { areApart: true })
let house: House
let furnished: Furnished
let site: Site
let harm: Harm
let care: Care
let ways: Ways
let doors: Doors

beforeAll(async () => {
  house = await buildHouse({ staticDir: H5_DIR })
  furnished = await furnish(house)
  site = await buildSite({ staticDir: H5_DIR })
  harm = await buildHarm({ staticDir: H5_DIR })
  care = await buildCare({ staticDir: H5_DIR })
  ways = await buildWays({ staticDir: H5_DIR })
  doors = await buildDoors({ staticDir: H5_DIR })
})
afterAll(() =>
  Promise.all([
    house?.stop(),
    site?.house.stop(),
    harm?.house.stop(),
    care?.house.stop(),
    ways?.house.stop(),
    doors?.house.stop(),
  ]),
)

type Look = (who: Visitor, name: string) => Promise<void>

const flatOf = (room: string) => ({ flat: house.flat(room).flatId })
const at = (nickname: string, screen: 'phone' | 'desktop', { cloud }: House = house, now?: Date) =>
  enter({ url: cloud.url, nickname, screen, ...(now ? { now } : {}) })

/** Looks at a page with axe in both themes, and, where a scale is named, with a ruler; all there is to say comes in one list. */
const inspector = (scale?: 'normal' | 'elder') => {
  const found: string[] = []
  const look: Look = async (who, name) => {
    const add = (list: string[], how: string) => found.push(...list.map((one) => `${name} (${how}): ${one}`))
    add(await violations(who), 'light')
    if (scale) add(await tooSmall(who, scale), 'size')
    add(await clipped(who), 'letters half as large again')
    await who.page.emulateMedia({ colorScheme: 'dark' })
    add(await violations(who, ['color-contrast']), 'dark')
    await who.page.emulateMedia({ colorScheme: 'light' })
  }
  return { look, found }
}
const visit = async (who: Visitor, stops: readonly Stop[], look: Look) => {
  for (const { name, path, query, shows } of stops) {
    await who.go(path, query)
    await who.see(shows)
    await look(who, name)
  }
}

/** An answer step by step: the text, both kinds of choice, the clause, the review. Nothing is sent. */
const walkAnswer = async (who: Visitor, look: Look) => {
  await who.go('/pages/consent/index', { round: house.roundId, ...flatOf('202') })
  await who.see(/^看过了/)
  await look(who, 'consent: text')
  await who.tap('button', /^看过了/)
  for (const place of ['第 1 项，共 2 项', '第 2 项，共 2 项']) {
    await who.see(place)
    await who.tap('radio', /^暂不同意，/)
    await look(who, `consent: ${place}`)
    // In elder mode the reason and the day have screens of their own.
    for (const words of ['现在定不下来，是因为什么？', '哪天再来问您？']) {
      const own = who.words(words)
      if (!(await own.isVisible())) {
        await who.tap('button', /^下一步$/)
        await own.waitFor()
        await look(who, `consent: ${words}`)
      }
      if (words.startsWith('现在')) await who.press(who.here.getByRole('checkbox').first())
      else await who.press(who.here.getByRole('radio', { name: /^一周后/ }))
    }
    await who.tap('button', /^下一[项步]$/)
  }
  await who.see('责任条款 第 1 条，共 1 条')
  await look(who, 'consent: clause')
  await who.tap('checkbox', /^我看过/)
  await who.tap('button', '下一步')
  await who.see('看一遍，再确认')
  await look(who, 'consent: review')
  for (const back of ['上一步', '看文本'])
    while (await who.here.getByRole('button', { name: back }).isVisible()) await who.tap('button', back)
}

for (const scale of ['normal', 'elder'] as const) {
  const rule = scale === 'elder' ? 'text of 18 px, targets of 60 × 60' : 'targets of 44 × 44'
  story(
    `resident pages in the ${scale} scale pass axe in both themes and keep ${rule}, also with letters half as large again (rules 16 and 17)`,
    async () => {
      const { look, found } = inspector(scale)
      const visitor = await arrive({ url: house.cloud.url, nickname: '丁一' })
      await visitor.go('/pages/login/index')
      await visitor.see('您是哪一位？')
      await visitor.elder(scale === 'elder')
      await look(visitor, 'login')
      await visitor.chooseName()
      await visit(visitor, residentStops(house, furnished), look)
      await walkAnswer(visitor, look)
      await visitor.leave()

      for (const [nickname, stops] of otherStops(house, furnished)) {
        const who = await at(nickname, 'phone')
        await who.elder(scale === 'elder')
        await visit(who, stops, look)
        await who.leave()
      }
      expect(found).toEqual([])
    },
  )

  story(`pages of works on a phone in the ${scale} scale keep the same (rules 16 and 17)`, async () => {
    const { look, found } = inspector(scale)
    for (const [nickname, stops] of siteStops(site)) {
      const who = await at(nickname, 'phone', site.house)
      await who.elder(scale === 'elder')
      await visit(who, stops, look)
      await who.leave()
    }
    expect(found).toEqual([])
  })

  story(`pages of damage on a phone in the ${scale} scale keep the same (rules 16 and 17)`, async () => {
    const { look, found } = inspector(scale)
    for (const [nickname, stops] of harmStops(harm)) {
      const who = await at(nickname, 'phone', harm.house)
      await who.elder(scale === 'elder')
      await visit(who, stops, look)
      await who.leave()
    }
    expect(found).toEqual([])
  })

  story(`pages of help on a phone in the ${scale} scale keep the same (rules 16 and 17)`, async () => {
    const { look, found } = inspector(scale)
    for (const [nickname, stops] of careStops(care)) {
      const who = await at(nickname, 'phone', care.house, care.now)
      await who.elder(scale === 'elder')
      await visit(who, stops, look)
      await who.leave()
    }
    expect(found).toEqual([])
  })

  story(
    `pages of what a household raised on a phone in the ${scale} scale keep the same (rules 16 and 17)`,
    async () => {
      const { look, found } = inspector(scale)
      for (const [nickname, stops] of waysStops(ways)) {
        const who = await at(nickname, 'phone', ways.house, ways.now)
        await who.elder(scale === 'elder')
        await visit(who, stops, look)
        await who.leave()
      }
      expect(found).toEqual([])
    },
  )

  story(
    `pages that anybody may look at, on a phone in the ${scale} scale, keep the same (rules 16 and 17)`,
    async () => {
      const { look, found } = inspector(scale)
      for (const [nickname, stops] of openStops(doors)) {
        const who = await at(nickname, 'phone', doors.house, doors.now)
        await who.elder(scale === 'elder')
        await visit(who, stops, look)
        await who.leave()
      }
      expect(found).toEqual([])
    },
  )
}

for (const [screen, scale] of [
  ['desktop', 'normal'],
  ['phone', 'normal'],
  ['desktop', 'elder'],
  ['phone', 'elder'],
] as const) {
  story(`staff pages on a ${screen} in the ${scale} scale, full and empty, pass axe in both themes`, async () => {
    const { look, found } = inspector()
    const street = await at('street', screen)
    // What the last story chose for this person comes with the answer of the server.
    await street.meet('button', '去工作台')
    await street.elder(scale === 'elder')
    await visit(street, staffStops(house, furnished), look)
    await street.leave()
    expect(found).toEqual([])
  })

  story(`staff pages of works on a ${screen} in the ${scale} scale pass axe in both themes`, async () => {
    const { look, found } = inspector()
    const street = await at('street', screen, site.house)
    await street.meet('button', '去工作台')
    await street.elder(scale === 'elder')
    await visit(street, siteStaffStops(site), look)
    await street.leave()
    const crew = await at('王工', screen, site.house)
    await crew.meet('button', '去工作台')
    await crew.elder(scale === 'elder')
    await visit(crew, crewStops(site), look)
    await crew.leave()
    expect(found).toEqual([])
  })

  story(`staff pages of damage on a ${screen} in the ${scale} scale pass axe in both themes`, async () => {
    const { look, found } = inspector()
    for (const [nickname, stops] of [
      ['street', harmStaffStops(harm)],
      ['王工', harmCrewStops(harm)],
    ] as const) {
      const who = await at(nickname, screen, harm.house)
      await who.meet('button', '去工作台')
      await who.elder(scale === 'elder')
      await visit(who, stops, look)
      await who.leave()
    }
    expect(found).toEqual([])
  })

  story(`staff pages of help on a ${screen} in the ${scale} scale pass axe in both themes`, async () => {
    const { look, found } = inspector()
    for (const [nickname, stops] of [
      ['street', careStaffStops(care)],
      [KEEPER, keeperStops()],
    ] as const) {
      const who = await at(nickname, screen, care.house, care.now)
      await who.meet('button', '去工作台')
      await who.elder(scale === 'elder')
      await visit(who, stops, look)
      await who.leave()
    }
    expect(found).toEqual([])
  })

  story(`staff pages of plans on a ${screen} in the ${scale} scale pass axe in both themes`, async () => {
    const { look, found } = inspector()
    for (const [nickname, stops] of [
      ['community', waysStaffStops(ways)],
      ['street', emptyWaysStops(ways)],
      [CONTACT_NICKNAME, contactStops(ways)],
    ] as const) {
      const who = await at(nickname, screen, ways.house, ways.now)
      await who.meet('button', '去工作台')
      await who.elder(scale === 'elder')
      await visit(who, stops, look)
      await who.leave()
    }
    expect(found).toEqual([])
  })

  story(`planner, figures and certificates on a ${screen} in the ${scale} scale pass axe in both themes`, async () => {
    const { look, found } = inspector()
    for (const [nickname, stops] of [
      ['community', doorStaffStops(doors)],
      ['street', emptyDoorStops(doors)],
    ] as const) {
      const who = await at(nickname, screen, doors.house, doors.now)
      await who.meet('button', '去工作台')
      await who.elder(scale === 'elder')
      await visit(who, stops, look)
      await who.leave()
    }
    expect(found).toEqual([])
  })
}

story('a page opened by a cut link says so and shows the way back', async () => {
  const { look, found } = inspector()
  const cut = (paths: string[], query: Record<string, string> = {}): Stop[] =>
    paths.map((path) => ({ name: `${path}: cut`, path: `/${path}/index`, query, shows: '没有找到' }))
  const resident = await at('丁一', 'phone')
  await visit(resident, cut(['pages/notice', 'pages/consent', 'pages/access', 'pages/receipt']), look)
  await resident.tap('button', '回首页')
  await resident.see('我家')
  await resident.leave()
  const street = await at('street', 'desktop')
  const pages = ['stairwell', 'flat-correct', 'power', 'round', 'notice'].map((page) => `staff/${page}`)
  await visit(street, cut(pages, { estateId: house.estateId }), look)
  await street.leave()
  expect(found).toEqual([])
})

story('without a network a resident is told so, what was filled in stays, and it is sent later (rule 15)', async () => {
  const { look, found } = inspector('normal')
  const resident = await at('丁一', 'phone')
  resident.expectTrouble(/ERR_INTERNET_DISCONNECTED/)
  await resident.tap('button', '去签')
  await resident.tap('button', /^看过了/)
  await resident.tap('radio', /^同意，/)
  await resident.tap('button', '其余 1 项也这样答')
  await resident.tap('checkbox', /^我看过/)
  await resident.tap('button', '下一步')
  await resident.context.setOffline(true)
  await resident.tap('button', '确认提交')
  await resident.see('现在连不上网。您填的内容还在，联网后再试。')
  await look(resident, 'consent: offline')
  await resident.context.setOffline(false)
  await resident.tap('button', '确认提交')
  await resident.see('您的意见已收到')
  expect(found).toEqual([])
})
