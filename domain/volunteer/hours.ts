import type { HelpTaskDoc } from '../../types/help'
import type { HelpHour } from '../../types/volunteer'

/** What of a task the hours are made of; no household. */
export const HOUR_FIELDS = { kind: true, on: true, building: true, places: true, 'thanks.stars': true } as const
export type WorkedTask = Pick<HelpTaskDoc, '_id' | 'kind' | 'on' | 'building' | 'places'> & {
  thanks: Pick<NonNullable<HelpTaskDoc['thanks']>, 'stars'> | null
}

/** What a volunteer did, newest first: every place of theirs that was checked out of, confirmed or not. Minutes are whole. */
export const hoursOf = (tasks: readonly WorkedTask[], volunteerId: string): HelpHour[] =>
  tasks
    .flatMap((task) =>
      task.places
        .filter(({ helper, checkOut }) => helper.as === 'volunteer' && helper.volunteerId === volunteerId && checkOut)
        .map(({ fromHour, minutes }) => ({
          taskId: task._id,
          kind: task.kind,
          on: task.on,
          fromHour,
          building: task.building,
          minutes,
          stars: task.thanks?.stars ?? null,
        })),
    )
    .sort((one, other) => (one.on === other.on ? other.fromHour - one.fromHour : one.on < other.on ? 1 : -1))

/** Their sums by month 「2026-11」, newest first. */
export const monthsOf = (hours: readonly HelpHour[]): { month: string; tasks: number; minutes: number }[] => {
  const months = new Map<string, { month: string; tasks: number; minutes: number }>()
  for (const { on, minutes } of hours) {
    const month = on.slice(0, 7)
    const so = months.get(month) ?? { month, tasks: 0, minutes: 0 }
    months.set(month, { month, tasks: so.tasks + 1, minutes: so.minutes + minutes })
  }
  return [...months.values()].sort((one, other) => (one.month < other.month ? 1 : -1))
}
