import type { ClaimFiguresDoc } from '../../types/claim'
import type { ClaimFigures } from '../../types/claim-actions'
import { type DamageKind, damageKinds } from '../../types/claim-words'
import type { Day } from '../../types/schema'
import type { Crew } from '../../types/works'
import { NO_CREW } from './figures'
import { medianOf } from './median'

const DAY_MS = 86_400_000
const daysBetween = (from: Day, until: Day): number => Math.round((Date.parse(until) - Date.parse(from)) / DAY_MS)

/** The page staff read, from the one document: open claims by their age in calendar days, cost by what was damaged, crews by how they keep their deadlines. */
export const figuresPage = (figures: ClaimFiguresDoc, crews: readonly Crew[], today: Day): ClaimFigures => {
  const buildings = Object.entries(figures.buildings)
  return {
    today,
    open: byAge(figures.openByDay, today),
    openByRung: figures.openByRung,
    total: {
      claims: sum(buildings.map(([, { claims }]) => claims)),
      settled: sum(buildings.map(([, { settled }]) => settled)),
      medianDays: medianOf(merged(buildings.map(([, { days }]) => days))),
      paidFen: sum(Object.values(figures.damages).map(({ paidFen }) => paidFen)),
    },
    buildings: buildings
      .map(([building, { claims, settled, open, days }]) => ({
        building,
        claims,
        settled,
        open,
        medianDays: medianOf(days),
      }))
      .sort((one, other) => one.building.localeCompare(other.building, 'zh', { numeric: true })),
    damages: damageKinds.flatMap((damage: DamageKind) => {
      const found = figures.damages[damage]
      return found ? [{ damage, ...found }] : []
    }),
    crews: Object.entries(figures.crews)
      .map(([id, { stars, ...counts }]) => ({
        crewId: id === NO_CREW ? null : id,
        name: nameOf(id, crews),
        ...counts,
        meanStars: meanOf(stars),
      }))
      .sort((one, other) => other.claims - one.claims),
  }
}

const sum = (numbers: number[]): number => numbers.reduce((all, one) => all + one, 0)

const byAge = (openByDay: Record<Day, number>, today: Day): ClaimFigures['open'] => {
  const open = { upTo3: 0, upTo7: 0, upTo15: 0, older: 0 }
  for (const [day, count] of Object.entries(openByDay)) {
    const age = daysBetween(day, today)
    open[age <= 3 ? 'upTo3' : age <= 7 ? 'upTo7' : age <= 15 ? 'upTo15' : 'older'] += count
  }
  return open
}

const merged = (histograms: Record<string, number>[]): Record<string, number> => {
  const all: Record<string, number> = {}
  for (const histogram of histograms)
    for (const [days, count] of Object.entries(histogram)) all[days] = (all[days] ?? 0) + count
  return all
}

const nameOf = (crewId: string, crews: readonly Crew[]): string =>
  crewId === NO_CREW ? '没有查到施工' : (crews.find((crew) => crew.crewId === crewId)?.name ?? '已不在册的施工队')

/** To a tenth of a star; null: nobody gave any. */
const meanOf = (stars: readonly number[]): number | null => {
  const given = sum([...stars])
  return given === 0 ? null : Math.round((sum(stars.map((count, at) => count * (at + 1))) * 10) / given) / 10
}
