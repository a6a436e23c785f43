import { type HelpKind, helpKinds } from '@chuanmen/types/help-words'
import { useRouter } from '@tarojs/taro'
import { useEffect, useState } from 'react'
import { newRequestId } from '@/api/call'
import { useAction } from '@/api/use-action'
import { useDraft } from '@/lib/draft'
import { elder } from '@/lib/elder'
import { param } from '@/lib/navigate'
import { usePlace } from '@/pages/availability/use-place'
import {
  type Asking,
  asked,
  emptyAsking,
  emptyForm,
  type Form,
  firstProblem,
  inputOf,
  type Known,
  type Question,
  stepsOf,
  withKinds,
} from './form'
import { useOffers } from './use-offers'
import { useSending } from './use-sending'

export type AskingPage = ReturnType<typeof useAsk>

const isKind = (typed: string): typed is HelpKind => helpKinds.some((kind) => kind === typed)

/** Help being asked for: a draft of this device until it is handed in. */
export function useAsk() {
  const { params } = useRouter()
  const flatId = param(params, 'flatId')
  const place = usePlace(flatId, param(params, 'stairwellId'))
  const { stairwellId } = place
  const isBehalf = place.isKnown && place.isStaff
  const given = param(params, 'kind')
  const key = `help-ask:${flatId}`
  const [first] = useState<Form>(() => ({
    ...emptyForm(newRequestId()),
    tasks: isKind(given) ? [emptyAsking(given, false)] : [],
  }))
  const draft = useDraft<Form>(key, first)
  const form = draft.value
  // A kind named by the address joins what was begun before.
  // biome-ignore lint/correctness/useExhaustiveDependencies: once
  useEffect(() => {
    if (!isKind(given) || form.handedIn || form.tasks.some(({ kind }) => kind === given)) return
    draft.change({ tasks: withKinds(form.tasks, [...form.tasks.map(({ kind }) => kind), given]) })
  }, [])
  const sending = useSending(key, draft)
  const estateId = useEstate(flatId, stairwellId, place.isStaff)
  const isFilled = useSaid(draft, flatId, stairwellId)

  const isElder = elder.use()
  const now = Date.now()
  const known: Known = { isBehalf, now, offers: useOffers(estateId, form.tasks, now) }
  const [wanted, setWanted] = useState<Question | 'all'>()
  /** Counts the taps on the button: what is missing comes into view at each. */
  const [attempt, setAttempt] = useState(0)

  const steps = stepsOf(isElder, form, known)
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
    setWanted(screen < 0 ? 'all' : question)
    setAttempt((before) => before + 1)
  }
  const forward = () => {
    const missing = firstProblem(form, known)
    const blocks = missing !== undefined && (step === 'all' || step === missing)
    setAttempt((before) => before + 1)
    if (blocks) return setWanted(step === 'all' ? 'all' : missing)
    goTo(at + 1)
  }
  const submit = async () => {
    const missing = firstProblem(form, known)
    if (missing) return edit(missing)
    const input = inputOf(form, { flatId, stairwellId }, known)
    if (input) await sending.send(input)
  }
  const changeTask = (kind: HelpKind, part: Partial<Asking>) =>
    draft.change({ tasks: form.tasks.map((task) => (task.kind === kind ? { ...task, ...part } : task)) })

  return {
    ...{ flatId, stairwellId, place, estateId, isBehalf, isElder, form, change: draft.change, changeTask, known, now },
    ...{ steps, step, at, forward, back: () => goTo(at - 1), edit, submit, sending },
    questions: asked(form, known),
    /** Which problems are said: only after the person wanted to go on. */
    said: wanted,
    attempt,
    isSaved: draft.isSaved,
    /** What was said before stands in its fields. */
    isFilled: isFilled || sending.isHandedIn,
  }
}

/** The estate of the flat: a resident's first screen knows it, staff read it from the stairwell. */
function useEstate(flatId: string, stairwellId: string, isStaff: boolean): string {
  const home = useAction('me.home', { flatId }, { enabled: flatId !== '' })
  const seen = useAction('stairwell.view', { stairwellId }, { enabled: isStaff && stairwellId !== '' })
  const mine = home.value?.home
  if (mine?.flatId === flatId) return mine.estateId
  return seen.value && !seen.value.unchanged ? seen.value.estateId : ''
}

type Draft = { value: Form; change: (part: Partial<Form>) => void; wasRestored: boolean }

/** What the household said once (name, telephone, what to know at the door) is filled in, where nothing was typed; true once that is so. */
function useSaid(draft: Draft, flatId: string, stairwellId: string): boolean {
  const isWanted = !draft.wasRestored && flatId !== '' && stairwellId !== ''
  const needs = useAction('help.needs', { flatId, stairwellId }, { enabled: isWanted })
  const [isFilled, setFilled] = useState(draft.wasRestored)
  const isSettled = needs.value !== undefined || needs.failure !== null
  // biome-ignore lint/correctness/useExhaustiveDependencies: once, when it is known
  useEffect(() => {
    if (!isSettled || isFilled) return
    if (needs.value) {
      const { callName, phone, know } = needs.value
      draft.change({ callName: callName ?? '', phone: phone ?? '', know })
    }
    setFilled(true)
  }, [isSettled])
  return isFilled
}
