import type { Person } from '../../demo/gateway'
import { beijingDay, dayAfter } from '../../domain/consent/beijing-day'
import type { Actions } from '../../types/contract'
import type { HouseholdPlanDoc } from '../../types/plan'
import type { ReasonCode } from '../../types/reasons'
import type { PlanNews } from '../../types/records'
import { buildHouse } from './estate'
import { sdkFor } from './local-cloud'

export type PlanHouse = Awaited<ReturnType<typeof planHouse>>
type Move = Actions['plan.move']['input']['move']
type Seen = Actions['plan.view']['output']['items'][number]

/** An estate with a round open, at ten in the morning of the day on which tests run, and what a test of plans needs: all through the public API, but what is read to look at it. */
export const planHouse = async () => {
  const house = await buildHouse({ openDays: 200 })
  const today = beijingDay(new Date())
  const TEN = new Date(`${today}T10:00:00+08:00`)
  await house.cloud.clock.set(TEN)
  const { community, estateId, stairwellId } = house
  const db = sdkFor(house.cloud).database()
  const at = (room: string) => ({ stairwellId, flatId: house.flat(room).flatId })
  const find = async <T>(collection: string, where: object): Promise<T[]> =>
    (await db.collection(collection).where(where).limit(1000).get()).data as T[]
  const view = (room: string, by: Person = community) => by.call('plan.view', at(room))
  const personIdOf = async (person: Person): Promise<string> => (await person.call('me.home', {})).personId
  const itemOf = async (room: string, does: Seen['does']): Promise<Seen> => {
    const found = (await view(room)).items.find((item) => item.does === does)
    if (!found) throw new Error(`no ${does} in ${room}`)
    return found
  }
  return {
    ...house,
    today,
    day: (days: number) => dayAfter(today, days),
    db,
    find,
    at,
    view,
    personIdOf,
    itemOf,
    /** Somebody refuses for these reasons. */
    refuses: async (room: string, reasons: ReasonCode[], by?: Person) => {
      const { answers, ...rest } = house.input(room, 'refused')
      const said = answers.map((answer) => ({ ...answer, reasons }))
      return (by ?? (await house.owner(room))).call('consent.answer', { ...rest, answers: said })
    },
    doc: async (room: string): Promise<HouseholdPlanDoc | undefined> =>
      (await find<HouseholdPlanDoc>('householdPlans', { _id: at(room).flatId }))[0],
    move: (by: Person, room: string, { itemId, rev }: Pick<Seen, 'itemId' | 'rev'>, move: Move, requestId?: string) =>
      by.ask('plan.move', { ...at(room), itemId, rev, move }, requestId),
    news: (subjectId: string) => find<PlanNews>('outbox', { kind: 'planNews', subjectId }),
    assign: async (room: string, person: Person | null) =>
      community.call('portfolio.assign', {
        estateId,
        personId: person && (await personIdOf(person)),
        flats: [at(room)],
      }),
    /** Somebody new with a role here. */
    hire: async (openid: string, name: string, grant: Actions['staff.invite']['input']['grant']): Promise<Person> => {
      const { token } = await community.call('staff.invite', { name, grant })
      const person = await house.gateway.signIn({ openid, nickname: name })
      await person.call('staff.accept', { token })
      return person
    },
    timer: async (name: 'aggregation' | 'matching') => {
      const { status } = await house.cloud.runTimer(name)
      if (status !== 200) throw new Error(`${name} answered ${status}`)
    },
    /** Ten in the morning, so many days later. */
    later: (days: number) => house.cloud.clock.set(new Date(TEN.getTime() + days * 86_400_000)),
  }
}
