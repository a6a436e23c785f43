import { type HelpKind, helpKindWords } from '@chuanmen/types/help-words'
import type { TemplateStep } from '@chuanmen/types/plan'
import { planDoesWords } from '@chuanmen/types/plan-words'

/** One step as it is typed. */
export type StepForm = Omit<TemplateStep, 'days' | 'helpKind'> & { days: string; helpKind: HelpKind | '' }
export type StepErrors = { what?: string; days?: string; helpKind?: string }

export const whoWords: Record<TemplateStep['who'], string> = { contact: '联系这户的人', community: '社区' }
export const DAYS_MAX = 90
export const WHAT_MAX = 40

export const formOf = (steps: readonly TemplateStep[]): StepForm[] =>
  steps.map((step) => ({ ...step, days: String(step.days), helpKind: step.helpKind ?? '' }))

export const blankStep = (step: string): StepForm => ({
  ...{ step, does: 'answer', what: '', who: 'contact', days: '7', helpKind: '' },
})

/** Only of a form without errors. What is no help keeps no kind of help. */
export const stepsFrom = (form: readonly StepForm[]): TemplateStep[] =>
  form.map(({ helpKind, ...step }) => ({
    ...step,
    what: step.what.trim(),
    days: Number(step.days),
    helpKind: step.does === 'help' && helpKind !== '' ? helpKind : null,
  }))

export function stepErrors({ what, days, does, helpKind }: StepForm): StepErrors {
  const isWhole = /^[1-9]\d?$/.test(days) && Number(days) <= DAYS_MAX
  return {
    ...(what.trim() === '' ? { what: '请写这一步做什么' } : {}),
    ...(isWhole ? {} : { days: `请写 1 到 ${DAYS_MAX} 的整数` }),
    ...(does === 'help' && helpKind === '' ? { helpKind: '请选帮什么忙' } : {}),
  }
}
export const hasErrors = (form: readonly StepForm[]): boolean =>
  form.some((step) => Object.keys(stepErrors(step)).length > 0)

/** The list with one step a place up (−1) or down (1); as it is where there is no such place. */
export function moved<S>(steps: readonly S[], at: number, by: -1 | 1): S[] {
  const next = [...steps]
  const [step] = next.splice(at, 1)
  const to = at + by
  if (step === undefined || to < 0 || to > next.length) return [...steps]
  next.splice(to, 0, step)
  return next
}

/** 「7 天内 · 社区办 · 约三方面谈」 */
export const stepNote = ({ does, helpKind, who, days }: TemplateStep): string =>
  [
    `${days} 天内`,
    `${whoWords[who]}办`,
    helpKind ? `${planDoesWords[does]}：${helpKindWords[helpKind]}` : planDoesWords[does],
  ].join(' · ')
