import type { Person } from '../../demo/gateway'
import { paperPhoto } from '../../demo/paper-photo'
import { beijingDay, dayAfter } from '../../domain/consent/beijing-day'
import type { Actions } from '../../types/contract'
import type { Item } from '../../types/riser'
import { waiveAll } from './baselines'
import { buildHouse, type House } from './estate'
import type { Stop } from './stops'
import { hireCrews, ROOMS, ROSTER } from './works-house'

/** Said nothing of its times yet. */
const SILENT = '302'
const ASKED_DAYS = 24

/** A house with works in every state, and who may see them. */
export type Site = Awaited<ReturnType<typeof buildSite>>
type Report = Omit<Actions['works.report']['input'], 'worksId'>

/**
 * Six risers that all agreed to: one being rebuilt, one with dates, one finished, two that are asked about, one ready. Whatever day it is:
 * the days are the first lawful ones from three days on.
 */
export const buildSite = async (options: { staticDir?: string } = {}) => {
  const kinds = ['kitchenWater', 'kitchenDrain', 'bathroomWater'] as const
  const house = await buildHouse({ roster: ROSTER, kinds, ...options })
  const { community, estateId, roundId, stairwellId, gateway } = house
  for (const room of ROOMS) await house.answer(await house.owner(room), room)
  await waiveAll(house, ROOMS)
  const crew = await hireCrews(house)
  const today = beijingDay(await house.cloud.clock.now())
  const { rev, crews, years } = await community.call('calendar.view', { estateId })
  const exam = { from: dayAfter(today, 100), until: dayAfter(today, 103), name: '高考' }
  await community.call('calendar.set', { estateId, rev, crews, years, examDays: [exam] })
  const { risers } = await house.tally()

  const ask = async (kind: Item, position: string): Promise<string> => {
    const riser = risers.find((one) => one.kind === kind && one.positions.includes(position))
    const { worksIds } = await community.call('works.ask', {
      roundId,
      stairwellId,
      riserIds: [riser?.riserId ?? ''],
      halfDays: 1,
      from: dayAfter(today, 1),
      until: dayAfter(today, ASKED_DAYS),
    })
    return worksIds[0] ?? ''
  }
  const underway = await ask('kitchenWater', '01')
  const scheduled = await ask('kitchenDrain', '01')
  const asking = await ask('bathroomWater', '01')
  const waiting = await ask('kitchenWater', '02')
  const finished = await ask('kitchenDrain', '02')
  for (const room of ROOMS.filter((one) => one !== SILENT)) await sayTimes(house, room)

  /** On the `nth` of the days three days from now and later. */
  const schedule = async (worksId: string, crewId: string, nth: number) => {
    const { rev, starts } = await community.call('works.view', { worksId })
    const later = starts.filter(({ start }) => start.on >= dayAfter(today, 3) && start.half === 'am')
    const start = later[nth]?.start
    if (!start) throw new Error('no lawful day')
    const settledFlatIds = [house.flat(SILENT).flatId]
    await community.call('works.schedule', { worksId, rev, crewId, start, settledFlatIds })
  }
  await schedule(underway, 'one', 0)
  await schedule(finished, 'two', 0)
  await schedule(scheduled, 'two', 2)
  const tell = (worksId: string, report: Report) => crew.call('works.report', { worksId, ...report })
  await tell(finished, { kind: 'accept', state: 'done' })
  await progress(house, crew, underway, tell)
  for (const [room, canBeThere] of [
    ['101', false],
    ['201', true],
  ] as const)
    await (await house.owner(room)).call('works.answerVisit', {
      worksId: scheduled,
      flatId: house.flat(room).flatId,
      canBeThere,
    })
  const { planId } = await community.call('slots.propose', { estateId, freeWorksIds: [scheduled] })
  for (const [openid, nickname] of [
    ['owner-101-0', '甲一'],
    ['owner-302-0', '己一'],
  ] as const)
    await gateway.signIn({ openid, nickname })
  return { house, underway, scheduled, asking, waiting, finished, planId }
}

/** Somebody is at home whenever it is asked about; one household names days on which nothing may happen, one who has its key. */
const sayTimes = async (house: House, room: string): Promise<void> => {
  const person = await house.owner(room)
  const where = { stairwellId: house.stairwellId, flatId: house.flat(room).flatId }
  const { halfDays, rev } = await person.call('availability.view', where)
  const last = halfDays.at(-1)?.on ?? ''
  await person.call('availability.set', {
    ...where,
    rev,
    home: halfDays,
    blackouts: room === '201' ? [{ from: last, until: last, why: 'exam' }] : [],
    keyHolder: room === '301' ? '楼门长王姨' : null,
    keyConsent: room === '301',
    healthConsent: false,
  })
}

