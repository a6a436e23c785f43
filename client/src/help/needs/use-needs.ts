import { useRouter } from '@tarojs/taro'
import { useEffect, useState } from 'react'
import { useAction, useMutate } from '@/api/use-action'
import { toast } from '@/components/toast/toast'
import { useDraft } from '@/lib/draft'
import { back, param } from '@/lib/navigate'
import { usePlace } from '@/pages/availability/use-place'
import { formOf, inputOf, type NeedsForm, problemOf, refusalOf } from './form'

export type Needs = ReturnType<typeof useNeeds>

const empty: NeedsForm = {
  ...{ rev: -1, needs: [], know: [], healthConsent: false, isForChild: null, guardianConsent: false },
  ...{ callName: '', phone: '', unblock: [] },
}

/** What a household needs when water stops or works are loud. What is typed is a draft; saved by somebody else meanwhile, both are shown. */
export function useNeeds() {
  const { params } = useRouter()
  const flatId = param(params, 'flatId')
  const place = usePlace(flatId, param(params, 'stairwellId'))
  const { stairwellId } = place
  const at = { flatId, stairwellId }
  const read = useAction('help.needs', at, { of: [flatId], enabled: stairwellId !== '' })
  const view = read.value
  const draft = useDraft<NeedsForm>(`help-needs:${flatId}`, empty)
  const saving = useMutate('help.setNeeds', ['help.needs', 'help.mine', 'me.home'], `help-needs:${flatId}`)
  const refusing = useMutate('help.setNeeds', ['help.needs', 'help.mine', 'me.home'])
  const [isSaid, setSaid] = useState(false)
  const [attempt, setAttempt] = useState(0)

  const isTyped = draft.value.rev >= 0
  const form = isTyped || !view ? draft.value : formOf(view)
  const change = (part: Partial<NeedsForm>) => draft.change(isTyped ? part : { ...form, ...part })
  /** Saved by another phone or by staff while this was being typed. */
  const isSending = saving.isBusy || refusing.isBusy
  const isChanged = view !== undefined && isTyped && draft.value.rev !== view.rev && !isSending

  const isOutOfDate = [saving, refusing].some(({ failure }) => failure?.code === 'help_needs_changed')
  const { again } = read
  // biome-ignore lint/correctness/useExhaustiveDependencies: once per refusal
  useEffect(() => {
    if (isOutOfDate) again()
  }, [isOutOfDate])

  const takeTheirs = () => {
    draft.clear()
    draft.change({ ...empty })
    saving.reset()
    refusing.reset()
  }
  const keepMine = () => {
    if (view) draft.change({ rev: view.rev })
    saving.reset()
    refusing.reset()
  }
  const done = (words: string) => {
    draft.change({ ...empty })
    draft.clear()
    toast(words)
  }
  const problem = problemOf(form)
  const save = async () => {
    setSaid(true)
    setAttempt((before) => before + 1)
    if (problem) return
    if (!(await saving.run(inputOf(form, at)))) return
    done('记下了，停水、施工前替您安排')
    void back()
  }
  const refuse = async () => {
    if (!view || !(await refusing.run(refusalOf(view.rev, at)))) return
    done('好的，不再问了。想说随时可以')
    void back()
  }
  const failure = read.failure ?? (view ? null : place.failure)
  return {
    read: { ...read, failure, isLoading: read.isLoading || (view === undefined && failure === null) },
    ...{ view, place, flatId, stairwellId, form, change, save, refuse, isChanged, takeTheirs, keepMine, attempt },
    /** What is missing, in which part: only once somebody wanted to save. */
    problem: isSaid ? problem : undefined,
    isSaving: saving.isBusy,
    isRefusing: refusing.isBusy,
    failure: isOutOfDate ? null : (saving.failure ?? refusing.failure),
    isSaved: draft.isSaved && isTyped,
  }
}
