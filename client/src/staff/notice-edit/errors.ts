import { checkPublish } from '@chuanmen/domain/notice/check-publish'
import type { NoticeContent } from '@chuanmen/types/notice'
import { dayHour } from '@/lib/format'
import { isSame } from './changes'
import { contentOf, type NoticeForm, OPTIONS_MIN, publishAtOf, targetOf } from './form'
import { placeholderIn } from './placeholders'

export type ErrorField =
  | 'title'
  | 'brief'
  | 'where'
  | 'why'
  | 'todo'
  | 'contactName'
  | 'contactPhone'
  | 'body'
  | 'starts'
  | 'ends'
  | 'valid'
  | 'target'
  | 'question'
  | 'questionWords'
  | 'emergencyReason'
  | 'approvalRef'
  | 'publishAt'
  | 'correctionWhy'
  | 'change'
export type NoticeErrors = Partial<Record<ErrorField, string>>

const HALF_HOUR_MS = 1_800_000
const lines = ['title', 'brief', 'where', 'contactName', 'approvalRef', 'correctionWhy'] as const
const texts = ['title', 'brief', 'where', 'why', 'todo', 'contactName', 'body', 'emergencyReason'] as const

/** What keeps a notice from being kept as a draft on the server. */
export function checkDraft(form: NoticeForm): NoticeErrors {
  const errors: NoticeErrors = {}
  const { title, where, contactName, contactPhone, question } = contentOf(form)
  if (!title) errors.title = '请写标题，一句话说清是什么事'
  if (!where) errors.where = '请写哪里，例如「6号楼2门，全部住户」'
  if (!contactName) errors.contactName = '请写有事找谁'
  if (!/^[0-9-]{7,20}$/.test(contactPhone)) errors.contactPhone = '请写能打通的电话，只用数字和短横'
  if (!targetOf(form.target)) errors.target = '请选发给谁'
  for (const name of lines) if (/[<>]/.test(form[name])) errors[name] = '请去掉尖括号'
  if (question) {
    if (/[<>]/.test(question.options.join(''))) errors.question = '请去掉尖括号'
    if (/[<>]/.test(question.words)) errors.questionWords = '请去掉尖括号'
    if (question.options.length < OPTIONS_MIN) errors.question = '请至少写两个可以选的回答'
    if (new Set(question.options).size < question.options.length) errors.question = '有两个回答一样，请改一个'
    if (!question.words) errors.questionWords = '请写要问住户什么'
  }
  return errors
}

/** What is wrong in what was written, said while it is written: a placeholder left standing, hours that the rules forbid. */
export function checkWritten(form: NoticeForm, now: Date, corrects: NoticeContent | null): NoticeErrors {
  const errors = checkHours(form, now, corrects)
  for (const name of texts) {
    const left = placeholderIn(form[name])
    if (left) errors[name] = `还有「${left}」没填，请换成实际的`
  }
  return errors
}

/** What must be there before it goes out; said once somebody tried. */
export function checkComplete(form: NoticeForm, corrects: NoticeContent | null): NoticeErrors {
  const errors: NoticeErrors = {}
  const { kind, todo, startsAt, endsAt, emergencyReason } = contentOf(form)
  if (kind === 'waterStop') {
    if (!todo) errors.todo = '请写住户要做什么，例如存水、关龙头'
    if (!startsAt) errors.starts = '停水通知要写哪天几点停'
    if (startsAt && !endsAt) errors.ends = '请写预计几点来水'
    if (form.isEmergency && !emergencyReason) errors.emergencyReason = '抢修要写明为什么等不了 24 小时'
  }
  if (form.hasValidity && !form.valid.on) errors.valid = '请选有效期到哪天'
  if (form.isScheduled && !form.publishAt.on) errors.publishAt = '请选哪天几点发'
  if (corrects && !form.correctionWhy.trim()) errors.correctionWhy = '请写改了什么，住户会看到'
  if (corrects && isSame(corrects, form)) errors.change = '还没有改动：请先在下面改要更正的内容'
  return errors
}

/** The server's own rules of when a notice may go out (rule 37), each said where it can be mended. */
function checkHours(form: NoticeForm, now: Date, corrects: NoticeContent | null): NoticeErrors {
  const content = contentOf(form)
  const publishAt = publishAtOf(form)
  // Whether it says why is asked once somebody tries to send it.
  const asSent = form.isEmergency ? { ...content, emergencyReason: content.emergencyReason ?? '…' } : content
  const checked = checkPublish(asSent, { now, publishAt: publishAt ? new Date(publishAt) : null, corrects })
  if (checked.ok) return {}
  const { code, detail = {} } = checked
  if (code === 'malformed') {
    if (detail.field !== 'endsAt') return {}
    return { ends: '结束要晚于开始' }
  }
  if (code === 'schedule_invalid') return { publishAt: `定时要晚于现在，早于 ${dayHour(String(detail.latest), now)}` }
  if (code === 'notice_expired')
    return form.hasValidity
      ? { valid: '有效期在发出之前就过了，请改晚一些' }
      : { ends: '发出的时候已经结束了，请改时间' }
  if (code === 'water_stop_too_late')
    return {
      starts: `计划停水要提前 24 小时：最早只能写 ${dayHour(nextHalfHour(String(detail.earliest)), now)}。改晚一些；如果是抢修，请在下面写明原因`,
    }
  return {}
}

/** The first moment from here on that can be picked. */
const nextHalfHour = (moment: string) => Math.ceil(Date.parse(moment) / HALF_HOUR_MS) * HALF_HOUR_MS

export const countErrors = (errors: NoticeErrors) => Object.values(errors).filter(Boolean).length
