import type { Person } from '../../demo/gateway'
import { yearsToEnter } from '../../domain/works/day-kind'
import type { Actions } from '../../types/contract'
import type { Item } from '../../types/riser'
import type { CalendarDoc, HalfDay, YearDays } from '../../types/works'
import { slipWords } from '../../types/works-words'
import { waiveAll } from './baselines'
import { buildHouse, type House } from './estate'
import { sdkFor } from './local-cloud'

/** Three storeys, two columns, one owner each. */
export const ROSTER = `楼号,单元/门,房号,建筑面积,产权人,手机号
1号楼,1门,101,50.00,甲一,13900000011
1号楼,1门,102,60.00,乙一,13900000012
1号楼,1门,201,50.00,丙一,13900000021
1号楼,1门,202,60.00,丁一,13900000022
1号楼,1门,301,50.00,戊一,13900000031
1号楼,1门,302,60.00,己一,13900000032
`
export const ROOMS = ['101', '102', '201', '202', '301', '302']
export const CREWS: CalendarDoc['crews'] = [
  { crewId: 'one', name: '一队', phone: '13800000001' },
  { crewId: 'two', name: '二队', phone: '13800000002' },
]
const EXAMS: CalendarDoc['examDays'] = [{ from: '2026-09-29', until: '2026-09-29', name: '期末统考' }]

/** A year in which nothing but its first day was announced as a holiday. */
export const onlyNewYear = (year: string): YearDays => ({
  year,
  off: [{ from: `${year}-01-01`, until: `${year}-01-01`, name: '元旦' }],
  work: [],
})

/** Two crews, and someone of the first to report; next year's days off as announced, where the library does not carry them yet. */
export const hireCrews = async ({ community, estateId, gateway, cloud }: House): Promise<Person> => {
  const year = (await cloud.clock.now()).getUTCFullYear()
  const years = yearsToEnter(`${year}-01-01`, `${year + 1}-12-31`).map(onlyNewYear)
  await community.call('calendar.set', { estateId, rev: 0, crews: CREWS, examDays: [], years })
  const { token } = await community.call('staff.invite', {
    name: '王工',
    grant: { role: 'contractor', estateIds: [estateId] },
  })
  const contractor = await gateway.signIn({ openid: 'contractor', nickname: '王工' })
  await contractor.call('staff.accept', { token })
  return contractor
}

/** Monday, seven in the morning in Beijing. Ahead lie a make-up Sunday (20 September), the October holiday and a make-up Saturday (10 October). */
export const MONDAY = new Date('2026-09-14T07:00:00+08:00')
export const am = (on: string): HalfDay => ({ on, half: 'am' })
export const pm = (on: string): HalfDay => ({ on, half: 'pm' })

export type WorksHouse = Awaited<ReturnType<typeof worksHouse>>
type Schedule = Actions['works.schedule']['input']

/**
 * A house in which everybody agreed to everything and does without a baseline, two crews and an examination, at a moment whose holidays are known. `settled`
 * are all of its flats: a test that is not about households asks about none.
 */
export const worksHouse = async (options: { kinds?: readonly Item[]; now?: Date } = {}) => {
  const kinds = options.kinds ?? ['kitchenWater', 'kitchenDrain']
  const house = await buildHouse({ roster: ROSTER, kinds })
  const owners = new Map<string, Person>()
  for (const room of ROOMS) {
    owners.set(room, await house.owner(room))
    await house.answer(await house.owner(room), room)
  }
  await waiveAll(house, ROOMS)
  await house.cloud.clock.set(options.now ?? MONDAY)
  const { community, estateId, roundId, stairwellId } = house
  await community.call('calendar.set', { estateId, rev: 0, crews: CREWS, examDays: EXAMS, years: [] })
  const contractor = await house.gateway.signIn({ openid: 'contractor', nickname: '施工队' })
  const grant = { role: 'contractor' as const, estateIds: [estateId] }
  const { token } = await community.call('staff.invite', { name: '一队王工', grant })
  await contractor.call('staff.accept', { token })
  const { risers } = await house.tally()
  const db = sdkFor(house.cloud).database()

  const riser = (kind: Item, position: string): string => {
    const found = risers.find((one) => one.kind === kind && one.positions.includes(position))
    if (!found) throw new Error(`no ${kind} at ${position}`)
    return found.riserId
  }
  const settled = ROOMS.map((room) => house.flat(room).flatId)
  const ask = async (kind: Item, position: string, more: Partial<Actions['works.ask']['input']> = {}) => {
    const asked = { roundId, stairwellId, riserIds: [riser(kind, position)], halfDays: 1 }
    const days = { from: '2026-09-15', until: '2026-10-13' }
    const { worksIds } = await community.call('works.ask', { ...asked, ...days, ...more })
    return worksIds[0] as string
  }
  const view = (worksId: string) => community.call('works.view', { worksId })
  const scheduling = async (worksId: string, start: HalfDay, more: Partial<Schedule> = {}): Promise<Schedule> => {
    const { rev } = await view(worksId)
    return { worksId, rev, crewId: 'one', start, settledFlatIds: settled, ...more }
  }
  return {
    ...house,
    house,
    contractor,
    db,
    rooms: ROOMS,
    settled,
    riser,
    ask,
    view,
    scheduling,
    flatIdsAt: (position: string) =>
      ROOMS.filter((room) => room.endsWith(position.slice(1))).map((room) => house.flat(room).flatId),
    schedule: async (worksId: string, start: HalfDay, more: Partial<Schedule> = {}) =>
      community.ask('works.schedule', await scheduling(worksId, start, more)),
    /** Moves the whole, or one step. */
    move: async (
      worksId: string,
      to: Actions['works.move']['input']['to'],
      { by = community, ...more }: Partial<Actions['works.move']['input']> & { by?: Person } = {},
    ) => {
      const { rev } = await view(worksId)
      return by.ask('works.move', { worksId, rev, to, why: slipWords.material, settledFlatIds: settled, ...more })
    },
    find: async <T>(collection: string, where: object): Promise<T[]> =>
      (await db.collection(collection).where(where).limit(1000).get()).data as T[],
    /** No works, bookings or notices; locks stay, and so do the calendar and what households said. */
    clear: async (): Promise<void> => {
      for (const name of ['works', 'bookings', 'workReports', 'notices', 'deliveries', 'outbox'])
        await db
          .collection(name)
          .where({ schemaVersion: db.command.gt(0) })
          .remove()
      await house.cloud.clock.set(options.now ?? MONDAY)
    },
  }
}
