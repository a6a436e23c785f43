import type { Day } from '../../types/schema'
import type { WorksDoc } from '../../types/works'
import { causeOfWorks } from './raise-causes'
import { dryDays } from './raise-windows'

type Coming = { on: Day; what: 'waterStop' | 'noise'; fromHour: number; toHour: number }

/** Days of a household's works from a day on that raise help by themselves: without water for long, or loud. Soonest first, each once. */
export const comingFrom = (works: readonly WorksDoc[], today: Day): Coming[] => {
  const all = works.flatMap((one): Coming[] => {
    const { stop, noisyDays } = causeOfWorks(one)
    const dry = stop ? dryDays(stop).map((day): Coming => ({ ...day, what: 'waterStop' })) : []
    const loud = noisyDays.map(({ on }): Coming => ({ on, what: 'noise', ...loudHours(one, on) }))
    return [...dry, ...loud]
  })
  const keyOf = ({ on, fromHour, what }: Coming): string => `${on} ${String(fromHour).padStart(2, '0')} ${what}`
  const byKey = new Map(all.filter(({ on }) => on >= today).map((one) => [keyOf(one), one]))
  return [...byKey].sort(([one], [other]) => (one < other ? -1 : 1)).map(([, one]) => one)
}

/** From the first noisy step of a day to the end of its last, in whole hours. */
const loudHours = ({ stages }: WorksDoc, on: Day): { fromHour: number; toHour: number } => {
  const noisy = stages.filter((stage) => stage.isNoisy && stage.on === on)
  return {
    fromHour: Math.min(...noisy.map(({ from }) => Number(from.slice(0, 2)))),
    toHour: Math.max(...noisy.map(({ to }) => Number(to.slice(0, 2)) + (to.endsWith(':00') ? 0 : 1))),
  }
}
