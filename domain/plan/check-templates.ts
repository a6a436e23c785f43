import type { PlanTemplates, TemplateStep } from '../../types/plan'
import { accept, type Result, refuse } from '../../types/result'

/** Each list names a step once, and help names what is asked for, nothing else does. Refuses `malformed {field}` with the list's path. */
export const checkTemplates = ({ byKind, byReason }: PlanTemplates): Result<true> => {
  const lists = [...listsOf('byKind', byKind), ...listsOf('byReason', byReason)]
  const bad = lists.find(({ steps }) => !isGood(steps))
  return bad ? refuse('malformed', { field: bad.field }) : accept(true)
}

const listsOf = (of: string, lists: Record<string, readonly TemplateStep[]>) =>
  Object.entries(lists).map(([name, steps]) => ({ field: `templates.${of}.${name}`, steps }))

const isGood = (steps: readonly TemplateStep[]): boolean =>
  new Set(steps.map(({ step }) => step)).size === steps.length &&
  steps.every(({ does, helpKind }) => (does === 'help') === (helpKind !== null))
