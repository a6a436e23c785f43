import type { Person } from '../../demo/gateway'
import { type HelpHouse, helpHouse, TUESDAY } from './help-house'
import type { Stop } from './stops'

/** A house with help in every state, and who may see it. */
export type Care = Awaited<ReturnType<typeof buildCare>>

const ON = '2026-09-14'
/** When people look at it: the morning's help is over, the next begins within the hour. */
const NOW = `${ON}T10:30`
const HELPER = '李晓燕'

/**
 * Help by room: 101 was helped and has thanked, and complained of another; 301 was helped and has not said a word; somebody comes to 202 next; 201 and 302 still look for
 * somebody; 102 has an order at the station, and another hour offered for a second one.
 */
export const buildCare = async (options: { staticDir?: string } = {}) => {
  const help = await helpHouse(options)
  const { house, ask, made, accept, volunteer, at, task } = help
  const { community, gateway, street, estateId } = house
  const helper = await volunteer(HELPER, {
    trained: ['care'],
    insuredUntil: '2027-03-31',
    agreementOn: '2026-09-01',
    profile: { perDayMax: 6 },
  })
  const second = await volunteer('王建国', {
    profile: { kinds: ['company', 'furniture', 'care'], floorsMax: 3 },
  })
  await volunteer('赵强', { isWaiting: true })
  const { stationId, keeper } = await help.station({ capacity: 2, priceFen: 1500, name: '午饭' })
  const today = { on: ON, fromHour: 8, toHour: 18 }
  const paid = { payUpToFen: 1500 }
  const order = (hour: number) => ({
    ...{ kind: 'meal' as const, station: { stationId, serviceId: 'meal', hour } },
    window: { on: TUESDAY, fromHour: 9, toHour: 14 },
  })

  const thanked = await ask('101', { window: today })
  const ended = await ask('301', { kind: 'company', window: today, count: null }, { words: '师傅来的时候陪着看看' })
  await helped(help, thanked, helper, 8)
  await made(await house.owner('101'), thanked, { kind: 'confirm', stars: 5, words: '水送得正是时候' })
  const complained = await ask('101', { kind: 'errand', window: today, count: null })
  await helped(help, complained, helper, 9)
  await made(await house.owner('101'), complained, { kind: 'complain', place: 0, words: '东西买错了，说了也不换' })
  await at(NOW)

  await made(second.person, ended, accept(second, 11))
  await made(second.person, ended, help.checkIn((await task(ended)).code, new Date(`${NOW}:00+08:00`).toISOString()))
  const next = await ask('202', { kind: 'errand', window: today, count: null }, { know: ['knock', 'noLift'] })
  await made(helper.person, next, accept(helper, 11))
  const afterwards = await ask('302', { window: today, count: 3 })
  await made(helper.person, afterwards, accept(helper, 15))
  const open = await ask('201', { window: { on: TUESDAY, fromHour: 9, toHour: 12 } })
  await ask('302', { kind: 'furniture', count: 3, window: { on: TUESDAY, fromHour: 14, toHour: 18 } })
  const asked = await ask('102', { ...order(12), count: 1 }, paid)
  const countered = await ask('102', { ...order(11), count: 2 }, paid)
  await made(keeper, countered, { kind: 'counterOrder', hour: 10, words: '十一点师傅在医院送餐' })
  await needsOf(help)
  for (let run = 0; run < 2; run++) await house.cloud.runTimer('matching')

  for (const [room, nickname] of neighbours) await gateway.signIn({ openid: `owner-${room}-0`, nickname })
  await gateway.signIn({ openid: 'stranger', nickname: '新来的人' })
  const ids = { stationId, thanked, complained, ended, next, afterwards, open, asked, countered }
  return { house, help, street, community, estateId, now: new Date(`${NOW}:00+08:00`), ...ids }
}

const neighbours = [
  ['101', '甲一'],
  ['102', '乙一'],
  ['201', '丙一'],
  ['202', '丁一'],
  ['301', '戊一'],
  ['302', '己一'],
] as const

/** Takes it, comes at the hour, and leaves three quarters of an hour later. */
const helped = async (help: HelpHouse, taskId: string, who: { person: Person; volunteerId: string }, hour: number) => {
  const { made, at, task, checkIn } = help
  const begins = `${ON}T${String(hour).padStart(2, '0')}`
  await made(who.person, taskId, help.accept(who as never, hour))
  await at(`${begins}:00`)
  await made(who.person, taskId, checkIn((await task(taskId)).code, new Date(`${begins}:00:00+08:00`).toISOString()))
  await at(`${begins}:45`)
  const left = new Date(`${begins}:45:00+08:00`).toISOString()
  await made(who.person, taskId, { kind: 'checkOut', at: left, outcome: 'done' })
}

/** 202 says what it needs when water stops. */
const needsOf = async ({ house }: HelpHouse): Promise<void> => {
  const { stairwellId } = house
  await (await house.owner('202')).call('help.setNeeds', {
    stairwellId,
    flatId: house.flat('202').flatId,
    ...{ rev: 0, isRefused: false, healthConsent: false, isForChild: false, guardianConsent: false, unblock: [] },
    needs: [{ kind: 'water', count: 2 }],
    know: ['knock'],
    contact: { callName: '丁奶奶', phone: '13900000022' },
  })
}

