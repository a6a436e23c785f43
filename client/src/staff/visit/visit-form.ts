import { isQuiet } from '@chuanmen/domain/visit/quiet-hours'
import { VISIT_BACK_DAYS } from '@chuanmen/types/limits'
import type { VisitHow, VisitMet, VisitOutcome, VisitPurpose } from '@chuanmen/types/visit-words'
import type { Input } from '@/api/call'
import { dayOf } from '@/lib/format'
import { type ChosenMoment, dayAfter, instantOf } from '../moment-field/beijing'

export const WORDS_MAX = 300
export const NEXT_MAX = 40
export const NAME_MAX = 20
const WITH_MAX = 5

/** A visit as it is being written at a door. `at` null: it is now. `nextOn` '': nothing was left to do. `sentId`: handed in and perhaps still on this phone. */
export type VisitForm = {
  how: VisitHow
  met: VisitMet | ''
  purpose: VisitPurpose | ''
  outcome: VisitOutcome | ''
  words: string
  nextOn: string
  nextWhat: string
  at: ChosenMoment | null
  along: string
  witness: string
  sentId: string
}
export const blankVisit: VisitForm = {
  ...{ how: 'door', met: '', purpose: '', outcome: '', words: '' },
  ...{ nextOn: '', nextWhat: '', at: null, along: '', witness: '', sentId: '' },
}

/** Nobody was spoken with: there is nothing to come of it. */
export const metNobody = ({ met }: Pick<VisitForm, 'met'>) => met === 'nobody' || met === 'notOpened'

/** What comes of the form: who is met with nobody has no outcome to choose. */
export const outcomeOf = (form: VisitForm): VisitOutcome | '' => (metNobody(form) ? 'none' : form.outcome)

/** Names as people separate them. */
export const namesIn = (words: string) => words.split(/[、，,;；\s]+/).filter(Boolean)

const nextOf = ({ nextOn, nextWhat }: VisitForm) => (nextOn ? { what: nextWhat.trim(), on: nextOn } : null)

export type VisitErrors = Partial<Record<'met' | 'purpose' | 'outcome' | 'next' | 'at' | 'along', string>>

const timeError = ({ how, at }: VisitForm, now: number): string | undefined => {
  const moment = at ? Date.parse(instantOf(at) ?? '') : now
  if (Number.isNaN(moment)) return '请选是哪一天'
  if (moment > now) return '时间不能晚于现在'
  if (dayOf(moment) < dayAfter(now, -VISIT_BACK_DAYS)) return `只能补记 ${VISIT_BACK_DAYS} 天以内的`
  return how !== 'office' && isQuiet(new Date(moment))
    ? '早上 8 点半以前、晚上 8 点以后不上门、不打电话，请核对时间'
    : undefined
}

/** What is missing or cannot be, each said where it stands. The server judges again, with what it knows of the household. */
export function visitErrors(form: VisitForm, now: number): VisitErrors {
  const time = timeError(form, now)
  const names = namesIn(form.along)
  return {
    ...(form.met ? {} : { met: '请选见到了谁' }),
    ...(form.purpose ? {} : { purpose: '请选去做什么' }),
    ...(outcomeOf(form) ? {} : { outcome: '请选结果怎样' }),
    ...(form.nextOn && form.nextWhat.trim() === '' ? { next: '请写下一步做什么' } : {}),
    ...(form.nextOn && form.nextOn < dayOf(now) ? { next: '下一步的日子已经过了，请重选' } : {}),
    ...(time ? { at: time } : {}),
    ...(names.length > WITH_MAX || names.some((name) => name.length > NAME_MAX)
      ? { along: `最多写 ${WITH_MAX} 位，名字之间用顿号隔开` }
      : {}),
  }
}

/** As it is sent. The moment is fixed here, however long it then waits for a network. */
export const visitInput = (form: VisitForm, where: { stairwellId: string; flatId: string }, now: number) =>
  ({
    ...where,
    how: form.how,
    met: form.met as VisitMet,
    purpose: form.purpose as VisitPurpose,
    outcome: outcomeOf(form) as VisitOutcome,
    words: form.words.trim(),
    next: nextOf(form),
    witness: form.purpose === 'paper' && form.witness.trim() ? form.witness.trim() : null,
    at: (form.at && instantOf(form.at)) || new Date(now).toISOString(),
    with: namesIn(form.along),
  }) satisfies Input<'visit.log'>

/** A visit that was refused, back in the form to be put right. */
export const formOf = (input: Input<'visit.log'>, momentOf: (at: string) => ChosenMoment): VisitForm => ({
  ...blankVisit,
  how: input.how,
  met: input.met,
  purpose: input.purpose,
  outcome: input.outcome,
  words: input.words,
  nextOn: input.next?.on ?? '',
  nextWhat: input.next?.what ?? '',
  at: momentOf(input.at),
  along: (input.with ?? []).join('、'),
  witness: input.witness ?? '',
})
