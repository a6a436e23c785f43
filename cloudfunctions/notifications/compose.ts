import { messageFields } from '../../domain/message/message-fields'
import { placeWords } from '../../domain/message/place-words'
import type { ClaimTold, HelpTold, MessageDoc, MessageFields, PlanTold } from '../../types/message'
import type { NoticeDoc } from '../../types/notice'
import { wordsId } from '../platform/alarms'
import { command, type Store } from '../platform/store'
import { messageTemplates } from '../platform/templates'

/** A notice's words in a template; null: they do not fit in, or the operator took the template away. The same for every household. */
type Filled = Map<string, MessageFields | null>

/** What a page of messages needs beside them. */
export type Enclosures = {
  notices: Map<string, NoticeDoc>
  openids: Map<string, string>
  fields: (message: MessageDoc) => MessageFields | null
}

/** Two reads a page, and one for each estate among its notices. */
export const enclosures = async (store: Store, messages: MessageDoc[]): Promise<Enclosures> => {
  const noticeIds = [...new Set(messages.flatMap(({ noticeId }) => (noticeId === '' ? [] : [noticeId])))]
  const personIds = [...new Set(messages.map(({ personId }) => personId))]
  const [notices, people] = await Promise.all([
    noticeIds.length === 0 ? [] : store.notices.find({ _id: command.in(noticeIds) }, { limit: noticeIds.length }),
    store.people.find({ _id: command.in(personIds) }, { limit: personIds.length, field: { openid: true } }),
  ])
  const filled = await fill(store, notices)
  return {
    notices: new Map(notices.map((notice) => [notice._id, notice])),
    openids: new Map(people.map(({ _id, openid }) => [_id, openid])),
    fields: (message) =>
      message.told ? fieldsOfTold(message.told, message.templateId) : (filled.get(wordsId(message)) ?? null),
  }
}

const fill = async (store: Store, notices: NoticeDoc[]): Promise<Filled> => {
  const estateIds = [...new Set(notices.map(({ estateId }) => estateId))]
  const estates = new Map(
    await Promise.all(estateIds.map(async (id) => [id, await store.estates.peek(id, 'name', 'stairwells')] as const)),
  )
  const filled: Filled = new Map()
  for (const { _id, estateId, target, content, publishedAt } of notices) {
    const estate = estates.get(estateId)
    for (const template of messageTemplates()) {
      const result = messageFields(template, {
        content,
        place: placeWords(target, estate?.stairwells ?? {}),
        estate: estate?.name ?? '',
        publishedAt: (publishedAt ?? new Date(0)).toISOString(),
      })
      filled.set(wordsId({ noticeId: _id, templateId: template.id }), result.ok ? result.value : null)
    }
  }
  return filled
}

/** What is told of a claim, of help or of a household's plan in a template; null: it does not fit in, or the operator took the template away. */
const fieldsOfTold = (told: Told, templateId: string): MessageFields | null => {
  const template = messageTemplates().find(({ id }) => id === templateId)
  if (!template) return null
  const { title, brief, startsAt, endsAt, estateName, estatePhone } = told
  const content = {
    kind: kindOf(told),
    ...{ title, brief, startsAt, endsAt },
    why: brief,
    todo: '请打开看一看',
    contactName: '社区居委会',
    contactPhone: estatePhone,
  }
  const result = messageFields(template, { content, place: placeOf(told), estate: estateName, publishedAt: startsAt })
  return result.ok ? result.value : null
}

type Told = ClaimTold | HelpTold | PlanTold

export const isOfHelp = (told: Told): told is HelpTold => 'taskId' in told
export const isOfPlan = (told: Told): told is PlanTold => 'subjectId' in told

const kindOf = (told: Told): 'claim' | 'help' | 'plan' => {
  if (isOfPlan(told)) return 'plan'
  return isOfHelp(told) ? 'help' : 'claim'
}

/** No door stands in a message: others see a phone's screen. */
const placeOf = (told: Told): string => {
  if (isOfPlan(told)) return told.isStaff ? '您联系的住户' : '您家的事'
  if (!isOfHelp(told)) return '您家的申请'
  return told.to === 'household' ? '您家请的帮忙' : '邻里帮忙'
}

const helpPages: Record<HelpTold['to'], string> = {
  household: 'help/task/index',
  helper: 'volunteer/task/index',
  station: 'staff/orders/index',
  staff: 'staff/help-task/index',
}

const planPages: Record<PlanTold['to'], (told: PlanTold) => string> = {
  matters: ({ flatId }) => `matters/list/index?flatId=${flatId}`,
  promise: ({ subjectId }) => `matters/promise/index?promiseId=${subjectId}`,
  talk: ({ subjectId }) => `matters/talk/index?talkId=${subjectId}`,
}

/** Staff open the household, whatever of it moved. */
const pageOfPlan = (told: PlanTold): string =>
  told.isStaff
    ? `staff/household/index?stairwellId=${told.stairwellId}&flatId=${told.flatId}`
    : planPages[told.to](told)

/** Where a tap on the message leads: the claim, the help or the plan as its reader's page has it, or the notice as the household of the first flat. */
export const pageOf = ({ noticeId, flatIds, told }: MessageDoc): string => {
  if (!told) return `pages/notice/index?notice=${noticeId}&flat=${flatIds[0] ?? ''}`
  if (isOfPlan(told)) return pageOfPlan(told)
  return isOfHelp(told) ? `${helpPages[told.to]}?task=${told.taskId}` : `claims/claim/index?claim=${told.claimId}`
}
