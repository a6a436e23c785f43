import { dayAfter } from '@chuanmen/domain/consent/beijing-day'
import { PLAN_AHEAD_DAYS_MAX } from '@chuanmen/types/limits'
import type { MovePromise, PromiseMoveKind, PromiseView } from '@chuanmen/types/promise'
import { dayOf } from '@/lib/format'
import { ANYBODY } from '../form/anybody'

/** Moves that staff make; to say that it is not kept is the household's. */
export const staffMoves = ['take', 'keep', 'extend', 'break', 'decline'] as const satisfies readonly PromiseMoveKind[]
export type StaffMove = (typeof staffMoves)[number]

export type PromiseForm = { text: string; keeper: string; dueOn: string; words: string }
export type FormErrors = Partial<Record<keyof PromiseForm, string>>

/** A day in the past is not offered again: it is to be chosen anew. */
export const blankForm = ({ text, keeperId, dueOn }: PromiseView, now: number): PromiseForm => ({
  text,
  keeper: keeperId ?? ANYBODY,
  dueOn: dueOn !== null && dueOn >= dayOf(now) ? dueOn : '',
  words: '',
})

export const lastDay = (now: number): string => dayAfter(dayOf(now), PLAN_AHEAD_DAYS_MAX)

export const hasDay = (kind: StaffMove): boolean => kind === 'take' || kind === 'extend'

export function formErrors(kind: StaffMove, form: PromiseForm, now: number): FormErrors {
  const errors: FormErrors = {}
  if (kind === 'take' && form.text.trim() === '') errors.text = '请写清楚答应什么'
  if (kind === 'take' && form.keeper === ANYBODY) errors.keeper = '请选由谁来办。没有人负责的，不能算答应'
  if (hasDay(kind) && (form.dueOn < dayOf(now) || form.dueOn > lastDay(now))) errors.dueOn = '请选今天起一年以内的一天'
  if (kind !== 'take' && form.words.trim() === '')
    errors.words = kind === 'keep' ? '请写一句怎么办好的' : '请写一句为什么'
  return errors
}

export function moveOf(kind: StaffMove, form: PromiseForm, photoIds: string[]): MovePromise {
  const words = form.words.trim()
  switch (kind) {
    case 'take':
      return { kind, text: form.text.trim(), keeperId: form.keeper === ANYBODY ? null : form.keeper, dueOn: form.dueOn }
    case 'keep':
      return { kind, words, photoIds }
    case 'extend':
      return { kind, dueOn: form.dueOn, why: words }
    default:
      return { kind, why: words }
  }
}
