import { useState } from 'react'
import { useMutate } from '@/api/use-action'
import { toast } from '@/components/toast/toast'
import { useDraft } from '@/lib/draft'
import { yuan } from '@/lib/format'
import { fenOf } from '@/lib/typed-yuan'
import { amountError } from './cost-words'

type Draft = { what: string; typed: string; happenedOn: string }
const blank: Draft = { what: '', typed: '', happenedOn: '' }

/** What is wrong with a loss before neighbours are asked, by field. */
export function askErrors(draft: Draft, limitFen: number) {
  const amount = amountError(fenOf(draft.typed), limitFen)
  return {
    what: draft.what.trim() === '' ? '请写坏了什么' : /[<>]/.test(draft.what) ? '请去掉尖括号' : undefined,
    typed: {
      unreadable: '请写数字，例如 180 或 180.50',
      tooSmall: '金额要大于 0',
      overLimit: `超过了约定的上限 ${yuan(limitFen)}，请改用「要赔付」`,
      none: undefined,
    }[amount ?? 'none'],
    happenedOn: draft.happenedOn === '' ? '请选哪天的事' : undefined,
  }
}

/** The form for a loss of one's own: a draft until the neighbours have been asked. */
export function useAsk(stairwellId: string, flatId: string, limitFen: number, onStale: () => void) {
  const key = `pool-ask:${stairwellId}~${flatId}`
  const draft = useDraft<Draft>(key, blank)
  const [isOpen, setOpen] = useState(draft.wasRestored && (draft.value.what !== '' || draft.value.typed !== ''))
  const [wasTried, setTried] = useState(false)
  const sending = useMutate('pool.ask', ['pool.view'], key)
  const errors = askErrors(draft.value, limitFen)
  const fen = fenOf(draft.value.typed)
  return {
    draft: draft.value,
    change: draft.change,
    isOpen,
    open: () => setOpen(true),
    close: () => setOpen(false),
    sending,
    isAlone: sending.failure?.code === 'pool_alone',
    /** Said at once: nobody should fill in the rest of a form that cannot go. */
    isOverLimit: amountError(fen, limitFen) === 'overLimit',
    errors: {
      ...(wasTried ? errors : {}),
      ...(amountError(fen, limitFen) === 'overLimit' ? { typed: errors.typed } : {}),
    } as Partial<ReturnType<typeof askErrors>>,
    submit: async () => {
      setTried(true)
      if (errors.what || errors.typed || errors.happenedOn || fen === null) return
      const { what, happenedOn } = draft.value
      const done = await sending.run({
        stairwellId,
        flatId,
        what: what.trim(),
        amountFen: fen,
        happenedOn,
        claimId: null,
      })
      if (!done) return onStale()
      draft.clear()
      draft.change(blank)
      setTried(false)
      setOpen(false)
      toast('问出去了')
    },
  }
}
