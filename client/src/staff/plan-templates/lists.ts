import type { PlanTemplates, TemplateStep } from '@chuanmen/types/plan'
import { type Kind, kindNotes, kinds, kindWords } from '@chuanmen/types/plan-words'
import { type ReasonCode, reasonCodes, reasons } from '@chuanmen/types/reasons'

/** One list of steps: what a kind of reluctance opens, or a stated reason raises. */
export type StepList = { key: string; name: string; note: string; at: { kind: Kind } | { reason: ReasonCode } }

export const tabs = ['kinds', 'reasons'] as const
export type Tab = (typeof tabs)[number]
export const tabWords: Record<Tab, string> = { kinds: '按难在哪里', reasons: '按住户说的原因' }

export const listsOf: Record<Tab, readonly StepList[]> = {
  kinds: kinds.map((kind) => ({ key: `kind-${kind}`, name: kindWords[kind], note: kindNotes[kind], at: { kind } })),
  reasons: reasonCodes.map((reason) => ({
    ...{ key: `reason-${reason}`, name: reasons[reason], note: '', at: { reason } },
  })),
}

export const stepsOf = ({ byKind, byReason }: PlanTemplates, { at }: StepList): TemplateStep[] =>
  'kind' in at ? byKind[at.kind] : byReason[at.reason]

/** All of them with one list replaced. */
export const withSteps = (templates: PlanTemplates, { at }: StepList, steps: TemplateStep[]): PlanTemplates =>
  'kind' in at
    ? { ...templates, byKind: { ...templates.byKind, [at.kind]: steps } }
    : { ...templates, byReason: { ...templates.byReason, [at.reason]: steps } }
