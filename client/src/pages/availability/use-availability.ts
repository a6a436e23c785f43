import { useRouter } from '@tarojs/taro'
import { useEffect, useState } from 'react'
import { useAction, useMutate } from '@/api/use-action'
import { useDraft } from '@/lib/draft'
import { param } from '@/lib/navigate'
import { type Blackout, type Form, formOf, inputOf, isSame, type Missing, missingOf } from './form'
import { usePlace } from './use-place'

/** A stretch that is being put in, and not yet in the list. */
export type Adding = { from: string; until: string; why: Blackout['why'] }
type Draft = Form & {
  adding: Adding | null
  /** Something was changed on this device. Until then the form is what the server holds. */
  isTouched: boolean
  /** What the changes were made on. */
  rev: number
}

const empty: Draft = {
  home: [],
  blackouts: [],
  hasKey: false,
  keyHolder: '',
  keyConsent: false,
  healthConsent: false,
  adding: null,
  isTouched: false,
  rev: 0,
}

/** When somebody of a household is at home: said by the household itself, or by staff whom it told. */
export function useAvailability() {
  const { params } = useRouter()
  const flatId = param(params, 'flatId')
  const place = usePlace(flatId, param(params, 'stairwellId'))
  const { stairwellId } = place
  const page = useAction('availability.view', { stairwellId, flatId }, { of: [flatId], enabled: stairwellId !== '' })
  const key = `availability:${flatId}`
  const draft = useDraft<Draft>(key, empty)
  const saving = useMutate('availability.set', ['availability.view', 'works.mine', 'me.home', 'works.view'], key)
  const [missing, setMissing] = useState<Missing>()
  const [attempt, setAttempt] = useState(0)
  /** What was changed here has been handed in, or given up: the form is what the server holds, until the next change. */
  const [isSettled, setSettled] = useState(false)
  const view = place.isKnown ? page.value : undefined

  const isOwn = draft.value.isTouched && !isSettled
  const form: Draft = isOwn || !view ? draft.value : { ...empty, ...formOf(view), rev: view.rev }
  const isElsewhere = view !== undefined && isOwn && form.rev !== view.rev
  /** The reply was lost: what was changed here has arrived. */
  const hasArrived = isElsewhere && form.adding === null && isSame(form, view)

  const settle = () => {
    draft.clear()
    setSettled(true)
  }
  // biome-ignore lint/correctness/useExhaustiveDependencies: once per arrival; `settle` is new on every render
  useEffect(() => {
    if (hasArrived && !saving.isBusy) settle()
  }, [hasArrived, saving.isBusy])

  // Somebody else was first: what they said is fetched, and shown beside what was typed.
  const isOutdated = saving.failure?.code === 'availability_changed'
  // biome-ignore lint/correctness/useExhaustiveDependencies: once per refusal; `again` is new on every render
  useEffect(() => {
    if (isOutdated) page.again()
  }, [isOutdated])

  const change = (part: Partial<Form> & { adding?: Adding | null }) => {
    setMissing(undefined)
    setSettled(false)
    draft.change({ ...form, ...part, isTouched: true })
  }
  const submit = async () => {
    const lacks = missingOf(form, form.adding !== null)
    setMissing(lacks)
    setAttempt((before) => before + 1)
    if (lacks || !view) return
    const saved = await saving.run(inputOf(form, view, { stairwellId, flatId, rev: form.rev }))
    if (saved) settle()
  }

  return {
    page: {
      ...page,
      value: view,
      failure: page.failure ?? place.failure,
      isLoading: !view,
      again: place.failure ? place.again : page.again,
    },
    view,
    place,
    flatId,
    form,
    change,
    missing,
    /** Counts the taps on the button: what is missing comes into view at each. */
    attempt,
    submit,
    isSaved: draft.isSaved,
    isBusy: saving.isBusy,
    failure: isOutdated ? null : saving.failure,
    /** Somebody else changed it since this form was begun. */
    isConflict: isElsewhere && !hasArrived,
    takeTheirs: () => {
      saving.reset()
      settle()
    },
    keepMine: () => {
      saving.reset()
      if (view) draft.change({ ...form, rev: view.rev })
    },
    done: saving.value,
    again: saving.reset,
  }
}
