import { useRouter } from '@tarojs/taro'
import { useMemo } from 'react'
import { useAction } from '@/api/use-action'
import { param } from '@/lib/navigate'
import { selfFor } from '../take/take-words'
import { keptToday } from '../today/use-today'
import { usePendingVisits } from '../visit/pending'
import { standOf } from '../visit/stand'

/** Each answer with a door is written down as a look at it. */
const LOOK_MS = 30_000

/** Everything of one task as this volunteer may see it; without a network what the day's page kept of it. */
export function useTask() {
  const { params } = useRouter()
  const taskId = param(params, 'task')
  const page = useAction('help.task', { taskId }, { of: [taskId], everyMs: LOOK_MS })
  const pendingOf = usePendingVisits()
  const { value: fresh, failure } = page
  const kept = useMemo(
    () =>
      failure?.kind === 'offline' || failure?.kind === 'timeout'
        ? keptToday()?.accepted.find((task) => task.taskId === taskId)
        : undefined,
    [failure?.kind, taskId],
  )
  const task = fresh ?? kept
  const isCandidate = task?.viewer === 'candidate'
  const self = useAction('volunteer.mine', {}, { enabled: isCandidate })
  const pending = pendingOf(taskId)
  return {
    page: { ...page, value: task },
    task,
    isOffline: task !== undefined && (fresh === undefined || failure?.kind === 'offline'),
    pending,
    stand: task && standOf(task, pending, Date.now()),
    volunteerId: task && selfFor(task.estateId, self.value?.mine ?? []),
  }
}
