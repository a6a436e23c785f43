import { type HelpKind, helpKindRules, helpKinds } from '@chuanmen/types/help-words'
import type { VolunteerRow } from '@chuanmen/types/volunteer'
import type { Input } from '@/api/call'

type Tone = 'teal' | 'amber' | 'brick' | 'plain'

export const stateWords: Record<VolunteerRow['state'], { words: string; tone: Tone }> = {
  waiting: { words: '等核实', tone: 'amber' },
  active: { words: '可以接单', tone: 'teal' },
  suspended: { words: '暂停了', tone: 'brick' },
  ended: { words: '不做了', tone: 'plain' },
}

/** Kinds of their offer that need a training staff must have seen (rule 41). */
export const kindsToTrain = (kinds: readonly HelpKind[]) =>
  helpKinds.filter((kind) => helpKindRules[kind].training && kinds.includes(kind))

/** What keeps them from part of what they offered, as staff would set right: training, insurance on that day, agreement. */
export function missingOf(
  { kinds, trained, insuredUntil, agreementOn, needsAgreement }: VolunteerRow,
  today: string,
): string[] {
  const needs = (what: 'insurance' | 'agreement') => kinds.some((kind) => helpKindRules[kind][what])
  return [
    ...(kindsToTrain(kinds).some((kind) => !trained.includes(kind)) ? ['没有培训记录'] : []),
    ...(insuredUntil !== null && insuredUntil < today ? ['保险过期了'] : []),
    ...(insuredUntil === null && needs('insurance') ? ['没有保险'] : []),
    ...(needsAgreement ? ['满一个月，该签协议了'] : []),
    ...(agreementOn === null && !needsAgreement && needs('agreement') ? ['没有签协议'] : []),
  ]
}

export type VolunteerForm = {
  state: 'active' | 'suspended' | ''
  identityHow: 'idCard' | 'known' | ''
  trained: HelpKind[]
  insuredUntil: string
  agreementOn: string
  why: string
}

/** What stands now; somebody who waits has no state decided for them. */
export const formOf = ({ state, trained, insuredUntil, agreementOn, suspendedWhy }: VolunteerRow): VolunteerForm => ({
  state: state === 'active' || state === 'suspended' ? state : '',
  identityHow: '',
  trained,
  insuredUntil: insuredUntil ?? '',
  agreementOn: agreementOn ?? '',
  why: suspendedWhy,
})

/** By field: what keeps it from being saved, in words. */
export function errorsOf(form: VolunteerForm, { identityBy }: VolunteerRow): Partial<Record<string, string>> {
  return {
    ...(form.state === '' ? { state: '请选可以接单，还是先暂停' } : {}),
    ...(form.state === 'active' && identityBy === null && form.identityHow === ''
      ? { identityHow: '请选怎么知道是本人的；没看过不能让人接单' }
      : {}),
    ...(form.state === 'suspended' && form.why.trim() === '' ? { why: '请写为什么暂停，本人会看到' } : {}),
  }
}

export const inputOf = (row: VolunteerRow, rev: number, form: VolunteerForm): Input<'volunteer.set'> => ({
  volunteerId: row.volunteerId,
  rev,
  state: form.state === 'suspended' ? 'suspended' : 'active',
  identityHow: form.identityHow || null,
  trained: form.trained,
  insuredUntil: form.insuredUntil || null,
  agreementOn: form.agreementOn || null,
  why: form.state === 'suspended' ? form.why.trim() : '',
})
