import { timesSaid } from '../../../domain/slots/times-said'
import { staffMay } from '../../../domain/staff/policy'
import { hasSaid } from '../../../domain/works/has-said'
import { keyOf } from '../../../domain/works/slot-of'
import { type SlotRow, viewSlots } from '../../../types/slots'
import type { AvailabilityDoc, HalfDay, PlanDoc, WorksDoc } from '../../../types/works'
import { action } from '../../platform/action'
import { placeOfEstate } from '../../platform/place'
import { found } from '../../platform/refused'
import type { Store } from '../../platform/store'
import { planStateOf } from './plan-state'

type Work = Pick<WorksDoc, '_id' | 'flatIds' | 'stairwellId' | 'from' | 'rev'>
const WORK = { flatIds: true, stairwellId: true, from: true, rev: true } as const
type Said = Pick<AvailabilityDoc, 'lastDay' | 'rev'>
const SAID = { lastDay: true, rev: true } as const

/** What the solver proposed, and which of it is out of date by now. Only the works that it might give a date. */
export const view = action(viewSlots, async ({ input, actor, now, store, permit }) => {
  const plan = found(await store.plans.get(input.planId))
  permit(staffMay(actor, 'manageWorks', await placeOfEstate(store, plan.estateId)))
  const head = { estateId: plan.estateId, state: planStateOf(plan, now), askedAt: plan.askedAt.toISOString() }
  if (!plan.plan) return { ...head, rows: [], unplaced: [], gap: 1, isProven: false, solveMs: 0 }
  const { starts, unplaced, gap, isProven, solveMs } = plan.plan
  const works = await worksOf(store, Object.keys(plan.asked))
  const said = await saidOf(
    store,
    [...works.values()].flatMap(({ flatIds }) => flatIds),
  )
  const times = new Map([...said].map(([flatId, { rev }]) => [flatId, rev]))
  const rooms = await roomsOf(
    store,
    unplaced.flatMap(({ worksId }) => works.get(worksId)?.stairwellId ?? []),
  )
  return {
    ...head,
    rows: starts.flatMap((one) => rowOf(plan, one, works.get(one.worksId), times)).sort(byStart),
    unplaced: unplaced.map(({ worksId, why, start, ask }) => ({
      worksId,
      why,
      start: start === null ? null : (plan.halfDays[start] ?? null),
      length: plan.asked[worksId]?.length ?? 1,
      ask: ask.map((flatId) => ({
        flatId,
        room: rooms.get(flatId) ?? '',
        hasSaid: hasSaid(said.get(flatId), works.get(worksId)?.from ?? ''),
      })),
    })),
    gap,
    isProven,
    solveMs,
  }
})

const rowOf = (
  { asked, halfDays, revs, said: saidThen, crewIds }: PlanDoc,
  { worksId, start }: { worksId: string; start: number },
  works: Work | undefined,
  times: Map<string, number>,
): SlotRow[] => {
  const at = halfDays[start]
  const one = asked[worksId]
  if (!one || !at) return []
  const rev = revs[worksId] ?? 0
  const isAsItWas = works?.rev === rev && timesSaid(works.flatIds, times) === (saidThen[worksId] ?? 0)
  return [
    {
      worksId,
      rev,
      length: one.length,
      start: at,
      before: one.before,
      crewId: crewIds[worksId] ?? null,
      isMoved: one.before !== null && keyOf(one.before) !== keyOf(at),
      isStale: !isAsItWas,
    },
  ]
}

const sortKey = ({ start, worksId }: { start: HalfDay; worksId: string }): string => `${keyOf(start)} ${worksId}`
const byStart = (one: SlotRow, other: SlotRow): number => (sortKey(one) < sortKey(other) ? -1 : 1)

const worksOf = async (store: Store, ids: string[]): Promise<Map<string, Work>> =>
  new Map((await store.works.among(ids, WORK)).map((work) => [work._id, work]))

/** What households have said by now; one that is not in here never said anything. */
const saidOf = async (store: Store, flatIds: string[]): Promise<Map<string, Said>> =>
  new Map((await store.availability.among([...new Set(flatIds)], SAID)).map((one) => [one._id, one]))

const roomsOf = async (store: Store, stairwellIds: string[]): Promise<Map<string, string>> => {
  const stairwells = await store.stairwells.among([...new Set(stairwellIds)], { flats: true })
  return new Map(stairwells.flatMap(({ flats }) => flats.map(({ flatId, room }) => [flatId, room] as const)))
}
