import { defaultTemplates } from '@chuanmen/domain/plan/templates'
import { useRef, useState } from 'react'
import { newRequestId, type Output } from '@/api/call'
import { useMutate } from '@/api/use-action'
import { toast } from '@/components/toast/toast'
import { useDraft } from '@/lib/draft'
import { toFirstError } from '../form/to-first-error'
import { type StepList, stepsOf, withSteps } from './lists'
import { blankStep, formOf, hasErrors, moved, type StepForm, stepsFrom } from './step-form'

export type TemplatesView = Output<'plan.templates'>
type Draft = { editing: string; form: StepForm[]; base: StepForm[] }

const same = (one: readonly StepForm[], other: readonly StepForm[]) => JSON.stringify(one) === JSON.stringify(other)

/** One list at a time being changed: a draft until saved. What a colleague saved of the same list in between is shown; of another, it is taken along. */
export function useTemplates(estateId: string, view: TemplatesView, again: () => void) {
  const draft = useDraft<Draft>(`plan-templates:${estateId}`, { editing: '', form: [], base: [] })
  const { editing, form, base } = draft.value
  const saving = useMutate('plan.setTemplates', ['plan.templates'])
  const [wasTried, setTried] = useState(false)
  const [isRestoring, setRestoring] = useState(false)
  const sentRev = useRef(view.rev)
  const savedOf = (list: StepList) => formOf(stepsOf(view.templates, list))
  const change = (next: StepForm[]) => draft.change({ form: next })
  const stop = () => {
    draft.clear()
    draft.change({ editing: '', form: [], base: [] })
    setTried(false)
    saving.reset()
  }
  const send = async (templates: TemplatesView['templates'], words: string) => {
    if (!saving.failure?.canRetry) sentRev.current = view.rev
    if (!(await saving.run({ estateId, rev: sentRev.current, templates }))) return again()
    stop()
    setRestoring(false)
    toast(words)
  }
  return {
    view,
    editing,
    form,
    wasTried,
    isBusy: saving.isBusy,
    failure: saving.failure,
    /** Something else than what is edited was saved by a colleague: it is here now. */
    isCaughtUp: saving.failure?.code === 'templates_changed' && view.rev !== sentRev.current,
    isBehind: (list: StepList) => editing === list.key && !same(base, savedOf(list)),
    isChanged: (list: StepList) => !same(form, savedOf(list)),
    start: (list: StepList) => {
      setTried(false)
      saving.reset()
      draft.change({ editing: list.key, form: savedOf(list), base: savedOf(list) })
    },
    stop,
    takeTheirs: (list: StepList) => {
      saving.reset()
      draft.change({ form: savedOf(list), base: savedOf(list) })
    },
    keepMine: (list: StepList) => {
      saving.reset()
      draft.change({ base: savedOf(list) })
    },
    edit: (at: number, part: Partial<StepForm>) =>
      change(form.map((step, index) => (index === at ? { ...step, ...part } : step))),
    remove: (at: number) => change(form.filter((_, index) => index !== at)),
    move: (at: number, by: -1 | 1) => change(moved(form, at, by)),
    add: () => change([...form, blankStep(`s-${newRequestId()}`)]),
    fillDefault: (list: StepList) => change(formOf(stepsOf(defaultTemplates, list))),
    save: async (list: StepList) => {
      setTried(true)
      if (hasErrors(form)) return toFirstError()
      await send(withSteps(view.templates, list, stepsFrom(form)), '存好了，以后列出来的按新的办法')
    },
    isRestoring,
    askRestore: () => {
      saving.reset()
      setRestoring(true)
    },
    stopRestore: () => {
      saving.reset()
      setRestoring(false)
    },
    restore: () => send(defaultTemplates, '都恢复成默认的了'),
  }
}
export type TemplatesPage = ReturnType<typeof useTemplates>
