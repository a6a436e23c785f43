import { CLAIM_PHOTOS_MAX } from '@chuanmen/types/limits'
import { useRouter } from '@tarojs/taro'
import { useEffect, useState } from 'react'
import { newRequestId } from '@/api/call'
import { useDraft } from '@/lib/draft'
import { elder } from '@/lib/elder'
import { param } from '@/lib/navigate'
import type { PhotoPlace } from '@/lib/photo-queue'
import { usePhotoQueue } from '@/lib/use-photo-queue'
import { usePlace } from '@/pages/availability/use-place'
import { damageOf, emptyForm, type Form, firstProblem, inputOf, type Question, queueOf, stepsOf, whereOf } from './form'
import { useSending } from './use-sending'

export type Filing = ReturnType<typeof useFile>

/** A claim being written: a draft of this device until it is handed in; then a claim on its way. */
export function useFile() {
  const { params } = useRouter()
  const flatId = param(params, 'flatId')
  const place = usePlace(flatId, param(params, 'stairwellId'))
  const { stairwellId } = place
  const isBehalf = place.isKnown && place.isStaff
  const [first] = useState(() => emptyForm(newRequestId()))
  const draft = useDraft<Form>(`claim-file:${flatId}`, first)
  const form = draft.value
  const [wanted, setWanted] = useState<Question | 'all'>()
  /** Counts the taps on the button: what is missing comes into view at each. */
  const [attempt, setAttempt] = useState(0)
  const isElder = elder.use()
  const sending = useSending()
  const now = Date.now()

  const of: PhotoPlace = form.isCommon ? { of: 'common', stairwellId } : { of: 'flat', flatId, stairwellId }
  const photos = usePhotoQueue({ key: queueOf(form), use: 'claim', place: of })
  /** What staff were shown on paper. */
  const paper = usePhotoQueue({ key: `${queueOf(form)}:paper`, use: 'claim', place: of })

  const steps = stepsOf(isElder, isBehalf)
  const at = Math.max(0, steps.map(String).indexOf(form.step))
  const step = steps[at] ?? 'all'

  const goTo = (index: number) => {
    setWanted(undefined)
    draft.change({ step: steps[index] ?? '' })
  }
  /** The screen that asks a question, or the one that asks them all. */
  const edit = (question: Question) => {
    const screen = steps.indexOf(question)
    goTo(Math.max(0, screen))
    if (screen < 0) setWanted('all')
  }
  const problem = (question: Question) => firstProblem(form, isBehalf, now) === question
  const forward = () => {
    const missing = firstProblem(form, isBehalf, now)
    const blocks = missing !== undefined && (step === 'all' || step === missing)
    setAttempt((before) => before + 1)
    if (blocks) return setWanted(step === 'all' ? 'all' : missing)
    goTo(at + 1)
  }
  const submit = async () => {
    const missing = firstProblem(form, isBehalf, now)
    if (missing) return edit(missing)
    const photoIds = photos.receivedIds.slice(0, CLAIM_PHOTOS_MAX)
    const input = inputOf(
      form,
      { flatId, stairwellId },
      { isBehalf, photoIds, paperId: paper.receivedIds[0] ?? null, now },
    )
    if (!input) return
    const title = `${whereOf(form)}：${damageOf(form)}`
    await sending.send({ flatId, title, input, form })
  }

  // It was refused: what was typed is a draft again. Otherwise the claim is on its way by itself, and a draft that stayed would be handed in once more.
  const { isHandedIn, takenBack } = sending
  // biome-ignore lint/correctness/useExhaustiveDependencies: once per outcome; the draft is new on every render
  useEffect(() => {
    if (takenBack) draft.change(takenBack)
    else if (isHandedIn) {
      draft.clear()
      paper.clear()
    }
  }, [isHandedIn, takenBack])

  return {
    ...{ flatId, stairwellId, place, isBehalf, isElder, form, change: draft.change, photos, paper, now },
    ...{ steps, step, at, forward, back: () => goTo(at - 1), edit, submit, problem, sending },
    /** Which problems are said: only after the person wanted to go on. */
    said: wanted,
    attempt,
    isSaved: draft.isSaved,
  }
}
