import type { ClockStep } from '@chuanmen/types/claim-words'
import { useState } from 'react'
import type { Output } from '@/api/call'
import { useMutate } from '@/api/use-action'
import { toast } from '@/components/toast/toast'
import { useDraft } from '@/lib/draft'
import { toFirstError } from '../form/to-first-error'
import { type ClockForm, clockErrors, clockFormOf, clocksOf, sameClocks } from './clock-form'

export type RulesView = Output<'claimRules.view'>

type Draft = { isEditing: boolean; form: ClockForm; base: ClockForm }

/** Deadlines being changed: a draft until saved. A colleague's change of them in between is shown, and what was typed stays. */
export function useClocks(estateId: string, view: RulesView, again: () => void) {
  const saved = clockFormOf(view.clocks)
  const draft = useDraft<Draft>(`claim-clocks:${estateId}`, { isEditing: false, form: saved, base: saved })
  const { isEditing, form: typed, base } = draft.value
  const form = isEditing ? typed : saved
  const [wasTried, setTried] = useState(false)
  const saving = useMutate('claimRules.setClocks', ['claimRules.view'])
  const errors = clockErrors(form)
  const stop = () => {
    draft.change({ isEditing: false })
    setTried(false)
    saving.reset()
  }
  return {
    form,
    saved,
    saving,
    isEditing,
    errors: wasTried ? errors : {},
    isChanged: !sameClocks(form, saved),
    // The revision counts prices as well: only another deadline makes what was typed out of date.
    isBehind: isEditing && !sameClocks(base, saved),
    wasRestored: draft.wasRestored && isEditing,
    start: () => draft.change({ isEditing: true, form: saved, base: saved }),
    stop,
    change: (step: ClockStep, part: Partial<ClockForm[ClockStep]>) =>
      draft.change({ form: { ...form, [step]: { ...form[step], ...part } } }),
    takeTheirs: () => {
      draft.change({ form: saved, base: saved })
      saving.reset()
    },
    keepMine: () => {
      draft.change({ base: saved })
      saving.reset()
    },
    save: async () => {
      setTried(true)
      const clocks = clocksOf(form)
      if (!clocks) return toFirstError()
      const done = await saving.run({ estateId, rev: view.rev, clocks })
      if (!done) return again()
      stop()
      toast('存好了，以后开始的期限按新的算')
    },
  }
}
export type ClocksPage = ReturnType<typeof useClocks>
