import type { HelpReason } from '../../types/help'
import { type HelpKind, type HelpReasonKind, helpReasons } from '../../types/help-words'
import type { Day } from '../../types/schema'
import type { Spot } from './metres'
import { type HelpProblem, mondayOf, type ProblemTask, type Proposed } from './problem'

/** What the numbers of a problem do not say about a proposal. */
export type ProposalFacts = {
  /** A coordinator pinned this helper at this hour. */
  isPinned: boolean
  /** The household has had this volunteer before. */
  isKnown: boolean
  isUrgent: boolean
  /** Where the volunteer begins from; null: elsewhere, or a station. */
  home: Spot | null
  there: Spot
}

/**
 * Why each proposal of a problem's plan suits, as reasons that can be looked up: whatever holds is named, nothing else. `light`: nobody else who could do this task has promised
 * fewer in that week; `count` is this volunteer's, this one included. `capacity`: places the service has left at that hour.
 */
export const explainer = (problem: HelpProblem): ((proposed: Proposed, facts: ProposalFacts) => HelpReason[]) => {
  const tasks = new Map(problem.tasks.map((task) => [task.id, task]))
  const loads = new Map(problem.volunteers.map(({ id, load }) => [id, load]))
  const services = new Map(problem.services.map((one) => [one.id, one]))
  const promised = (volunteerId: string, on: Day): number => loads.get(volunteerId)?.[mondayOf(on)] ?? 0
  const lightOf = (task: ProblemTask, helper: string): HelpReason[] => {
    const mine = promised(helper, task.on)
    const others = task.arcs.filter((arc) => arc.by === 'volunteer' && arc.helper !== helper)
    const isLightest = others.length > 0 && others.every((arc) => promised(arc.helper, task.on) >= mine)
    return isLightest ? [{ kind: 'light', count: mine + 1 }] : []
  }
  return ({ taskId, by, helper, hour }, facts) => {
    const task = tasks.get(taskId)
    if (!task) throw new Error(`no task ${taskId}`)
    const is = (kind: HelpReasonKind, isSo: boolean): HelpReason[] => (isSo ? [{ kind }] : [])
    const of: HelpReason[] = [...is('pinned', facts.isPinned), ...is('urgent', facts.isUrgent), { kind: 'kind' }]
    if (by === 'service') {
      const service = services.get(helper)
      const left = Array.from({ length: service?.slots ?? 0 }, (_, at) => service?.left[task.on]?.[hour + at] ?? 0)
      return inOrder([...of, { kind: 'capacity', count: Math.min(...left) }])
    }
    const { home, there } = facts
    const isSameStairwell = home?.estateId === there.estateId && home.stairwellId === there.stairwellId
    const isSameBuilding = home?.estateId === there.estateId && home.building === there.building
    return inOrder([
      ...of,
      ...is('known', facts.isKnown),
      ...is('stairwell', isSameStairwell),
      ...is('building', isSameBuilding && !isSameStairwell),
      { kind: 'free', words: dayPartWords(task.on, hour) },
      ...lightOf(task, helper),
    ])
  }
}

const inOrder = (reasons: HelpReason[]): HelpReason[] =>
  reasons.sort((one, other) => helpReasons.indexOf(one.kind) - helpReasons.indexOf(other.kind))

const WEEKDAYS = ['日', '一', '二', '三', '四', '五', '六']
/** 「周三上午」. */
export const dayPartWords = (on: Day, hour: number): string => {
  const part = hour < 12 ? '上午' : hour < 18 ? '下午' : '晚上'
  return `周${WEEKDAYS[new Date(`${on}T00:00:00Z`).getUTCDay()]}${part}`
}

/** What somebody who offers a kind of help says of themself; kinds that need training were given it. */
const offers: Record<HelpKind, string> = {
  water: '能送水',
  furniture: '会搬东西',
  company: '能陪人',
  meal: '能送饭',
  toilet: '能帮忙如厕',
  care: '受过照看培训',
  cleaning: '会打扫',
  errand: '能跑腿',
  quiet: '有安静的地方',
  hospital: '能陪诊',
}
const words: Record<HelpReasonKind, (reason: HelpReason, kind: HelpKind) => string> = {
  pinned: () => '社区指定',
  known: () => '帮过这家',
  stairwell: () => '同楼门',
  building: () => '同一栋楼',
  kind: (_, kind) => offers[kind],
  free: (reason) => `${reason.words}有空`,
  light: ({ count }) => `这周第 ${count} 件`,
  urgent: () => '要得急',
  capacity: ({ count }) => `还有 ${count} 个空位`,
}
/** Of what may be said, at most this much is: what is nearest to a person first. */
const PARTS = 3
const byWeight: readonly HelpReasonKind[] = [
  'pinned',
  'known',
  'stairwell',
  'building',
  'kind',
  'free',
  'capacity',
  'light',
  'urgent',
]

/** 「同楼门 · 会搬东西 · 周三上午有空」: why it suits, in one sentence of what is true. */
export const sentenceOf = (reasons: readonly HelpReason[], kind: HelpKind): string => {
  const isStation = reasons.some((reason) => reason.kind === 'capacity')
  return [...reasons]
    .sort((one, other) => byWeight.indexOf(one.kind) - byWeight.indexOf(other.kind))
    .slice(0, PARTS)
    .map((reason) => (isStation && reason.kind === 'kind' ? '驿站有这项服务' : words[reason.kind](reason, kind)))
    .join(' · ')
}
