import type { Person } from '../../demo/gateway'
import { beijingDay, dayAfter } from '../../domain/consent/beijing-day'
import { hourAt } from '../../domain/help/hour-at'
import type { HelpTaskDoc } from '../../types/help'
import type { HelpMove } from '../../types/help-actions'
import type { HelpKind } from '../../types/help-words'
import type { VolunteerProfile } from '../../types/volunteer'
import { aService, aStation } from './any-station'
import { wechatOf } from './around-wechat'
import { buildHouse, type House } from './estate'
import { sdkFor } from './local-cloud'

/** Everything, every day, wherever: what a test then takes away. */
export const anyHelp = (homeStairwellId: string | null): VolunteerProfile => ({
  kinds: ['water', 'meal', 'company', 'cleaning', 'errand', 'toilet'],
  floorsMax: 10,
  hours: [1, 2, 3, 4, 5, 6, 7].map((weekday) => ({ weekday, fromHour: 7, toHour: 21 })),
  away: [],
  perDayMax: 6,
  homeStairwellId,
  goesBeyond: false,
})

/** Somebody whom staff have seen and who may be asked. */
export const volunteerFor = async (
  house: House,
  openid: string,
  profile: VolunteerProfile,
  state: 'active' | 'waiting' = 'active',
): Promise<{ person: Person; volunteerId: string }> => {
  const person = await house.gateway.signIn({ openid, nickname: openid })
  const { volunteerId } = await person.call('volunteer.enrol', {
    estate: { by: 'sticker', token: house.sticker },
    name: `志愿者${openid.slice(-1)}`,
    phone: '13900009999',
    profile,
  })
  if (state === 'active')
    await house.community.call('volunteer.set', {
      ...{ volunteerId, rev: 1, state, identityHow: 'idCard', trained: [], agreementOn: null, insuredUntil: null },
      why: '',
    })
  return { person, volunteerId }
}

/** A station with its keeper. */
export const stationFor = async (
  house: House,
  openid: string,
): Promise<{ stationId: string; keeper: Person; serviceId: string }> => {
  const estateIds = [house.estateId]
  const station = aStation({
    hours: [1, 2, 3, 4, 5, 6, 7].map((weekday) => ({ weekday, fromHour: 7, toHour: 21 })),
    services: [aService()],
  })
  const { stationId } = await house.community.call('station.save', { stationId: null, rev: 0, estateIds, station })
  const keeper = await house.gateway.signIn({ openid, nickname: openid })
  const grant = { role: 'stationKeeper' as const, estateIds, stationId }
  const { token } = await house.community.call('staff.invite', { name: `驿站${openid}`, grant })
  await keeper.call('staff.accept', { token })
  return { stationId, keeper, serviceId: 'meal' }
}

export type HelpReaders = Awaited<ReturnType<typeof helpReaders>>

/** An estate in which 302 asks for help, at eight in the morning; tasks are for the day after tomorrow, nine to twelve, so that their own stairwell is asked first. */
export const helpReaders = async () => {
  const house = await buildHouse()
  const { community, estateId, stairwellId, gateway, cloud } = house
  const today = dayAfter(beijingDay(await cloud.clock.now()), 1)
  await cloud.clock.set(hourAt(today, 8))
  const on = dayAfter(today, 2)
  const { flatId } = house.flat('302')
  const asker = await house.owner('302')
  const near = await volunteerFor(house, 'volunteer-1', anyHelp(stairwellId))
  const second = await volunteerFor(house, 'volunteer-2', anyHelp(stairwellId))
  const far = await volunteerFor(house, 'volunteer-3', anyHelp(null))
  const station = await stationFor(house, 'keeper')
  const db = sdkFor(cloud).database()

  const ask = async (
    kind: HelpKind = 'water',
    { by = asker, ...more }: { by?: Person; onBehalf?: { how: 'phone' }; words?: string; isOrder?: boolean } = {},
  ): Promise<string> => {
    const { isOrder = false, ...said } = more
    const { taskIds } = await by.call('help.ask', {
      ...{ stairwellId, flatId, contact: { callName: '王奶奶', phone: '13800000302' }, know: ['knock' as const] },
      ...{ words: '放在门口就行', healthConsent: kind === 'toilet' },
      tasks: [
        {
          kind,
          window: { on, fromHour: 9, toHour: 12 },
          station: isOrder ? { stationId: station.stationId, serviceId: station.serviceId, hour: 10 } : null,
        },
      ],
      ...said,
    })
    return taskIds[0] as string
  }
  const stored = async (taskId: string): Promise<HelpTaskDoc> =>
    (await db.collection('helpTasks').doc(taskId).get()).data[0] as HelpTaskDoc
  const tryMove = async (person: Person, taskId: string, move: HelpMove) =>
    person.ask('help.move', { taskId, rev: (await stored(taskId)).rev, move })
  const move = async (person: Person, taskId: string, made: HelpMove): Promise<void> => {
    const answer = await tryMove(person, taskId, made)
    if (!answer.ok) throw new Error(`${made.kind}: ${answer.code} ${JSON.stringify(answer.detail ?? {})}`)
  }
  const accept = ({ person, volunteerId }: typeof near, taskId: string, fromHour = 10) =>
    move(person, taskId, { kind: 'accept', as: { as: 'volunteer', volunteerId }, fromHour })
  const checkIn = async ({ person }: typeof near, taskId: string): Promise<void> => {
    const { code } = await stored(taskId)
    const at = (await cloud.clock.now()).toISOString()
    await move(person, taskId, { kind: 'checkIn', at, proof: { how: 'code', code } })
  }
  const checkOut = async ({ person }: typeof near, taskId: string): Promise<void> => {
    const at = (await cloud.clock.now()).toISOString()
    await move(person, taskId, { kind: 'checkOut', at, outcome: 'done' })
  }

  return {
    ...house,
    ...{ today, on, flatId, asker, near, second, far, station, db, gateway, community, estateId },
    ...{ ask, stored, tryMove, move, accept, checkIn, checkOut },
    /** To an hour of the day of the tasks. */
    toHour: (hour: number) => cloud.clock.set(hourAt(on, hour)),
    toMorning: () => cloud.clock.set(hourAt(today, 8)),
    runTimer: async (name: 'notifications' | 'matching') => {
      const { status, result, message } = await cloud.runTimer(name)
      if (status !== 200) throw new Error(message)
      return result
    },
    find: async <T>(name: string, where: object): Promise<T[]> =>
      (await db.collection(name).where(where).limit(100).get()).data as T[],
    wechat: wechatOf(house),
    /** As if nobody had asked for help yet; who helps, and whom a household would rather not have, stays. */
    forget: async (): Promise<void> => {
      await cloud.clock.set(hourAt(today, 8))
      for (const name of ['helpTasks', 'helperDays', 'stationDays', 'outbox', 'messages', 'grants', 'views'])
        await db
          .collection(name)
          .where({ schemaVersion: db.command.gt(0) })
          .remove()
    },
  }
}
