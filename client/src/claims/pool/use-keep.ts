import { useState } from 'react'
import { useMutate } from '@/api/use-action'
import { toast } from '@/components/toast/toast'
import { useDraft } from '@/lib/draft'
import { formOf, isSame, type KeepForm, keepErrors, limitFenOf, windowDaysOf } from './keep-form'
import type { Pool } from './use-pool'

type Draft = KeepForm & { base: KeepForm; baseRev: number }

/** The covenant being written by who keeps the pool: a draft until saved; somebody else's change in between is shown, and what was typed stays. */
export function useKeep(stairwellId: string, pool: Pool | null, onStale: () => void) {
  const saved = formOf(pool)
  const rev = pool?.rev ?? 0
  const draft = useDraft<Draft>(`pool-set:${stairwellId}`, { ...saved, base: saved, baseRev: rev })
  const { base, baseRev, ...typed } = draft.value
  const isTyped = !isSame(typed, base)
  const form = isTyped ? typed : saved
  const [wasTried, setTried] = useState(false)
  const saving = useMutate('pool.set', ['pool.view'])
  const errors = keepErrors(form)

  const send = async (state: 'open' | 'ended', said: string) => {
    const limitFen = limitFenOf(form.limit)
    const windowDays = windowDaysOf(form.window)
    if (limitFen === null || windowDays === null) return
    const { covenant, rule } = form
    const done = await saving.run({
      ...{ stairwellId, rev: isTyped ? baseRev : rev, covenant: covenant.trim(), limitFen, rule, windowDays, state },
    })
    if (!done) {
      onStale()
      return false
    }
    draft.change({ ...form, base: form, baseRev: done.rev })
    draft.clear()
    setTried(false)
    toast(said)
    return true
  }

  return {
    form,
    saved,
    saving,
    errors: (wasTried ? errors : {}) as Partial<typeof errors>,
    isChanged: !pool || pool.state === 'ended' || !isSame(form, saved),
    isBehind: isTyped && baseRev !== rev,
    wasRestored: draft.wasRestored && isTyped,
    change: (part: Partial<KeepForm>) =>
      draft.change({ ...form, ...(isTyped ? {} : { base: saved, baseRev: rev }), ...part }),
    takeTheirs: () => {
      draft.change({ ...saved, base: saved, baseRev: rev })
      saving.reset()
    },
    keepMine: () => {
      draft.change({ base: saved, baseRev: rev })
      saving.reset()
    },
    save: async () => {
      setTried(true)
      if (errors.covenant || errors.limit || errors.window) return false
      return send('open', pool && pool.state === 'open' ? '改好了，会请加入的各家再看一遍' : '约定建好了')
    },
    end: () => send('ended', '约定停用了'),
  }
}
export type Keep = ReturnType<typeof useKeep>
