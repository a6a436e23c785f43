import { roomOf } from '@chuanmen/domain/message/field-problem'
import { type MessageFacts, messageFields, templateFor } from '@chuanmen/domain/message/message-fields'
import type { MessageFieldType, MessageSource, MessageTemplate } from '@chuanmen/types/message'
import type { ErrorField, NoticeErrors } from './errors'

/** Where in the form a source of the message is written; what nobody types has no place. */
const placeOf: Partial<Record<MessageSource, ErrorField>> = {
  title: 'title',
  brief: 'brief',
  when: 'starts',
  startsAt: 'starts',
  endsAt: 'ends',
  contactName: 'contactName',
  contactPhone: 'contactPhone',
  todo: 'todo',
  why: 'why',
}

const typeOf = (as: string) => as.replace(/\d+$/, '') as MessageFieldType

const lettersWords: Partial<Record<MessageFieldType, string>> = {
  phrase: '微信提醒里这一项只能写汉字',
  name: '微信提醒里这一项只能写称呼，不能有数字和符号',
  phone_number: '微信提醒里电话只能用数字、加号和短横',
  character_string: '微信提醒里这一项只能写数字、字母和符号',
}

/** What the server says of a field, or the same rule here, in words that say how to put it right. */
export function messageProblemWords(why: string, type: MessageFieldType, max: number, length?: number): string {
  if (why === 'empty') return '微信提醒要用到这一项，请填上'
  if (why === 'long') return `微信提醒里这一项最多 ${max} 字${length ? `，现在 ${length} 字` : ''}，请改短`
  return lettersWords[type] ?? '里面有微信提醒不收的字或符号，请改一改'
}

/**
 * Each field of the kind's template on its own, so that all that is wrong is said at once (rule 4). What is still empty is said only when
 * `isTried`: nobody wants to be told off for what they have not come to.
 */
export function checkMessage(
  templates: readonly MessageTemplate[],
  facts: MessageFacts,
  isTried: boolean,
): NoticeErrors {
  const errors: NoticeErrors = {}
  const template = templateFor(templates, facts.content.kind)
  for (const [as, source] of Object.entries(template?.fields ?? {})) {
    const result = messageFields({ fields: { [as]: source } }, facts)
    // Where no line was written, the title stands in for it: what is wrong with it is wrong there.
    const from = source === 'brief' && facts.content.brief === null ? 'title' : source
    const field = placeOf[from]
    if (result.ok || !field || errors[field]) continue
    const { why, max } = result.detail as { why: string; max: number }
    if (why === 'empty' && !isTried) continue
    const words = facts.content[from as 'title']
    errors[field] = messageProblemWords(why, typeOf(as), max, typeof words === 'string' ? words.length : undefined)
  }
  return errors
}

/** The room WeChat's message leaves a part of the form, in characters; null: it is not in the message. */
export function roomFor(
  templates: readonly MessageTemplate[],
  kind: MessageFacts['content']['kind'],
  source: MessageSource,
): number | null {
  const rooms = Object.entries(templateFor(templates, kind)?.fields ?? {})
    .filter(([, one]) => one === source)
    .map(([as]) => roomOf(typeOf(as)))
  return rooms.length > 0 ? Math.min(...rooms) : null
}

/** The form's part that a refusal of the server names, with what to do; null: it names none. */
export function refusedPart(detail: Record<string, unknown> | undefined): [ErrorField, string] | null {
  const field = placeOf[String(detail?.field) as MessageSource]
  if (!field || !detail) return null
  return [field, messageProblemWords(String(detail.why ?? 'long'), typeOf(String(detail.as)), Number(detail.max))]
}
