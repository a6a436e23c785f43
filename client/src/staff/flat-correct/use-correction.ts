import type { FlatView, StairwellView } from '@chuanmen/types/stairwell'
import { useState } from 'react'
import { useMutate } from '@/api/use-action'
import { toast } from '@/components/toast/toast'
import { useDraft } from '@/lib/draft'
import { back } from '@/lib/navigate'
import { type CorrectionForm, changesOf, checkForm, formOf } from './correction'

/** The form of one flat's correction: a draft until the server took it. */
export function useCorrection(file: FlatView, stairwell: StairwellView) {
  const { stairwellId } = file
  const { flatId } = file.flat
  const key = `staff-correct:${flatId}`
  const draft = useDraft<CorrectionForm>(key, formOf(file))
  const [wasTried, setTried] = useState(false)
  const save = useMutate('flat.correct', ['flat.view', 'stairwell.view', 'estate.view', 'consent.view'], key)
  const roomOf = (id: string) => stairwell.flats.find((flat) => flat.flatId === id)?.room ?? ''
  const errors = checkForm(draft.value, file)
  const changes = changesOf(draft.value, file, roomOf)

  const submit = async () => {
    setTried(true)
    if (Object.keys(errors).length > 0 || changes.length === 0) return
    const parts = Object.assign({}, ...changes.map(({ part }) => part))
    const done = await save.run({ stairwellId, flatId, why: draft.value.why.trim(), ...parts })
    if (!done) return
    draft.clear()
    toast('已更正')
    void back(`/staff/stairwell/index?stairwellId=${stairwellId}&flatId=${flatId}`)
  }
  const discard = () => {
    draft.clear()
    draft.change(formOf(file))
    void back(`/staff/stairwell/index?stairwellId=${stairwellId}&flatId=${flatId}`)
  }
  return {
    form: draft.value,
    change: draft.change,
    wasRestored: draft.wasRestored,
    errors: wasTried ? errors : {},
    changes,
    isUnchanged: wasTried && changes.length === 0,
    canJoin: stairwell.flats.filter((flat) => flat.flatId !== flatId && flat.joinedTo === null),
    submit: () => void submit(),
    discard,
    isBusy: save.isBusy,
    failure: save.failure,
  }
}
