import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import type { PageReport, ReportJson } from '../../weapp-host/report/report'
import { buildHouse, type House } from '../support/estate'
import { type Furnished, furnish, otherStops, residentStops, type Stop, staffStops } from '../support/stops'
import { beyondBudget } from '../support/weapp/budget'
import { WEAPP_DIR } from '../support/weapp/host-phone'
import { miniProgramJourney } from '../support/weapp/journey'
import { elements, nameOf, read, roleOf } from '../support/weapp/reading'
import type { WeappPerson } from '../support/weapp/weapp-person'

const { enter, story } = miniProgramJourney('mini-program-pages', { areApart: true })
let house: House
let furnished: Furnished
const reports: PageReport[] = []

beforeAll(async () => {
  house = await buildHouse()
  furnished = await furnish(house)
})
afterAll(() => house?.stop())

const CONTROLS = new Set(['button', 'link', 'radio', 'checkbox', 'switch', 'tab', 'textbox', 'img'])
/** Controls that a screen reader would announce without a name. */
const nameless = (wxml: string) =>
  elements(read(wxml))
    .filter((node) => CONTROLS.has(roleOf(node) ?? '') && node.attributes['aria-hidden'] !== 'true')
    .filter((node) => nameOf(node).trim() === '')
    .map(({ tag, attributes }) => `<${tag} class="${attributes.class ?? ''}">`)

const walk = async (who: WeappPerson, stops: readonly Stop[]) => {
  const found: string[] = []
  for (const { name, path, query, shows } of stops) {
    await who.go(path, query)
    await who.see(shows)
    found.push(...nameless((await who.phone.wxml('.page')) ?? '').map((one) => `${name}: ${one}`))
  }
  const { pages, breaches } = await who.phone.host<ReportJson>('getReport')
  reports.push(...pages)
  expect({ found, breaches }).toEqual({ found: [], breaches: [] })
}
const at = (nickname: string, more?: string[]) => enter({ url: house.cloud.url, nickname }, more)

for (const scale of ['normal', 'elder'] as const) {
  story(`every resident page opens in the ${scale} scale, and each control has a name (rules 16 and 17)`, async () => {
    for (const [nickname, stops] of [
      ['丁一', residentStops(house, furnished)] as const,
      ...otherStops(house, furnished),
    ]) {
      const who = await at(nickname)
      await who.elder(scale === 'elder')
      await walk(who, stops)
      await who.leave()
    }
  })
}

story('every staff page of the subpackage opens, full and empty, and each control has a name', async () => {
  await walk(await at('street'), staffStops(house, furnished))
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
