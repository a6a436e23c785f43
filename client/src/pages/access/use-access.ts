import { useRouter } from '@tarojs/taro'
import { useEffect, useState } from 'react'
import { useAction, useMutate } from '@/api/use-action'
import { useDraft } from '@/lib/draft'
import { param } from '@/lib/navigate'
import { rememberRound } from '@/lib/rounds-seen'

type AccessDraft = { canEnter: 'yes' | 'no' | ''; words: string }

/** A tenant's record: whether the works may enter, and when suits. Never consent (rule 28). */
export function useAccess() {
  const { params } = useRouter()
  const [roundId, flatId] = [param(params, 'round'), param(params, 'flat')]
  const page = useAction('consent.view', { roundId, flatId }, { of: [roundId, flatId] })
  const key = `access:${roundId}:${flatId}`
  const draft = useDraft<AccessDraft>(key, { canEnter: '', words: '' })
  const recording = useMutate('consent.recordAccess', ['me.home', 'consent.view'], key)
  const [isMissing, setMissing] = useState(false)
  useEffect(() => rememberRound(flatId, roundId), [flatId, roundId])

  const submit = async () => {
    const { canEnter, words } = draft.value
    if (canEnter === '') return setMissing(true)
    setMissing(false)
    if (!page.value) return
    const { stairwellId } = page.value
    const recorded = await recording.run({
      roundId,
      stairwellId,
      flatId,
      canEnter: canEnter === 'yes',
      words: words.trim(),
    })
    if (recorded) draft.clear()
  }

  return {
    page,
    ...draft,
    isMissing,
    submit,
    isBusy: recording.isBusy,
    failure: recording.failure,
    isDone: recording.value !== undefined,
    again: recording.reset,
  }
}
