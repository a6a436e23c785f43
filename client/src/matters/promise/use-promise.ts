import { useQueryClient } from '@tanstack/react-query'
import { useRouter } from '@tarojs/taro'
import { useEffect } from 'react'
import { useAction, useMutate } from '@/api/use-action'
import { toast } from '@/components/toast/toast'
import { useDraft } from '@/lib/draft'
import { param } from '@/lib/navigate'

/** The promise is not what it was when it was looked at. */
const outOfDate = ['promise_changed', 'promise_state']

/** One promise made to this household, and its two answers to 「办好了」. */
export function usePromise() {
  const { params } = useRouter()
  const promiseId = param(params, 'promiseId')
  const client = useQueryClient()
  const page = useAction('promise.view', { promiseId }, { of: [promiseId] })
  const view = page.value
  const changes = ['promise.view', 'plan.mine', 'me.home', 'consent.view'] as const
  const confirming = useMutate('promise.confirm', changes, `promise:${promiseId}:confirm`)
  const disputing = useMutate('promise.move', changes, `promise:${promiseId}:dispute`)
  const draft = useDraft(`promise:${promiseId}`, { words: '' })

  const code = confirming.failure?.code ?? disputing.failure?.code ?? ''
  const isChanged = outOfDate.includes(code)
  useEffect(() => {
    if (isChanged || code === 'text_changed') void client.invalidateQueries({ queryKey: ['promise.view'] })
  }, [isChanged, code, client])

  return {
    page,
    view,
    words: draft.value.words,
    write: (words: string) => draft.change({ words }),
    isBusy: confirming.isBusy || disputing.isBusy,
    isChanged,
    failure: isChanged ? null : (confirming.failure ?? disputing.failure),
    async confirm(clausesRead: string[]) {
      if (!view) return undefined
      const { rev, textHash } = view
      return confirming.run({ promiseId, rev, textHash, clausesRead })
    },
    async dispute() {
      if (!view) return false
      const done = await disputing.run({
        promiseId,
        rev: view.rev,
        move: { kind: 'dispute', words: draft.value.words.trim() },
      })
      if (!done) return false
      draft.clear()
      toast('收到了，会接着办')
      return true
    },
  }
}
