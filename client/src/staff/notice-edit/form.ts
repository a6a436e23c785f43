import type { NoticeContent, NoticeTarget } from '@chuanmen/types/notice'
import type { Audience, NoticeKind } from '@chuanmen/types/notice-words'
import type { ReasonCode } from '@chuanmen/types/reasons'
import { type ChosenMoment, dayAfter, instantOf, momentOf } from '../moment-field/beijing'
import type { NamedFile } from '../notice-view/notice-files'

export type TargetForm = {
  scope: NoticeTarget['scope']
  buildings: string[]
  stairwellIds: string[]
  riserStairwellId: string
  riserIds: string[]
  roundId: string
  reasons: ReasonCode[]
}

/** A notice being written: everything as typed, kept as a draft. */
export type NoticeForm = {
  kind: NoticeKind
  title: string
  brief: string
  where: string
  why: string
  todo: string
  contactName: string
  contactPhone: string
  body: string
  starts: ChosenMoment
  ends: ChosenMoment
  hasValidity: boolean
  valid: ChosenMoment
  audience: Audience
  target: TargetForm
  hasQuestion: boolean
  questionWords: string
  options: string[]
  attachments: NamedFile[]
  voice: NamedFile | null
  /** A burst pipe does not wait 24 hours (rule 37); it says why. */
  isEmergency: boolean
  emergencyReason: string
  approvalRef: string
  isScheduled: boolean
  publishAt: ChosenMoment
  /** What changed, for a correction. */
  correctionWhy: string
  /** Of the draft on the server, once saved. */
  noticeId: string
}

export const NOTICE_MAX = {
  title: 40,
  brief: 40,
  where: 60,
  why: 200,
  todo: 300,
  contactName: 20,
  contactPhone: 20,
  body: 2500,
  question: 60,
  option: 12,
  emergencyReason: 200,
  approvalRef: 60,
  correctionWhy: 100,
} as const
const DAY_MS = 86_400_000
export const OPTIONS_MIN = 2
export const OPTIONS_MAX = 4

const nobody: TargetForm = {
  scope: 'estate',
  buildings: [],
  stairwellIds: [],
  riserStairwellId: '',
  riserIds: [],
  roundId: '',
  reasons: [],
}

export const blankNotice = (contactPhone: string): NoticeForm => ({
  kind: 'plan',
  title: '',
  brief: '',
  where: '',
  why: '',
  todo: '',
  contactName: '',
  contactPhone,
  body: '',
  starts: { on: '', at: '09:00' },
  ends: { on: '', at: '16:00' },
  hasValidity: false,
  valid: { on: '', at: '18:00' },
  audience: 'everyone',
  target: nobody,
  hasQuestion: false,
  questionWords: '',
  options: ['', ''],
  attachments: [],
  voice: null,
  isEmergency: false,
  emergencyReason: '',
  approvalRef: '',
  isScheduled: false,
  publishAt: { on: '', at: '08:00' },
  correctionWhy: '',
  noticeId: '',
})

type Stored = {
  content: NoticeContent
  target: NoticeTarget
  audience: Audience
  attachments: readonly NamedFile[]
}

/** What the server holds, as it is written on. `noticeId` is empty for a correction: it becomes a notice of its own. */
export function formOf(noticeId: string, { content, target, audience, attachments }: Stored): NoticeForm {
  const { startsAt, endsAt, validUntil, question, voiceId, attachmentIds } = content
  const nameOf = (fileId: string) => attachments.find((one) => one.fileId === fileId)?.name ?? '附件'
  return {
    ...blankNotice(content.contactPhone),
    kind: content.kind,
    title: content.title,
    brief: content.brief ?? '',
    where: content.where,
    why: content.why,
    todo: content.todo,
    contactName: content.contactName,
    body: content.body,
    starts: momentOf(startsAt),
    ends: momentOf(endsAt),
    hasValidity: validUntil !== null,
    valid: validUntil === null ? { on: '', at: '18:00' } : momentOf(validUntil),
    audience,
    target: targetForm(target),
    hasQuestion: question !== null,
    questionWords: question?.words ?? '',
    options: question?.options ?? ['', ''],
    attachments: attachmentIds.map((fileId) => ({ fileId, name: nameOf(fileId) })),
    voice: voiceId === null ? null : { fileId: voiceId, name: '录音' },
    isEmergency: content.emergencyReason !== null,
    emergencyReason: content.emergencyReason ?? '',
    approvalRef: content.approvalRef ?? '',
    noticeId,
  }
}

function targetForm(target: NoticeTarget): TargetForm {
  if (target.scope === 'risers')
    return { ...nobody, scope: 'risers', riserStairwellId: target.stairwellId, riserIds: target.riserIds }
  return { ...nobody, ...target }
}

/** The target as the server takes it, or null while nobody is chosen. */
export function targetOf(form: TargetForm): NoticeTarget | null {
  const { scope, buildings, stairwellIds, riserStairwellId, riserIds, roundId, reasons } = form
  switch (scope) {
    case 'estate':
      return { scope }
    case 'buildings':
      return buildings.length > 0 ? { scope, buildings } : null
    case 'stairwells':
      return stairwellIds.length > 0 ? { scope, stairwellIds } : null
    case 'risers':
      return riserStairwellId && riserIds.length > 0 ? { scope, stairwellId: riserStairwellId, riserIds } : null
    case 'reasons':
      return roundId && reasons.length > 0 ? { scope, roundId, reasons } : null
  }
}

export function contentOf(form: NoticeForm): NoticeContent {
  const startsAt = instantOf(form.starts)
  const isStop = form.kind === 'waterStop'
  const orNull = (words: string) => words.trim() || null
  return {
    kind: form.kind,
    title: form.title.trim(),
    brief: orNull(form.brief),
    where: form.where.trim(),
    why: form.why.trim(),
    todo: form.todo.trim(),
    contactName: form.contactName.trim(),
    contactPhone: form.contactPhone.trim(),
    body: form.body.trim(),
    startsAt,
    endsAt: startsAt ? instantOf(form.ends) : null,
    validUntil: form.hasValidity ? instantOf(form.valid) : null,
    question: form.hasQuestion
      ? { words: form.questionWords.trim(), options: form.options.map((option) => option.trim()).filter(Boolean) }
      : null,
    attachmentIds: form.attachments.map(({ fileId }) => fileId),
    voiceId: form.voice?.fileId ?? null,
    emergencyReason: isStop && form.isEmergency ? orNull(form.emergencyReason) : null,
    approvalRef: isStop ? orNull(form.approvalRef) : null,
  }
}

/** Moving the day of the beginning moves the day of the end along, so that it lasts as long as before. */
export function withStart(
  { starts: before, ends }: Pick<NoticeForm, 'starts' | 'ends'>,
  starts: ChosenMoment,
): Pick<NoticeForm, 'starts' | 'ends'> {
  if (!starts.on) return { starts, ends }
  if (!before.on || !ends.on) return { starts, ends: { ...ends, on: starts.on } }
  const days = Math.round((Date.parse(starts.on) - Date.parse(before.on)) / DAY_MS)
  return { starts, ends: { ...ends, on: dayAfter(Date.parse(ends.on), days) } }
}

export const publishAtOf = (form: NoticeForm): string | null => (form.isScheduled ? instantOf(form.publishAt) : null)
