import { type Obstacle, obstacles } from '@chuanmen/types/door-words'
import { DOOR_VISITS_MAX } from '@chuanmen/types/limits'
import type { DoorTable } from '@chuanmen/types/planner'

/** What makes a chance smaller, in hundredths of it. */
export const factors = ['tired', 'fresh', 'refused'] as const
export type Factor = (typeof factors)[number]

/** The table as it is typed. */
export type TableForm = { byObstacle: Record<Obstacle, { visits: string; chance: string }> } & Record<Factor, string>
export type TableErrors = { byObstacle: Partial<Record<Obstacle, { visits?: string; chance?: string }>> } & Partial<
  Record<Factor, string>
>

const each = <T>(of: (obstacle: Obstacle) => T) =>
  Object.fromEntries(obstacles.map((obstacle) => [obstacle, of(obstacle)])) as Record<Obstacle, T>

export const formOf = (table: DoorTable): TableForm => ({
  byObstacle: each((obstacle) => {
    const { visits, chance } = table.byObstacle[obstacle]
    return { visits: String(visits), chance: String(chance) }
  }),
  ...{ tired: String(table.tired), fresh: String(table.fresh), refused: String(table.refused) },
})

/** A whole number as people type it, full-width digits and a trailing % included; null: it is none between the two. */
function whole(typed: string, least: number, most: number): number | null {
  const plain = typed.normalize('NFKC').replace(/[\s%]/g, '')
  if (!/^\d{1,3}$/.test(plain)) return null
  const number = Number(plain)
  return number >= least && number <= most ? number : null
}
const visitsOf = (typed: string) => whole(typed, 0, DOOR_VISITS_MAX)
const chanceOf = (typed: string) => whole(typed, 0, 100)
const factorOf = (typed: string) => whole(typed, 1, 100)

/** What keeps a table from being saved, by field. */
export function tableErrors(form: TableForm): TableErrors {
  const errors: TableErrors = { byObstacle: {} }
  for (const obstacle of obstacles) {
    const { visits, chance } = form.byObstacle[obstacle]
    const bad = {
      ...(visitsOf(visits) === null ? { visits: `请填 0 到 ${DOOR_VISITS_MAX} 的整数` } : {}),
      ...(chanceOf(chance) === null ? { chance: '请填 0 到 100 的整数' } : {}),
    }
    if (Object.keys(bad).length > 0) errors.byObstacle[obstacle] = bad
  }
  for (const factor of factors) if (factorOf(form[factor]) === null) errors[factor] = '请填 1 到 100 的整数'
  return errors
}

/** The table to save; null while something is wrong. */
export function tableOf(form: TableForm): DoorTable | null {
  const { byObstacle, ...rest } = tableErrors(form)
  if (Object.keys(byObstacle).length + Object.keys(rest).length > 0) return null
  return {
    byObstacle: each((obstacle) => ({
      visits: visitsOf(form.byObstacle[obstacle].visits) ?? 0,
      chance: chanceOf(form.byObstacle[obstacle].chance) ?? 0,
    })),
    tired: factorOf(form.tired) ?? 100,
    fresh: factorOf(form.fresh) ?? 100,
    refused: factorOf(form.refused) ?? 100,
  }
}

export const sameForm = (one: TableForm, other: TableForm): boolean =>
  factors.every((factor) => one[factor] === other[factor]) &&
  obstacles.every(
    (obstacle) =>
      one.byObstacle[obstacle].visits === other.byObstacle[obstacle].visits &&
      one.byObstacle[obstacle].chance === other.byObstacle[obstacle].chance,
  )
