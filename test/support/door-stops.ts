import { randomInt } from 'node:crypto'
import type { Person } from '../../demo/gateway'
import { beijingDay, dayAfter } from '../../domain/consent/beijing-day'
import { mondayOf } from '../../domain/help-matching/problem'
import type { CertificateScope } from '../../types/certificate'
import { answerOf, buildHouse } from './estate'
import type { Stop } from './stops'

const COLUMNS = ['01', '02', '03']
const FLOORS = [1, 2, 3, 4, 5, 6]
const NAMES = '甲乙丙丁戊己庚辛壬癸子丑寅卯辰巳午未'
const ROSTER = [
  '楼号,单元/门,房号,建筑面积,产权人,手机号',
  ...FLOORS.flatMap((floor) =>
    COLUMNS.map(
      (column, at) =>
        `1号楼,1门,${floor}${column},50.00,${NAMES[(floor - 1) * COLUMNS.length + at]}一,1390000${floor}${at}11`,
    ),
  ),
].join('\n')
/** Whatever day the suite runs: the Monday after, in Beijing. */
const MONDAY = dayAfter(mondayOf(beijingDay(new Date())), 7)
const TUESDAY = dayAfter(MONDAY, 1)
const moment = (on: string, time: string) => new Date(`${on}T${time}:00+08:00`)

/** Who has answered what when the planner is opened: column 03 is complete; 01 waits for one who is decorated, 02 for a silent one and a condition nobody took on. */
const ANSWERS = {
  refused: ['401'],
  conditional: ['502'],
  silent: ['202'],
} as const

/** A code of the kind that certificates have. */
export const certificateCode = (): string =>
  Array.from({ length: 12 }, () => '0123456789ABCDEFGHJKMNPQRSTVWXYZ'[randomInt(32)]).join('')

/** An estate of eighteen households in the middle of a round, on a Tuesday morning after the first night's work. */
export const doorHouse = async (options: { staticDir?: string } = {}) => {
  const house = await buildHouse({ roster: ROSTER, positions: COLUMNS, ...options })
  const { cloud, gateway, estateId, stairwellId, roundId } = house
  await cloud.clock.set(moment(MONDAY, '10:00'))
  const rooms = FLOORS.flatMap((floor) => COLUMNS.map((column) => `${floor}${column}`))
  const saysNo = [...ANSWERS.refused, ...ANSWERS.conditional, ...ANSWERS.silent] as string[]
  for (const room of rooms.filter((one) => !saysNo.includes(one))) await house.answer(await house.owner(room), room)
  const answersOf = (state: 'refused' | 'conditional', reasons: string[], words: string) => ({
    answers: house.items.map((item) => ({ ...answerOf(item, state), reasons, words }) as ReturnType<typeof answerOf>),
  })
  await house.answer(await house.owner('401'), '401', 'refused', answersOf('refused', ['decoration'], '刚装修好。'))
  await house.answer(
    await house.owner('502'),
    '502',
    'conditional',
    answersOf('conditional', ['repair'], '墙砖要补成一样的。'),
  )
  /** A day's work is over: the timer counts and publishes it. Nobody stays logged in while a day goes by. */
  const night = async (on: string) => {
    await cloud.clock.set(moment(dayAfter(on, 1), '00:10'))
    await cloud.runTimer('aggregation')
    await cloud.clock.set(moment(dayAfter(on, 1), '10:00'))
  }
  const again = (openid: string, nickname = openid): Promise<Person> => gateway.signIn({ openid, nickname })
  await night(MONDAY)
  const community = await again('community')
  return {
    house,
    estateId,
    stairwellId,
    roundId,
    monday: MONDAY,
    tuesday: TUESDAY,
    now: moment(TUESDAY, '10:00'),
    moment,
    night,
    again,
    community,
    home: (room: string) => ({ flatId: house.flat(room).flatId, stairwellId }),
    async doors(who: Person = community) {
      const { stairwells } = await who.call('planner.doors', { estateId, stairwellIds: [stairwellId] })
      const [one] = stairwells
      if (!one) throw new Error('the round asks no stairwell')
      return one
    },
    /** Makes a certificate, step by step. */
    async certify(scope: CertificateScope, code = certificateCode(), who: Person = community) {
      for (let done = false; !done; ) ({ done } = await who.call('certificate.issue', { estateId, code, scope }))
      return code
    },
  }
}
export type DoorHouse = Awaited<ReturnType<typeof doorHouse>>
export type Doors = Awaited<ReturnType<typeof buildDoors>>

/** With a plan that is kept, a certificate of a complete pipe, and one that was withdrawn. */
export const buildDoors = async (options: { staticDir?: string } = {}) => {
  const doors = await doorHouse(options)
  const { community, estateId, stairwellId, roundId, house } = doors
  const { flatId } = house.flat('401')
  await community.call('planner.keep', {
    ...{ estateId, rev: 0, goal: 'likely', budget: 6, pipeIds: [], pins: [], excludes: [], costs: {} },
    doors: [{ stairwellId, flatId, visits: 2 }],
  })
  const { risers } = await house.tally()
  const complete = risers.filter(({ progress }) => progress.status === 'complete')
  const [riserId = '', otherId = ''] = complete.map((one) => one.riserId)
  const code = await doors.certify({ kind: 'riser', roundId, stairwellId, riserId })
  const withdrawn = await doors.certify({ kind: 'riser', roundId, stairwellId, riserId: otherId })
  await community.call('certificate.withdraw', { estateId, code: withdrawn, why: '楼门名称写错了' })
  await doors.again('stranger', '过路的人')
  const { home } = await (await doors.again('owner-103-0', '丙一')).call('me.home', {})
  return { ...doors, code, withdrawn, bindingId: home?.bindingId ?? '' }
}

const page = (name: string, path: string, query: Record<string, string>, shows: string | RegExp): Stop => ({
  ...{ name, path: `/${path}/index`, query, shows },
})

/** Pages of the office. */
export const doorStaffStops = ({ estateId, code, withdrawn }: Doors): Stop[] => [
  page('planner', 'staff/planner', { estateId }, /都谈成能多成/),
  page('planner: visits and chances', 'staff/planner-table', { estateId }, '怕拆坏装修'),
  page('figures', 'staff/figures', { estateId }, /卡在哪/),
  page('certificates', 'staff/certificates', { estateId }, /楼门名称写错了/),
  page('certificate', 'staff/certificate', { estateId, code }, /核对/),
  page('certificate: withdrawn', 'staff/certificate', { estateId, code: withdrawn }, /作废/),
  page('lobby sheet', 'staff/lobby-sheet', { estateId }, /全小区的存证/),
]

/** Pages of an estate that no round asks. */
export const emptyDoorStops = ({ house }: Doors): Stop[] => {
  const other = { estateId: house.otherEstateId }
  return [
    page('planner: no round', 'staff/planner', other, '现在没有征求意见'),
    page('figures: no round', 'staff/figures', other, '还没有征求意见'),
    page('certificates: none', 'staff/certificates', other, '还没有能出证明的'),
  ]
}

/** Pages that anybody may look at, by nickname. */
export const openStops = ({ code, withdrawn, bindingId }: Doors): [string, Stop[]][] => [
  ['丙一', [page('progress', 'open/progress', { binding: bindingId }, /本小区/)]],
  [
    '过路的人',
    [
      page('check: nothing typed', 'open/check', {}, /编号/),
      page('check: valid', 'open/check', { code }, '有效'),
      page('check: withdrawn', 'open/check', { code: withdrawn }, /已作废/),
      page('check: unknown', 'open/check', { code: '000000000000' }, /没有这个编号/),
    ],
  ],
]
