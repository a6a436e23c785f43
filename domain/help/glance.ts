import type { HelpTaskDoc } from '../../types/help'
import type { HelpGlance } from '../../types/help-actions'

/** What a glance needs of a task: little of what it holds, for the first screen asks for it each time. */
export type GlancedTask = Pick<
  HelpTaskDoc,
  '_id' | 'kind' | 'on' | 'fromHour' | 'at' | 'isLive' | 'places' | 'trail' | 'seenSteps'
>
export const HELP_GLANCE_FIELDS = {
  kind: true,
  on: true,
  fromHour: true,
  at: true,
  isLive: true,
  'places.name': true,
  'places.fromHour': true,
  'trail.party': true,
  seenSteps: true,
} as const

/** A flat's help on its first screen: how much is live, and what comes next. Null: nothing is live and nothing is new. */
export const glanceAtHelp = (tasks: readonly GlancedTask[]): HelpGlance | null => {
  const live = tasks.filter(({ isLive }) => isLive)
  const hasNews = tasks.some(({ trail, seenSteps }) => trail.length > seenSteps)
  if (live.length === 0 && !hasNews) return null
  const [next] = live
    .filter(({ at }) => at !== 'done')
    .map((task) => ({ task, hour: task.places[0]?.fromHour ?? task.fromHour }))
    .sort((one, other) => (keyOf(one) < keyOf(other) ? -1 : 1))
  return {
    live: live.length,
    next: next
      ? {
          taskId: next.task._id,
          kind: next.task.kind,
          on: next.task.on,
          hour: next.hour,
          at: next.task.at,
          helpers: next.task.places.map(({ name }) => name),
        }
      : null,
    hasNews,
  }
}

const keyOf = ({ task, hour }: { task: GlancedTask; hour: number }): string =>
  `${task.on} ${String(hour).padStart(2, '0')} ${task._id}`
