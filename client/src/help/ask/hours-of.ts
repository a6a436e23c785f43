import type { ChosenService } from './form'
import type { Typed } from './windows'

type Free = { hour: number; left: number }

/** Hours of a service with room, those within the window apart from the others; `isGone`: the chosen one has filled up meanwhile. */
export function otherHours(
  free: readonly Free[],
  { fromHour, toHour }: Typed,
  { hour, slots }: Pick<ChosenService, 'hour' | 'slots'>,
): { inside: Free[]; outside: Free[]; isGone: boolean } {
  const open = free.filter(({ left }) => left > 0)
  const isInside = (one: Free) =>
    fromHour === null || toHour === null || (one.hour >= fromHour && one.hour + slots <= toHour)
  return {
    inside: open.filter(isInside),
    outside: open.filter((one) => !isInside(one)),
    isGone: hour !== null && !open.some((one) => one.hour === hour),
  }
}
