import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import type { PageReport, ReportJson, Start } from '../../weapp-host/report/report'
import { buildHarm, type Harm, harmCrewStops, harmStaffStops, harmStops } from '../support/claims-stops'
import { buildDoors, type Doors, doorStaffStops, emptyDoorStops, openStops } from '../support/door-stops'
import { buildHouse, type House } from '../support/estate'
import { buildCare, type Care, careStaffStops, careStops, KEEPER, keeperStops } from '../support/help-stops'
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
import { beyondBudget } from '../support/weapp/budget'
import { WEAPP_DIR } from '../support/weapp/host-phone'
import { miniProgramJourney } from '../support/weapp/journey'
import { elements, nameOf, read, roleOf } from '../support/weapp/reading'
import type { WeappPerson } from '../support/weapp/weapp-person'
import { buildSite, crewStops, type Site, siteStaffStops, siteStops } from '../support/works-stops'

const { enter, story } = miniProgramJourney('mini-program-pages', { areApart: true })
let house: House
let furnished: Furnished
let site: Site
let harm: Harm
let care: Care
let ways: Ways
let doors: Doors
const reports: PageReport[] = []
const starts: Start[] = []
const KB = 1024
/** Ours: what runs before the first screen shows is what a person waits for. */
const START_SCRIPT_BYTES_MAX = 424 * KB

beforeAll(async () => {
  house = await buildHouse()
  furnished = await furnish(house)
  site = await buildSite()
  harm = await buildHarm()
  care = await buildCare()
  ways = await buildWays()
  doors = await buildDoors()
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

const CONTROLS = new Set(['button', 'link', 'radio', 'checkbox', 'switch', 'tab', 'textbox', 'img'])
/** Controls that a screen reader would announce without a name. */
const nameless = (wxml: string) =>
  elements(read(wxml))
    .filter((node) => CONTROLS.has(roleOf(node) ?? '') && node.attributes['aria-hidden'] !== 'true')
    .filter((node) => nameOf(node).trim() === '')
    .map(({ tag, attributes }) => `<${tag} class="${attributes.class ?? ''}">`)

/** How letters half as large again reach a page: every size of ours is multiplied by this. */
const LARGE = ['--font-scale', '1.5']
const isLarge = (wxml: string) =>
  elements(read(wxml)).some(({ attributes }) => /--fs: ?1\.5/.test(attributes.style ?? ''))

/** Starts the program anew for each page, as from a shared link: what an earlier page had asked for would make the next one cheaper. */
const walk = async (who: WeappPerson, stops: readonly Stop[], isMeantLarge = false) => {
  const found: string[] = []
  for (const { name, path, query, shows } of stops) {
    await who.startAt(path, query)
    await who.see(shows)
    await who.rest()
    const wxml = (await who.phone.wxml('.page')) ?? ''
    found.push(...nameless(wxml).map((one) => `${name}: ${one}`))
    if (isLarge(wxml) !== isMeantLarge) found.push(`${name}: the size of its letters`)
  }
  const { pages, breaches, starts: started } = await who.phone.host<ReportJson>('getReport')
  reports.push(...pages)
  starts.push(...started)
  expect({ found, breaches }).toEqual({ found: [], breaches: [] })
}
const at = (nickname: string, more: string[] = [], { cloud }: House = house, now?: Date) =>
  enter({ url: cloud.url, nickname, ...(now ? { now } : {}) }, ['--one-by-one', ...more])

for (const scale of ['normal', 'elder'] as const) {
  const letters = scale === 'elder' ? ', with letters half as large again' : ''
  story(
    `every resident page opens in the ${scale} scale${letters}, and each control has a name (rules 16 and 17)`,
    async () => {
      const isElder = scale === 'elder'
      const homes: [House, string, Stop[], Date?][] = [
        [house, '丁一', residentStops(house, furnished)],
        ...otherStops(house, furnished).map((one): [House, string, Stop[]] => [house, ...one]),
        ...siteStops(site).map((one): [House, string, Stop[]] => [site.house, ...one]),
        ...harmStops(harm).map((one): [House, string, Stop[]] => [harm.house, ...one]),
        ...careStops(care).map((one): [House, string, Stop[], Date] => [care.house, ...one, care.now]),
        ...waysStops(ways).map((one): [House, string, Stop[], Date] => [ways.house, ...one, ways.now]),
        ...openStops(doors).map((one): [House, string, Stop[], Date] => [doors.house, ...one, doors.now]),
      ]
      for (const [where, nickname, stops, now] of homes) {
        const who = await at(nickname, isElder ? LARGE : [], where, now)
        await who.rest()
        await who.elder(isElder)
        await who.rest()
        await walk(who, stops, isElder)
        await who.leave()
      }
    },
  )
}

story(
  'every staff page of the subpackage opens, full and empty, with letters half as large again, and each control has a name (rule 17)',
  async () => {
    await walk(await at('street', LARGE), staffStops(house, furnished), true)
    await walk(await at('street', LARGE, site.house), siteStaffStops(site), true)
    await walk(await at('王工', LARGE, site.house), crewStops(site), true)
    await walk(await at('street', LARGE, harm.house), harmStaffStops(harm), true)
    await walk(await at('王工', LARGE, harm.house), harmCrewStops(harm), true)
    await walk(await at('street', LARGE, care.house, care.now), careStaffStops(care), true)
    await walk(await at(KEEPER, LARGE, care.house, care.now), keeperStops(), true)
    await walk(await at('community', LARGE, ways.house, ways.now), waysStaffStops(ways), true)
    await walk(await at('street', LARGE, ways.house, ways.now), emptyWaysStops(ways), true)
    await walk(await at(CONTACT_NICKNAME, LARGE, ways.house, ways.now), contactStops(ways), true)
    await walk(await at('community', LARGE, doors.house, doors.now), doorStaffStops(doors), true)
    await walk(await at('street', LARGE, doors.house, doors.now), emptyDoorStops(doors), true)
  },
)

story('the first screen has something to draw after few scripts', async () => {
  const home = starts.filter(({ path }) => path === 'pages/home/index')
  const bytes = Math.max(...home.map(({ scriptBytes }) => scriptBytes))
  const ms = home.map((start) => start.ms).sort((one, other) => one - other)[Math.floor(home.length / 2)]
  process.stdout.write(
    `cold start of the first screen: ${ms} ms (median of ${home.length}), ${Math.round(bytes / KB)} KB of scripts\n`,
  )
  expect(bytes).toBeLessThanOrEqual(START_SCRIPT_BYTES_MAX)
})

story('every page of the program was opened, and none grew beyond its budget', () => {
  const { pages, subPackages } = JSON.parse(readFileSync(join(WEAPP_DIR, 'app.json'), 'utf8')) as {
    pages: string[]
    subPackages: { root: string; pages: string[] }[]
  }
  const all = [...pages, ...subPackages.flatMap(({ root, pages }) => pages.map((page) => `${root}/${page}`))]
  const opened = new Set(reports.map(({ path }) => path))
  // The log-in page belongs to builds with a gateway: WeChat itself knows who somebody is.
  expect(all.filter((page) => !opened.has(page))).toEqual(['pages/login/index'])
  expect(beyondBudget(reports)).toEqual([])
  return Promise.resolve()
})
