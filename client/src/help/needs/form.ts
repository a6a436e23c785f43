import { type HelpKind, helpKindRules, type KnowChip } from '@chuanmen/types/help-words'
import type { Input, Output } from '@/api/call'
import { kindCounts, nameProblem, phoneProblem, plainPhone } from '../ask/form'

type View = Output<'help.needs'>

/** What is said, and on top of which version; kept on the device until it is saved. */
export type NeedsForm = {
  /** Version the answers are of; −1: nothing was changed yet. */
  rev: number
  needs: { kind: HelpKind; count: number | null }[]
  know: KnowChip[]
  healthConsent: boolean
  isForChild: boolean | null
  guardianConsent: boolean
  callName: string
  phone: string
  unblock: string[]
}

/** Needs of a long water stop, and of a noisy day. */
export const stopKinds: readonly HelpKind[] = ['water', 'toilet', 'meal', 'care', 'company', 'errand']
export const noiseKinds: readonly HelpKind[] = ['quiet']

export const formOf = (view: View): NeedsForm => ({
  rev: view.rev,
  needs: view.needs,
  know: view.know,
  healthConsent: view.hasHealthConsent,
  isForChild: view.hasGuardianConsent ? true : view.needs.some(({ kind }) => kind === 'quiet') ? false : null,
  guardianConsent: view.hasGuardianConsent,
  callName: view.callName ?? '',
  phone: view.phone ?? '',
  unblock: [],
})

/** Chosen in one of the two groups; the other group stays as it is. */
export const withNeeds = (
  before: NeedsForm['needs'],
  group: readonly HelpKind[],
  chosen: readonly HelpKind[],
): NeedsForm['needs'] => [
  ...before.filter(({ kind }) => !group.includes(kind)),
  ...chosen.map((kind) => before.find((one) => one.kind === kind) ?? { kind, count: kindCounts(kind) ? 1 : null }),
]

const has = ({ needs }: NeedsForm, group: readonly HelpKind[]) => needs.some(({ kind }) => group.includes(kind))
export const hasHealth = ({ needs }: NeedsForm) => needs.some(({ kind }) => helpKindRules[kind].isHealth)
export const asksForChild = (form: NeedsForm) => has(form, noiseKinds)

export type Part = 'needs' | 'contact' | 'consent' | 'child'

/** The first thing that is missing, and in which part. Only to have somebody unblocked nothing else has to be said. */
export function problemOf(form: NeedsForm): { part: Part; words: string } | undefined {
  const { needs, callName, phone, unblock } = form
  if (needs.length === 0)
    return unblock.length > 0 ? undefined : { part: 'needs', words: '请点几样要帮的；都不要，就点最下面「不想说」' }
  if (hasHealth(form) && !form.healthConsent)
    return { part: 'consent', words: '请看一遍，同意就勾上；不想勾，可以不选这一样' }
  if (asksForChild(form) && form.isForChild === null)
    return { part: 'child', words: '请点一下，是不是 14 岁以下的孩子' }
  if (asksForChild(form) && form.isForChild && !form.guardianConsent)
    return { part: 'child', words: '请监护人看一遍，同意就勾上' }
  const wrong = nameProblem(callName) ?? phoneProblem(phone)
  return wrong ? { part: 'contact', words: wrong } : undefined
}

type Place = { flatId: string; stairwellId: string }

export function inputOf(form: NeedsForm, place: Place): Input<'help.setNeeds'> {
  const phone = plainPhone(form.phone)
  const name = form.callName.trim()
  const isForChild = asksForChild(form) && form.isForChild === true
  return {
    ...place,
    rev: form.rev,
    isRefused: false,
    needs: form.needs,
    know: form.know,
    healthConsent: hasHealth(form) && form.healthConsent,
    isForChild,
    guardianConsent: isForChild && form.guardianConsent,
    contact: name === '' ? null : { callName: name, phone: phone === '' ? null : phone },
    unblock: form.unblock,
  }
}

/** Nothing is kept, and nobody asks again. Whom it would rather not have stays as it was. */
export const refusalOf = (rev: number, place: Place): Input<'help.setNeeds'> => ({
  ...place,
  rev,
  isRefused: true,
  needs: [],
  know: [],
  healthConsent: false,
  isForChild: false,
  guardianConsent: false,
  contact: null,
  unblock: [],
})
