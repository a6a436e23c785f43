import type { ActionName } from '@chuanmen/types/contract'

/** What is stale once a helper has moved a task. */
export const reads: readonly ActionName[] = [
  'volunteer.today',
  'volunteer.find',
  'volunteer.hours',
  'help.task',
  'me.home',
]
