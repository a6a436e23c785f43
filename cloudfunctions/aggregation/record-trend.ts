import { beijingDay, dayAfter } from '../../domain/consent/beijing-day'
import { blockersOf } from '../../domain/figures/blockers'
import { estateDays } from '../../domain/figures/estate-days'
import { forecastOf } from '../../domain/forecast/forecast'
import { seededRandom, seedOf } from '../../domain/forecast/random'
import { noRecord, resilienceOf, turnoutOf } from '../../domain/resilience/resilience'
import type { EstateDoc } from '../../types/estate'
import type { EstateTrendDoc, Resilience, StairwellTrendDoc } from '../../types/figures'
import type { RoundDoc } from '../../types/round'
import type { Day } from '../../types/schema'
import { obstaclesNow } from '../platform/obstacles-now'
import { resilienceRecords } from '../platform/resilience-record'
import type { Store } from '../platform/store'
import { stairwellTrends } from './stairwell-trends'

/** Of an estate whose round is over, every so many days: help, promises and claims of its works still change its resilience. */
const ENDED_EVERY_DAYS = 7

/**
 * The figures of an estate's newest round by day, up to and with `on`, and what staff make of them: forecast, blockers, resilience; `trends/{roundId}`. Made from what is stored, so that a night that was missed
 * is made up by the next, and a run repeated finds the day there. An estate that was never asked costs nothing, one whose round is over two small reads on all but one night of the week.
 */
export const recordTrend = async (store: Store, estate: EstateDoc, on: Day, now: Date): Promise<void> => {
  const roundId = estate.currentRoundId
  if (roundId === null) return
  const [[before], round] = await Promise.all([
    store.trends.find({ _id: roundId }, { limit: 1, field: { kind: true, through: true } }),
    store.rounds.peek(roundId, '_id', 'stairwellIds', 'state', 'result'),
  ])
  if (!round || round.state === 'draft' || round.state === 'discarded') return
  if (before?.kind === 'estate' && isFresh(before, round, on)) return
  const trends = await stairwellTrends(store, estate, round, on)
  if (trends.size === 0) return
  await store.trends.put(await estateTrend(store, estate, round, { trends, on, now }))
}

/** Whether nothing is to be done tonight. */
const isFresh = ({ through }: Pick<EstateTrendDoc, 'through'>, round: Pick<RoundDoc, 'result'>, on: Day): boolean => {
  if (through >= on) return true
  const endedOn = endOf(round)
  return endedOn !== null && through >= endedOn && on < dayAfter(through, ENDED_EVERY_DAYS)
}

const endOf = ({ result }: Pick<RoundDoc, 'result'>): Day | null => (result ? beijingDay(result.at) : null)

const estateTrend = async (
  store: Store,
  estate: EstateDoc,
  round: Pick<RoundDoc, '_id' | 'stairwellIds' | 'state' | 'result'>,
  { trends, on, now }: { trends: ReadonlyMap<string, StairwellTrendDoc>; on: Day; now: Date },
): Promise<EstateTrendDoc> => {
  const estateId = estate._id
  const all = [...trends.values()]
  const risers = all.flatMap((one) => one.risers)
  const households = Object.assign({}, ...all.map((one) => one.households)) as StairwellTrendDoc['households']
  const obstacles = await obstaclesNow(store, { estateId, roundId: round._id }, households, now)
  const random = seededRandom(seedOf(`${round._id} ${on}`))
  return {
    _id: round._id,
    schemaVersion: 1,
    kind: 'estate',
    estateId,
    through: on,
    days: estateDays(
      all.map(({ days }) => days),
      lastDay(all, endOf(round), on),
    ),
    forecast: round.state === 'closed' ? null : forecastOf(all, on, random),
    blockers: blockersOf(obstacles, risers),
    resilience: await resilienceBy(store, estateId, trends, now),
    at: now,
  }
}

/** Of a round that is over the days end with it, or with what was taken back since. */
const lastDay = (all: readonly StairwellTrendDoc[], endedOn: Day | null, on: Day): Day => {
  if (endedOn === null || endedOn >= on) return on
  const changed = all.flatMap(({ days }) => days.at(-1)?.on ?? [])
  return [...changed, endedOn].sort().at(-1) ?? endedOn
}

const resilienceBy = async (
  store: Store,
  estateId: string,
  trends: ReadonlyMap<string, StairwellTrendDoc>,
  now: Date,
): Promise<Record<string, Resilience>> => {
  const records = await resilienceRecords(store, { estateId, stairwellIds: [...trends.keys()] }, now)
  return Object.fromEntries(
    [...trends].map(([stairwellId, { households }]) => [
      stairwellId,
      resilienceOf({ ...(records.get(stairwellId) ?? noRecord()), ...turnoutOf(households) }),
    ]),
  )
}
