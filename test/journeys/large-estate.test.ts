import { waterNotice } from '../../demo/texts'
import type { ReportJson } from '../../weapp-host/report/report'
import { buildHouse, type House } from '../support/estate'
import { miniProgramJourney } from '../support/weapp/journey'
import type { WeappPerson } from '../support/weapp/weapp-person'

/** A thousand households; STAIRWELLS=84 makes it the 3,000 of a street officer. */
const STAIRWELLS = Number(process.env.STAIRWELLS ?? 28)
const POSITIONS = ['01', '02', '03', '04', '05', '06']
const rooms = [1, 2, 3, 4, 5, 6].flatMap((floor) => POSITIONS.map((position) => `${floor}${position}`))
const lines = Array.from({ length: STAIRWELLS }, (_, at) =>
  rooms.map((room) => `${Math.floor(at / 4) + 1}号楼,${(at % 4) + 1}门,${room},58.00,王一,`),
).flat()
const csv = (rows: string[]) => ['楼号,单元/门,房号,建筑面积,产权人,手机号', ...rows].join('\n')
/** WeChat's advice for one update of a view (rule 14). */
const SET_DATA_BYTES_MAX = 256 * 1024

const { enter, story } = miniProgramJourney('large-estate')
let house: House
let noticeId: string
let officer: WeappPerson

beforeAll(async () => {
  house = await buildHouse({ roster: csv(lines), positions: POSITIONS })
  const begins = new Date(Date.now() + 2 * 86_400_000)
  ;({ noticeId } = await house.community.call('notice.save', {
    estateId: house.estateId,
    target: { scope: 'estate' },
    content: waterNotice(begins, new Date(begins.getTime() + 7 * 3_600_000)),
  }))
  await house.community.call('notice.publish', { noticeId })
  officer = await enter({ url: house.cloud.url, nickname: 'street' })
})
afterAll(() => house?.stop())
const at = (page: string, query: Record<string, string> = {}) =>
  officer.go(`/staff/${page}/index`, { estateId: house.estateId, ...query })

story(
  'a notice to every household shows its stairwells, and the doors of the one that is opened (rule 14)',
  async () => {
    await at('notice', { noticeId })
    await officer.see(`0 / ${STAIRWELLS * rooms.length} 户`)
    expect(await officer.count('button', /点一下登记告知$/)).toBe(0)
    await officer.tap('button', '1号楼3门，还差 36 户')
    await officer.meet('button', /^601，.*点一下登记告知$/)
    expect(await officer.count('button', /点一下登记告知$/)).toBe(rooms.length)
  },
)

story('a roster of a thousand rows is read and previewed on a phone (rule 14)', async () => {
  const broken = lines.map((line, at) => (at % 3 === 0 ? line.replace('58.00', '-58') : line))
  await at('roster')
  const base64 = Buffer.from(csv(broken)).toString('base64')
  await officer.phone.host('answer', { api: 'chooseMessageFile', files: [{ name: '名册.csv', base64 }] })
  await officer.tap('button', '选文件')
  await officer.meet('radio', new RegExp(`^必须改 ${Math.ceil(lines.length / 3)} 行`))
})

story('and no page of the estate sends its view more than WeChat advises (rule 14)', async () => {
  for (const [page, shows] of [
    ['estate', '同意率'],
    ['notices', '已发出'],
    ['notice-edit', '发给谁'],
    ['round-edit', '问哪几项'],
    ['risers', '设置立管'],
  ] as const) {
    await at(page)
    await officer.see(shows)
  }
  const { pages, breaches, warnings } = await officer.phone.host<ReportJson>('getReport')
  expect({ breaches, warnings }).toEqual({ breaches: [], warnings: [] })
  for (const { path, total } of pages)
    expect({ path, isSmall: total.largestSetDataBytes <= SET_DATA_BYTES_MAX }).toEqual({ path, isSmall: true })
  process.stdout.write(
    `${pages.map(({ path, total }) => `${path}: ${Math.round(total.largestSetDataBytes / 1024)} KB at most`).join('\n')}\n`,
  )
})
