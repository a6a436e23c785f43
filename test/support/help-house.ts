import type { Person } from '../../demo/gateway'
import type { Actions } from '../../types/contract'
import type { HelperDayDoc, HelpRunDoc, HelpTaskDoc, StationDayDoc } from '../../types/help'
import type { HelpMove } from '../../types/help-actions'
import type { HelpKind } from '../../types/help-words'
import type { StationService } from '../../types/station'
import type { VolunteerDoc, VolunteerProfile } from '../../types/volunteer'
import { buildHouse } from './estate'
import { sdkFor, until } from './local-cloud'
import { MONDAY, ROSTER } from './works-house'

type Ask = Actions['help.ask']['input']
type Wanted = Partial<Ask['tasks'][number]>

/** The day after `MONDAY`: what tests ask help for. */
export const TUESDAY = '2026-09-15'
/** The same account for the same name: WeChat's ids have no Chinese in them. */
const idFor = (what: string, name: string): string => `${what}-${Buffer.from(name).toString('hex')}`
/** Every waking hour of every day. */
const ALWAYS = [1, 2, 3, 4, 5, 6, 7].map((weekday) => ({ weekday, fromHour: 7, toHour: 24 }))

export type Helper = { person: Person; volunteerId: string; personId: string; name: string }
export type HelpHouse = Awaited<ReturnType<typeof helpHouse>>

