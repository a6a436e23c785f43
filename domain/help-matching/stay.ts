import type { Arc, Held, HelpProblem, ProblemTask } from './problem'
import { CHANGED } from './weights'

export const isSame = (one: Held, other: Held): boolean =>
  one.hour === other.hour && one.helper === other.helper && one.by === other.by

/** What an arc costs where something stands proposed already. */
export const costWithStay = (task: ProblemTask, arc: Arc): number =>
  task.stay.length === 0 || task.stay.some((held) => isSame(held, arc)) ? arc.cost : arc.cost + CHANGED

/** What it costs beside the penalty that nobody is proposed any more: as much as somebody else for each. */
export const leaveCost = (task: ProblemTask): number => (task.stay.length === 0 ? 0 : CHANGED * task.people)

export const byId = <T extends { id: string }>(list: readonly T[]): T[] =>
  [...list].sort((one, other) => (one.id < other.id ? -1 : one.id > other.id ? 1 : 0))

/** The same problem with this plan standing: what the next run begins from. */
export const standing = (problem: HelpProblem, proposals: readonly (Held & { taskId: string })[]): HelpProblem => ({
  ...problem,
  tasks: problem.tasks.map((task) => ({
    ...task,
    stay: proposals.filter(({ taskId }) => taskId === task.id).map(({ by, helper, hour }) => ({ by, helper, hour })),
  })),
})
