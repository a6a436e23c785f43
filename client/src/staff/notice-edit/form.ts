import type { NoticeContent, NoticeTarget } from '@chuanmen/types/notice'
import type { NoticeKind } from '@chuanmen/types/notice-words'
import { type ChosenMoment, instantOf, momentOf } from '../moment-field/beijing'

export type TargetForm = {
  scope: NoticeTarget['scope']
  buildings: string[]
  stairwellIds: string[]
  riserStairwellId: string
  riserIds: string[]
}

/** A notice being written: everything as typed, kept as a draft. */
export type NoticeForm = {
  kind: NoticeKind
  title: string
  where: string
  why: string
  todo: string
  contactName: string
  contactPhone: string
  body: string
  starts: ChosenMoment
  ends: ChosenMoment
  target: TargetForm
  /** A burst pipe does not wait 24 hours (rule 37); the reason then stands in `why`. */
  isEmergency: boolean
  /** Of the draft on the server, once saved. */
  noticeId: string
}

export const NOTICE_MAX = {
  title: 40,
  where: 60,
  why: 200,
  todo: 300,
  contactName: 20,
  contactPhone: 20,
  body: 2500,
} as const
const WATER_STOP_AHEAD_MS = 24 * 3_600_000
const nobody: TargetForm = { scope: 'estate', buildings: [], stairwellIds: [], riserStairwellId: '', riserIds: [] }

export const blankNotice = (contactPhone: string): NoticeForm => ({
  kind: 'plan',
  title: '',
  where: '',
  why: '',
  todo: '',
  contactName: '',
  contactPhone,
  body: '',
  starts: { on: '', at: '09:00' },
  ends: { on: '', at: '16:00' },
  target: nobody,
  isEmergency: false,
  noticeId: '',
})

export function formOf(noticeId: string, content: NoticeContent, target: NoticeTarget): NoticeForm {
  const { startsAt, endsAt, ...words } = content
  return {
    ...words,
    starts: momentOf(startsAt),
    ends: momentOf(endsAt),
    target: targetForm(target),
    isEmergency: false,
    noticeId,
  }
}

function targetForm(target: NoticeTarget): TargetForm {
  if (target.scope === 'risers')
    return { ...nobody, scope: 'risers', riserStairwellId: target.stairwellId, riserIds: target.riserIds }
  return { ...nobody, ...target }
}

/** The target as the server takes it, or null while nobody is chosen. */
export function targetOf({
  scope,
  buildings,
  stairwellIds,
  riserStairwellId,
  riserIds,
}: TargetForm): NoticeTarget | null {
  if (scope === 'estate') return { scope }
  if (scope === 'buildings') return buildings.length > 0 ? { scope, buildings } : null
  if (scope === 'stairwells') return stairwellIds.length > 0 ? { scope, stairwellIds } : null
  return riserStairwellId && riserIds.length > 0 ? { scope, stairwellId: riserStairwellId, riserIds } : null
}

export function contentOf(form: NoticeForm): NoticeContent {
  const { kind, title, where, why, todo, contactName, contactPhone, body } = form
  const startsAt = instantOf(form.starts)
  return {
    kind,
    title: title.trim(),
    where: where.trim(),
    why: why.trim(),
    todo: todo.trim(),
    contactName: contactName.trim(),
    contactPhone: contactPhone.trim(),
    body: body.trim(),
    startsAt,
    endsAt: startsAt ? instantOf(form.ends) : null,
  }
}

export type NoticeErrors = Partial<
  Record<'title' | 'where' | 'why' | 'todo' | 'contactName' | 'contactPhone' | 'starts' | 'ends' | 'target', string>
>

/** A planned water stop less than 24 hours ahead is too late (城市供水条例 art. 22, rule 37). */
export const isTooLate = ({ kind, starts }: Pick<NoticeForm, 'kind' | 'starts'>, now: number): boolean => {
  const startsAt = instantOf(starts)
  return kind === 'waterStop' && startsAt !== null && Date.parse(startsAt) - now < WATER_STOP_AHEAD_MS
}

/** What keeps a notice from being saved, in words that say how to put it right. */
export function checkNotice(form: NoticeForm, now: number): NoticeErrors {
  const errors: NoticeErrors = {}
  const { startsAt, endsAt, title, where, todo, why, contactName, contactPhone, kind } = contentOf(form)
  if (!title) errors.title = '请写标题，一句话说清是什么事'
  if (!where) errors.where = '请写哪里，例如「6号楼2门，全部住户」'
  for (const name of ['title', 'where', 'contactName'] as const)
    if (/[<>]/.test(form[name])) errors[name] = '请去掉尖括号'
  if (!contactName) errors.contactName = '请写有事找谁'
  if (!/^[0-9-]{7,20}$/.test(contactPhone)) errors.contactPhone = '请写能打通的电话，只用数字和短横'
  if (!targetOf(form.target)) errors.target = '请选发给谁'
  if (kind === 'waterStop' && !todo) errors.todo = '请写住户要做什么，例如存水、关龙头'
  if (kind === 'waterStop' && !startsAt) errors.starts = '停水通知要写哪天几点停'
  if (kind === 'waterStop' && startsAt && !endsAt) errors.ends = '请写预计几点来水'
  if (startsAt && endsAt && endsAt <= startsAt) errors.ends = '结束要晚于开始'
  if (isTooLate(form, now) && !form.isEmergency)
    errors.starts = '计划停水至少提前 24 小时通知。请改晚一些；如果是抢修，请在下面说明'
  if (isTooLate(form, now) && form.isEmergency && !why) errors.why = '紧急抢修要写明原因'
  return errors
}