/** Pages of households and of those who help, by nickname. */
export const careStops = (care: Care): [string, Stop[]][] => {
  const { house, thanked, complained, ended, next, afterwards, open, countered } = care
  const home = (room: string) => ({ flatId: house.flat(room).flatId, stairwellId: house.stairwellId })
  const page = (name: string, path: string, query: Record<string, string>, shows: string | RegExp): Stop => ({
    ...{ name, path: `/${path}/index`, query, shows },
  })
  const task = (name: string, taskId: string, shows: string | RegExp) =>
    page(`help: ${name}`, 'help/task', { task: taskId }, shows)
  const visit = (name: string, taskId: string, shows: string | RegExp) =>
    page(`volunteer: ${name}`, 'volunteer/task', { task: taskId }, shows)
  return [
    [
      '丁一',
      [
        page('help list', 'help/list', home('202'), `${HELPER}会来`),
        page('help: ask', 'help/ask', home('202'), '要帮什么？'),
        task('somebody comes', next, '签到码'),
        page('help: needs, said', 'help/needs', home('202'), '先说好，到时有人来'),
      ],
    ],
    [
      '甲一',
      [
        page('help list: what was', 'help/list', home('101'), '以前的'),
        task('thanked', thanked, '办完了'),
        task('a complaint', complained, '帮完了，请您看看'),
        page('help: needs, nothing yet', 'help/needs', home('101'), '先说好，到时有人来'),
      ],
    ],
    ['戊一', [task('underway', ended, /到了，正在帮/)]],
    ['丙一', [task('looked for', open, /^在找人/)]],
    ['乙一', [task('another hour', countered, /换到/)]],
    [
      HELPER,
      [
        page('volunteer: today', 'volunteer/today', {}, '正好适合您'),
        page('volunteer: find', 'volunteer/find', {}, /件可以接/),
        visit('taken', next, /1门 ?202/),
        visit('proposed', open, '正好适合您'),
        visit('later', afterwards, /1门 ?302/),
        visit('over', thanked, '送水到家'),
        page('volunteer: hours', 'volunteer/hours', {}, /次$/),
        page('volunteer: profile', 'volunteer/profile', {}, '我的志愿者资料'),
      ],
    ],
    [
      '赵强',
      [
        page('volunteer: today, waiting', 'volunteer/today', {}, /等.*核实/),
        page('volunteer: hours, none', 'volunteer/hours', {}, '还没有时长'),
      ],
    ],
    [
      '新来的人',
      [
        page('volunteer: today, nobody', 'volunteer/today', {}, '还没有报名'),
        page('volunteer: find, nobody', 'volunteer/find', {}, '还没有报名'),
        page('volunteer: enrol', 'volunteer/profile', {}, '给邻居搭把手'),
      ],
    ],
  ]
}

/** Whoever keeps the station. */
export const KEEPER = '德胜养老驿站'
export const keeperStops = (): Stop[] => [
  { name: 'orders', path: '/staff/orders/index', shows: /单等您答复/ },
  { name: 'station: its keeper', path: '/staff/station/index', shows: '约满了没有' },
]

/** Pages of the street's officer, full and empty. */
export const careStaffStops = (care: Care): Stop[] => {
  const { house, stationId, complained, ended, next, open } = care
  const { estateId, otherEstateId } = house
  const page = (name: string, path: string, query: Record<string, string>, shows: string | RegExp): Stop => ({
    ...{ name, path: `/staff/${path}/index`, query, shows },
  })
  const task = (name: string, taskId: string, shows: string | RegExp) =>
    page(`help-task: ${name}`, 'help-task', { task: taskId }, shows)
  return [
    page('help', 'help', { estateId }, '谁需要帮忙、谁能去、来得及吗'),
    page('help: taken', 'help', { estateId, show: 'taken' }, new RegExp(HELPER)),
    page('help: to settle', 'help', { estateId, show: 'settle' }, '东西买错了，说了也不换'),
    page('help: outcomes', 'help', { estateId, show: 'outcomes' }, '谁需要帮忙、谁能去、来得及吗'),
    task('looked for', open, '谁能去'),
    task('taken', next, HELPER),
    task('underway', ended, '王建国'),
    task('a complaint', complained, '东西买错了，说了也不换'),
    page('volunteers', 'volunteers', { estateId }, '赵强'),
    page('stations', 'station', { estateId }, KEEPER),
    page('station', 'station', { estateId, stationId }, '约满了没有'),
    page('station: a new one', 'station', { estateId, stationId: 'new' }, '添加驿站'),
    page('orders: of a station', 'orders', { estateId, stationId }, '午饭'),
    page('help: empty', 'help', { estateId: otherEstateId }, '没有还缺人的'),
    page('volunteers: none', 'volunteers', { estateId: otherEstateId }, '还没有人报名'),
    page('stations: none', 'station', { estateId: otherEstateId }, '养老驿站'),
    page('orders: no station', 'orders', { estateId }, '先选一家驿站'),
  ]
}
