import type { HelpTaskView } from '@chuanmen/types/help-actions'
import type { Output } from '@/api/call'
import { day, nearDay } from '@/lib/format'

type Place = HelpTaskView['places'][number]

/** The station's own place in an order; staff who look on find it by its order. */
export const stationPlace = ({ places }: HelpTaskView): Place | undefined =>
  places.find(({ isMine }) => isMine) ?? places.find(({ order }) => order !== null)

export type Section = { key: string; title: string; note?: string; tasks: HelpTaskView[] }

const isOver = ({ at }: HelpTaskView) => at === 'done' || at === 'confirmed' || at === 'cancelled' || at === 'unmet'
const begins = (task: HelpTaskView) =>
  `${task.on} ${String(stationPlace(task)?.fromHour ?? task.fromHour).padStart(2, '0')}`
const bySoonest = (one: HelpTaskView, other: HelpTaskView) => begins(one).localeCompare(begins(other))

/** Orders as a keeper works through them: what waits for an answer, what waits for the household, then day by day, and what is over. */
export function sectionsOf({ orders }: Output<'station.orders'>, now: number): Section[] {
  const sorted = [...orders].sort(bySoonest)
  const stateOf = (task: HelpTaskView) => (isOver(task) ? 'over' : (stationPlace(task)?.order?.state ?? 'confirmed'))
  const of = (state: string) => sorted.filter((task) => stateOf(task) === state)
  const days = [...new Set(of('confirmed').map(({ on }) => on))]
  const all: Section[] = [
    { key: 'asked', title: '等您答复', note: '住户在等；位置已经给他留着了', tasks: of('asked') },
    { key: 'countered', title: '等住户答复', note: '两个时间都留着', tasks: of('countered') },
    ...days.map((on) => ({
      key: on,
      title: `${nearDay(on, now)} ${day(on, now)}`,
      tasks: of('confirmed').filter((task) => task.on === on),
    })),
    { key: 'over', title: '结束了的', tasks: of('over') },
  ]
  return all.filter(({ tasks }) => tasks.length > 0)
}

type WeekDay = Output<'station.week'>['days'][number]

/**
 * Hours of a day at which this order could begin instead: open, with room in each of its hours once it gives up its own, and still to come. Those within the household's
 * window come first.
 */
export function otherHours(
  task: HelpTaskView,
  { serviceId, slots }: { serviceId: string; slots: number },
  weekDay: WeekDay | undefined,
  now: { on: string; hour: number },
): { hour: number; isInWindow: boolean }[] {
  const own = stationPlace(task)?.fromHour
  const isOwn = (hour: number) => own !== undefined && hour >= own && hour < own + slots
  const room = new Map(
    weekDay?.services
      .find((one) => one.serviceId === serviceId)
      ?.hours.map(({ hour, capacity, taken }) => [hour, capacity - taken + (isOwn(hour) ? 1 : 0)]),
  )
  const fits = (from: number) =>
    Array.from({ length: slots }, (_, at) => from + at).every((hour) => (room.get(hour) ?? 0) > 0)
  return [...room.keys()]
    .filter((hour) => hour !== own && fits(hour) && (task.on > now.on || hour > now.hour))
    .map((hour) => ({ hour, isInWindow: hour >= task.fromHour && hour + slots <= task.toHour }))
    .sort((one, other) => Number(other.isInWindow) - Number(one.isInWindow) || one.hour - other.hour)
}