/** A riser half done, with all that can be said of it: a door that stayed shut, a photo, a step put off, and why it will be late. */
const progress = async (
  { gateway, community, estateId, flat }: House,
  crew: Person,
  worksId: string,
  tell: (worksId: string, report: Report) => Promise<{ reportId: string }>,
): Promise<void> => {
  await tell(worksId, { kind: 'protection', state: 'done' })
  const photo = await gateway.upload(crew, estateId, 'works', '现场.png', paperPhoto(5))
  const { reportId } = await tell(worksId, {
    kind: 'cut',
    state: 'done',
    words: '旧管锈得只剩一半',
    photoIds: [photo],
  })
  await community.call('works.showReport', { reportId, words: true, photos: true })
  await tell(worksId, { kind: 'replace', state: 'done', floors: [1] })
  await tell(worksId, { kind: 'replace', state: 'missed', missedFlatIds: [flat('301').flatId] })
  await putOffLast(community, worksId)
  const late = await tell(worksId, { kind: 'restore', state: 'late', words: '补墙的涂料还没到' })
  await community.call('works.showReport', { reportId: late.reportId, words: true, photos: false })
}

/** To the next day on which the acceptance is lawful. */
const putOffLast = async (community: Person, worksId: string): Promise<void> => {
  const { rev, stages } = await community.call('works.view', { worksId })
  const last = stages.at(-1)
  if (!last) throw new Error('it has dates')
  const { kind, on, from, to } = last
  for (let days = 1; days <= ASKED_DAYS; days++) {
    const day = { what: 'stage' as const, kind, on: dayAfter(on, days), from, to }
    const moved = await community.ask('works.move', { worksId, rev, to: day, why: '验收的人那天来不了' })
    if (moved.ok) return
  }
  throw new Error('no lawful day')
}

/** Pages of those whose riser is being rebuilt, and of those who are asked about their times, by nickname. */
export const siteStops = ({ house }: Site): [string, Stop[]][] => {
  const flat = (room: string) => ({ flatId: house.flat(room).flatId })
  return [
    [
      '甲一',
      [
        { name: 'home: works underway', path: '/pages/home/index', shows: /厨房给水/ },
        { name: 'works', path: '/pages/works/index', query: flat('101'), shows: '做到哪一层' },
        { name: 'availability: said', path: '/pages/availability/index', query: flat('101'), shows: '交上去' },
      ],
    ],
    [
      '己一',
      [
        { name: 'home: asked for times', path: '/pages/home/index', shows: '填哪天家里有人' },
        { name: 'works: asked', path: '/pages/works/index', query: flat('302'), shows: '还在约时间' },
        {
          name: 'availability',
          path: '/pages/availability/index',
          query: { ...flat('302'), stairwellId: house.stairwellId },
          shows: '哪些半天，家里有人？',
        },
      ],
    ],
  ]
}

/** Pages of the crew: 王工. */
export const crewStops = ({ house: { estateId }, underway }: Site): Stop[] => [
  { name: 'works: crew', path: '/staff/works/index', query: { estateId }, shows: '报进度' },
  {
    name: 'riser-works: crew',
    path: '/staff/riser-works/index',
    query: { estateId, worksId: underway },
    shows: '现场记录',
  },
  { name: 'report', path: '/staff/report/index', query: { estateId, worksId: underway }, shows: '做完了' },
]

/** Pages of the street's officer, full and empty. */
export const siteStaffStops = ({ house, underway, scheduled, waiting, finished, planId }: Site): Stop[] => {
  const { estateId, stairwellId, otherEstateId } = house
  const riser = (name: string, worksId: string, shows: string): Stop => ({
    name: `riser-works: ${name}`,
    path: '/staff/riser-works/index',
    query: { estateId, worksId },
    shows,
  })
  return [
    { name: 'works', path: '/staff/works/index', query: { estateId }, shows: '等着约时间 2 根' },
    riser('underway', underway, '现场记录'),
    riser('scheduled', scheduled, '和另一根对调'),
    riser('asking', waiting, '不约了'),
    { name: 'slots', path: '/staff/slots/index', query: { estateId, planId }, shows: '排不上 1 根，要先问人' },
    { name: 'works-calendar', path: '/staff/works-calendar/index', query: { estateId }, shows: '高考' },
    {
      name: 'report: finished',
      path: '/staff/report/index',
      query: { estateId, worksId: finished },
      shows: '这根管完工了',
    },
    {
      name: 'availability: for a household',
      path: '/pages/availability/index',
      query: { stairwellId, flatId: house.flat(SILENT).flatId },
      shows: /^替 302 填/,
    },
    { name: 'works: empty', path: '/staff/works/index', query: { estateId: otherEstateId }, shows: '还没有成串的立管' },
    {
      name: 'works-calendar: empty',
      path: '/staff/works-calendar/index',
      query: { estateId: otherEstateId },
      shows: '施工队和考试日',
    },
    { name: 'slots: empty', path: '/staff/slots/index', query: { estateId: otherEstateId }, shows: '还没有排过' },
  ]
}
