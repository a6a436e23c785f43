import type { HelpTaskView } from '@chuanmen/types/help-actions'
import { useQueryClient } from '@tanstack/react-query'
import { useRouter } from '@tarojs/taro'
import { useEffect, useRef } from 'react'
import { call, newRequestId } from '@/api/call'
import { actionKey, useAction } from '@/api/use-action'
import { useLive } from '@/api/use-live'
import { param } from '@/lib/navigate'

const SLOWEST_MS = 15_000

/** One task, kept live while it is on the screen: whoever takes it, comes or cannot come moves it. */
export function useTask() {
  const { params } = useRouter()
  const taskId = param(params, 'task')
  const client = useQueryClient()
  const page = useAction('help.task', { taskId }, { of: [taskId] })
  const view = page.value

  useLive(
    async () => {
      const key = actionKey('help.task', { taskId })
      const before = client.getQueryData<HelpTaskView>(key)
      const fresh = await call('help.task', { taskId })
      client.setQueryData(key, fresh)
      return before?.rev !== fresh.rev
    },
    view !== undefined,
    SLOWEST_MS,
  )
  useSeen(view)
  return { page, view, isFresh: param(params, 'fresh') === '1' }
}

/** What the household has looked at is no news any more. Unheard it is told again the next time. */
function useSeen(view: HelpTaskView | undefined) {
  const client = useQueryClient()
  const told = useRef(-1)
  const taskId = view?.taskId ?? ''
  const rev = view?.viewer === 'household' ? view.rev : -1
  useEffect(() => {
    if (rev <= told.current) return
    told.current = rev
    const done = () =>
      Promise.all(['me.home', 'help.mine'].map((name) => client.invalidateQueries({ queryKey: [name] })))
    void call('help.see', { taskId }, newRequestId()).then(done, () => {
      told.current = -1
    })
  }, [taskId, rev, client])
}