/** An estate of two stairwells on a Monday at seven, with whoever a test of help needs: all of it through the public API, but what is read to look at it. */
export const helpHouse = async (options: { staticDir?: string } = {}) => {
  const house = await buildHouse({ ...options, roster: `${ROSTER}1号楼,2门,101,50.00,庚一,13900000099\n` })
  await house.cloud.clock.set(MONDAY)
  const { community, estateId, stairwellId } = house
  const db = sdkFor(house.cloud).database()
  const one = async <T>(collection: string, id: string): Promise<T | undefined> =>
    ((await db.collection(collection).doc(id).get()).data as T[])[0]
  const find = async <T>(collection: string, where: object): Promise<T[]> =>
    (await db.collection(collection).where(where).limit(1000).get()).data as T[]
  const must = async <T>(collection: string, id: string): Promise<T> => {
    const doc = await one<T>(collection, id)
    if (!doc) throw new Error(`no ${collection} ${id}`)
    return doc
  }
  const task = (taskId: string) => must<HelpTaskDoc>('helpTasks', taskId)

  /** Offers to help, and staff see who it is. */
  const volunteer = async (
    name: string,
    more: {
      profile?: Partial<VolunteerProfile>
      trained?: HelpKind[]
      insuredUntil?: string | null
      agreementOn?: string | null
      isWaiting?: boolean
      person?: Person
      sticker?: string
    } = {},
  ): Promise<Helper> => {
    const person = more.person ?? (await house.gateway.signIn({ openid: idFor('volunteer', name), nickname: name }))
    const { volunteerId } = await person.call('volunteer.enrol', {
      estate: { by: 'sticker', token: more.sticker ?? house.sticker },
      name,
      phone: '13911110000',
      profile: {
        kinds: ['water', 'furniture', 'company', 'meal', 'errand', 'care', 'hospital', 'toilet', 'cleaning'],
        floorsMax: 6,
        hours: ALWAYS,
        away: [],
        perDayMax: 3,
        homeStairwellId: stairwellId,
        goesBeyond: false,
        ...more.profile,
      },
    })
    const doc = await must<VolunteerDoc>('volunteers', volunteerId)
    if (!more.isWaiting)
      await community.call('volunteer.set', {
        volunteerId,
        rev: doc.rev,
        state: 'active',
        identityHow: 'idCard',
        trained: more.trained ?? [],
        insuredUntil: more.insuredUntil ?? null,
        agreementOn: more.agreementOn ?? null,
      })
    return { person, volunteerId, personId: doc.personId, name }
  }

  /** A station of the estate with one service, and who keeps it. */
  const station = async (service: Partial<StationService> = {}, name = '德胜养老驿站') => {
    const { stationId } = await community.call('station.save', {
      stationId: null,
      rev: 0,
      estateIds: [estateId],
      station: {
        name,
        where: '6号楼北侧平房',
        phone: '010-87654321',
        hours: [1, 2, 3, 4, 5, 6, 7].map((weekday) => ({ weekday, fromHour: 8, toHour: 18 })),
        closedDays: [],
        isOpen: true,
        services: [
          {
            ...{ serviceId: 'meal', kind: 'meal', name: '送餐', priceFen: 0, slots: 1, capacity: 1 },
            ...{ isAtStation: false, isOn: true },
            ...service,
          } as StationService,
        ],
      },
    })
    const { token } = await community.call('staff.invite', {
      name,
      grant: { role: 'stationKeeper', estateIds: [estateId], stationId },
    })
    const keeper = await house.gateway.signIn({ openid: idFor('keeper', name), nickname: name })
    await keeper.call('staff.accept', { token })
    return { stationId, keeper }
  }

  const asking = (room: string, wanted: Wanted = {}, more: Partial<Ask> = {}): Ask => ({
    stairwellId,
    flatId: house.flat(room).flatId,
    tasks: [{ kind: 'water', window: { on: TUESDAY, fromHour: 9, toHour: 12 }, count: 2, ...wanted }],
    contact: { callName: '王阿姨', phone: '13900001234' },
    ...more,
  })
  /** Asks as the owner of a flat; answers the one task. */
  const ask = async (room: string, wanted: Wanted = {}, more: Partial<Ask> = {}): Promise<string> => {
    const owner = await house.owner(room)
    const { taskIds } = await owner.call('help.ask', asking(room, wanted, more))
    return taskIds[0] as string
  }
  const move = async (by: Person, taskId: string, made: HelpMove, rev?: number, requestId?: string) =>
    by.ask('help.move', { taskId, rev: rev ?? (await task(taskId)).rev, move: made }, requestId)
  const made = async (by: Person, taskId: string, move_: HelpMove) => {
    const answer = await move(by, taskId, move_)
    if (!answer.ok) throw new Error(`${move_.kind}: ${answer.code} ${JSON.stringify(answer.detail ?? {})}`)
    return answer.value
  }
  const accept = ({ volunteerId }: Helper, fromHour = 9): HelpMove => ({
    kind: 'accept',
    as: { as: 'volunteer', volunteerId },
    fromHour,
  })
  return {
    ...house,
    house,
    db,
    one,
    find,
    task,
    volunteer,
    volunteerDoc: (volunteerId: string) => must<VolunteerDoc>('volunteers', volunteerId),
    station,
    asking,
    ask,
    move,
    made,
    accept,
    release: { kind: 'release', why: 'family', words: '' } as HelpMove,
    checkIn: (code: string, at = new Date().toISOString()): HelpMove => ({
      kind: 'checkIn',
      at,
      proof: { how: 'code', code },
    }),
    helperDay: (volunteerId: string, on = TUESDAY) => one<HelperDayDoc>('helperDays', `${volunteerId}~${on}`),
    stationDay: (stationId: string, on = TUESDAY) => one<StationDayDoc>('stationDays', `${stationId}~${on}`),
    /**
     * The matching's timer. What somebody did may have woken a run of its own that is still at it: the timer then leaves the estate to it, and it looks once more when it is
     * done. So this waits until nothing runs any more.
     */
    match: async () => {
      const { status } = await house.cloud.runTimer('matching')
      if (status !== 200) throw new Error(`the matching answered ${status}`)
      await until('nothing runs', async () => {
        const at = await one<HelpRunDoc>('helpRuns', estateId)
        const isWoken = (at?.wokenAt ?? null) !== null
        // Woken more often than one call runs: that is the timer's.
        if (isWoken && at?.takenAt === null) await house.cloud.runTimer('matching')
        return !isWoken && (at?.takenAt ?? null) === null
      })
    },
    /** 「2026-09-15T09:00」 in Beijing. */
    at: (instant: string) => house.cloud.clock.set(new Date(`${instant}:00+08:00`)),
  }
}
