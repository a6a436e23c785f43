import type { ClaimCount, ClaimFiguresDoc } from '../../types/claim'
import type { DamageKind } from '../../types/claim-words'

/** Under which claims without works are counted. */
export const NO_CREW = 'none'

export const emptyFigures = (estateId: string): ClaimFiguresDoc => ({
  _id: estateId,
  schemaVersion: 1,
  rev: 0,
  openByDay: {},
  openByRung: { contractor: 0, community: 0, street: 0 },
  buildings: {},
  damages: {},
  crews: {},
})

/**
 * The figures after one claim changed from what they hold of it (`before`; null: nothing yet) to what it adds now. Sums of integers: any order of changes gives what
 * counting all claims anew would give, and the same change applied twice is none, because its `before` is then its `after`.
 */
export const applyCount = (
  figures: ClaimFiguresDoc,
  before: ClaimCount | null,
  after: ClaimCount | null,
): ClaimFiguresDoc => {
  const next = structuredClone(figures)
  if (before) add(next, before, -1)
  if (after) add(next, after, 1)
  return { ...next, rev: figures.rev + 1 }
}

const NO_STARS = [0, 0, 0, 0, 0]

/** Adds a claim's share to figures nobody else holds, or takes it out; what comes to nothing leaves no trace. */
const add = (figures: ClaimFiguresDoc, count: ClaimCount, sign: 1 | -1): void => {
  const { damage, receivedOn, isOpen, rung, settledDays, wasLate, reopened, stars, paidFen } = count
  if (isOpen) {
    bump(figures.openByDay, receivedOn, sign)
    figures.openByRung[rung] += sign
  }

  const house = keyOf(count.building)
  const building = figures.buildings[house] ?? { claims: 0, settled: 0, open: 0, days: {} }
  building.claims += sign
  if (isOpen) building.open += sign
  if (settledDays !== null) {
    building.settled += sign
    bump(building.days, String(settledDays), sign)
  }
  keep(figures.buildings, house, building)

  const kind = figures.damages[damage] ?? { claims: 0, paidFen: 0 }
  keep(figures.damages as Record<DamageKind, typeof kind>, damage, {
    claims: kind.claims + sign,
    paidFen: kind.paidFen + sign * paidFen,
  })

  const who = count.crewId ?? NO_CREW
  const crew = figures.crews[who] ?? {
    claims: 0,
    ended: 0,
    onTime: 0,
    late: 0,
    reopened: 0,
    stars: [...NO_STARS],
    paidFen: 0,
  }
  crew.claims += sign
  if (!isOpen) crew.ended += sign
  // Late is late from the moment it is, on time only what was settled so: an open claim may yet be either.
  if (wasLate) crew.late += sign
  else if (settledDays !== null) crew.onTime += sign
  crew.reopened += sign * reopened
  crew.paidFen += sign * paidFen
  if (stars !== null) crew.stars[stars - 1] = (crew.stars[stars - 1] ?? 0) + sign
  keep(figures.crews, who, crew)
}

const bump = (counts: Record<string, number>, key: string, by: number): void => {
  const left = (counts[key] ?? 0) + by
  if (left === 0) delete counts[key]
  else counts[key] = left
}

const keep = <T extends { claims: number }>(all: Record<string, T>, key: string, one: T): void => {
  if (one.claims === 0) delete all[key]
  else all[key] = one
}

/** A building's name as a field's name: the database gives a dot and `$` in one a meaning of their own. */
export const keyOf = (building: string): string => building.replaceAll('.', '．').replaceAll('$', '＄')
