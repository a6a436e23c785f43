import { beijingDay, dayAfter } from '../../domain/consent/beijing-day'
import { agreedOn, type CaseVisit, isWon, withCases } from '../../domain/planner/count-cases'
import { instantAt } from '../../domain/works/instant-at'
import type { EstateDoc } from '../../types/estate'
import { CASE_DAYS, VISIT_BACK_DAYS } from '../../types/limits'
import type { DoorCasesDoc } from '../../types/planner'
import type { Day } from '../../types/schema'
import type { VisitDoc } from '../../types/visit'
import { command, type Store } from '../platform/store'
import { tallyId } from '../platform/tally-commit'

/** Before any visit. */
const NEVER: Day = '2000-01-01'

/**
 * Counts what came of visits by what had stood in the household's way: the planner's table is judged by it. A visit is counted once, in the night in which its outcome is certain, won or not:
 * `CASE_DAYS` after it was written down, or when no round asks the estate any more. Wins are not counted earlier, though they are known earlier: for as long as losses were missing the table would
 * look worse than it is.
 *
 * The day counts on which a visit was written down, so that one entered late is not missed. Once for each day, however often it runs: the count and `through` are written together, unless another
 * run was there first. One small read where nothing is due; else the visits of some six weeks, found by the estate's index (its first and last field), and one tally for each stairwell among them.
 */
export const countCases = async (store: Store, estate: EstateDoc, on: Day, _now: Date): Promise<void> => {
  if (estate.roundNo === 0) return
  const before = await store.doorCases.get(estate._id)
  const since = before?.through ?? NEVER
  const until = (await isAsking(store, estate)) ? dayAfter(on, -CASE_DAYS) : on
  if (until <= since) return
  const read = await visitsSince(store, estate._id, since)
  const over = read.filter(({ receivedAt }) => isWithin(beijingDay(receivedAt), since, until))
  // Nothing looked at and nothing counted yet: the day need not be kept. It is for visits that found no door, those of years before: they are not read again each night.
  if (over.length === 0 && !before) return
  const [visits, due] = [read.flatMap(atDoor), over.flatMap(atDoor)]
  const agreed = await agreements(store, due)
  const cases = due.map((visit) => ({ door: visit.door, isWon: isWon(visit, visits, agreed(visit)) }))
  await store.transact(async (tx) => {
    const doc = await tx.doorCases.get(estate._id)
    if ((doc?.through ?? NEVER) !== since) return
    const byObstacle = withCases(doc?.byObstacle ?? {}, cases)
    const next: DoorCasesDoc = { _id: estate._id, schemaVersion: 1, estateId: estate._id, byObstacle, through: until }
    await tx.doorCases.put(next)
  })
}

const isWithin = (day: Day, after: Day, until: Day): boolean => day > after && day <= until

/**
 * Whether any round asks: two may at once, of different stairwells, and the newest may be the first to end. One that is closed takes no answer more; one whose window is over may still be given papers
 * signed in it.
 */
const isAsking = async (store: Store, { _id }: EstateDoc): Promise<boolean> => {
  const asking = { estateId: _id, state: command.in(['open', 'opening']) }
  return (await store.rounds.find(asking, { limit: 1, field: { _id: true } })).length > 0
}

const FIELDS = { flatId: true, stairwellId: true, at: true, receivedAt: true, door: true } as const

/** Visits that may be written down after that day: none is written down more than `VISIT_BACK_DAYS` after it was. */
const visitsSince = (store: Store, estateId: string, since: Day): Promise<VisitDoc[]> => {
  const from = instantAt(dayAfter(since, -VISIT_BACK_DAYS), '00:00')
  return store.visits.all({ estateId, at: command.gte(from) }, FIELDS)
}

/** Of a visit that found a door, what it is counted by; of another, and one written down before doors were, nothing. */
const atDoor = (visit: VisitDoc): CaseVisit[] => (visit.door ? [{ ...visit, door: visit.door }] : [])

/** When each visit's household agreed in its round. */
const agreements = async (store: Store, visits: readonly CaseVisit[]) => {
  const idOf = ({ door, stairwellId }: CaseVisit) => tallyId(door.roundId, stairwellId)
  const tallies = new Map<string, ReturnType<typeof onDays>>()
  for (const id of new Set(visits.map(idOf))) {
    const tally = await store.tallies.get(id)
    if (tally) tallies.set(id, onDays(tally))
  }
  return (visit: CaseVisit): Day | null => tallies.get(idOf(visit))?.(visit.flatId) ?? null
}

const onDays = (tally: Parameters<typeof agreedOn>[0]) => (flatId: string) => agreedOn(tally, flatId)
