import type { DoorKnown } from '../../domain/planner/door-of'
import { worstState } from '../../domain/promise/answered-plan'
import { type NoAnswer, noAnswers, standingNo } from '../../domain/visit/standing-no'
import type { EvidenceEntry } from '../../types/evidence'
import type { PromiseDoc } from '../../types/promise'
import type { TallyDoc } from '../../types/tally'
import { command, type Store } from './store'

/** Ids named in one read of promises: a request stays far below the platform's 100 KB (rule 18). */
const IDS = 500

/** What is known of every household of these tallies that has not agreed on all that is asked: its plan, what was promised to it, until when it is not asked. Three reads, however many. */
export const doorsKnown = async (store: Store, tallies: readonly TallyDoc[]): Promise<Map<string, DoorKnown>> => {
  const states = new Map(
    tallies.flatMap((tally) => Object.keys(tally.flats).map((flatId) => [flatId, worstState(tally, flatId)] as const)),
  )
  const ids = [...states].flatMap(([flatId, state]) => (state === 'agreed' ? [] : flatId))
  const putOff = (flatId: string): boolean => states.get(flatId) === 'deferred'
  const [plans, promises, days] = await Promise.all([
    store.householdPlans.among(ids, PLAN),
    takenOn(store, ids),
    daysToAskAgain(store, tallies, putOff),
  ])
  const planOf = new Map(plans.map((plan) => [plan._id, plan]))
  return new Map(
    ids.map((flatId) => [
      flatId,
      {
        plan: planOf.get(flatId) ?? null,
        promises: promises.get(flatId) ?? 0,
        askAgainOn: days.get(flatId) ?? null,
      },
    ]),
  )
}

const PLAN: Record<string, true> = {
  answer: true,
  recent: true,
  'lastVisit.at': true,
  'lastVisit.how': true,
  'lastVisit.outcome': true,
  pausedUntil: true,
  contactName: true,
  'diagnosis.kinds': true,
}

/** Somebody answers for it: it was taken on, and its household has not confirmed it. */
const isTakenOn = ({ at }: Pick<PromiseDoc, 'at'>): boolean => at === 'promised' || at === 'kept'

const takenOn = async (store: Store, flatIds: readonly string[]): Promise<Map<string, number>> => {
  const counts = new Map<string, number>()
  for (let from = 0; from < flatIds.length; from += IDS) {
    const some = { flatId: command.in(flatIds.slice(from, from + IDS)), isOpen: true }
    for (const promise of await store.promises.all(some, { flatId: true, at: true }))
      if (isTakenOn(promise)) counts.set(promise.flatId, (counts.get(promise.flatId) ?? 0) + 1)
  }
  return counts
}

/** The day until which a household put its answer off stands in the evidence alone: the entries of those that did are read, and no others. */
const daysToAskAgain = async (store: Store, tallies: readonly TallyDoc[], putOff: (flatId: string) => boolean) => {
  const said = tallies.flatMap((tally) =>
    Object.keys(tally.flats)
      .filter(putOff)
      .map((flatId) => ({ tallyId: tally._id, flatId, answers: noAnswers(tally, flatId) })),
  )
  const ids = said.flatMap(({ tallyId, answers }) => answers.map(({ seq }) => `${tallyId}~${seq}`))
  const entries = await store.evidence.among([...new Set(ids)], { entry: true })
  const entryOf = new Map(entries.map(({ _id, entry }) => [_id, entry]))
  return new Map(said.map(({ tallyId, flatId, answers }) => [flatId, untilOf(tallyId, answers, entryOf)]))
}

const untilOf = (tallyId: string, answers: readonly NoAnswer[], entryOf: ReadonlyMap<string, EvidenceEntry>) => {
  const entries = answers.flatMap(({ seq }): [number, EvidenceEntry][] => {
    const entry = entryOf.get(`${tallyId}~${seq}`)
    return entry ? [[seq, entry]] : []
  })
  return standingNo(answers, new Map(entries))?.until ?? null
}
