import {
  type MessageFields,
  type MessageFieldType,
  type MessageKind,
  type MessageSource,
  type MessageTemplate,
  messageKindWords,
} from '../../types/message'
import type { NoticeContent } from '../../types/notice'
import { accept, type Result, refuse } from '../../types/result'
import type { Instant } from '../../types/schema'
import { cut, fieldProblem, roomOf } from './field-problem'
import { momentWords, rangeWords, shortRangeWords } from './moment-words'

/** What of a notice's content a message may say; a claim's news has the same. */
export type MessageContent = { kind: MessageKind } & Pick<
  NoticeContent,
  'title' | 'brief' | 'why' | 'todo' | 'contactName' | 'contactPhone' | 'startsAt' | 'endsAt'
>

/** What a message is made of. */
export type MessageFacts = {
  content: MessageContent
  /** Where, by `placeWords`. */
  place: string
  /** The estate's name. */
  estate: string
  /** When the notice goes out: what `when` says of a notice without a time of its own. */
  publishedAt: Instant
}

/** The template that serves this kind: the operator's first that names it. Null: this kind is not told by WeChat. */
export const templateFor = (templates: readonly MessageTemplate[], kind: MessageKind): MessageTemplate | null =>
  templates.find(({ kinds }) => kinds.includes(kind)) ?? null

/**
 * Fills a template's fields. What somebody wrote is never cut: refuses `notice_message_invalid` with `field` (what of the notice),
 * `as` (the template's field), `why` (empty, long or letters) and `max` (its room in characters), so that the author sees it while
 * writing and not when it is sent (rule 4). Place and estate, which nobody wrote for this message, are cut to fit.
 */
export const messageFields = (
  { fields }: Pick<MessageTemplate, 'fields'>,
  facts: MessageFacts,
): Result<MessageFields> => {
  const filled: MessageFields = {}
  for (const [as, source] of Object.entries(fields)) {
    const type = as.replace(/\d+$/, '') as MessageFieldType
    const value = isCut(source) ? cut(valueOf(source, type, facts), roomOf(type)) : valueOf(source, type, facts)
    const problem = fieldProblem(type, value)
    if (problem) return refuse('notice_message_invalid', { field: source, as, why: problem.why, max: problem.max })
    filled[as] = { value }
  }
  return accept(filled)
}

const isCut = (source: MessageSource): boolean => source === 'place' || source === 'estate'

const isTime = (type: MessageFieldType): boolean => type === 'time' || type === 'date'
const orNothing = (instant: Instant | null): string => (instant === null ? '' : momentWords(instant))
/** A message field is one line. */
const oneLine = (words: string | null): string => (words ?? '').replace(/\s*[\n\r\t]+\s*/g, ' ').trim()

const valueOf = (source: MessageSource, type: MessageFieldType, facts: MessageFacts): string => {
  const { content, place, estate, publishedAt } = facts
  switch (source) {
    case 'kind':
      return messageKindWords[content.kind]
    case 'place':
      return place
    case 'estate':
      return estate
    case 'when': {
      const from = content.startsAt ?? publishedAt
      const until = content.startsAt === null ? null : content.endsAt
      return isTime(type) ? rangeWords(from, until) : shortRangeWords(from, until)
    }
    case 'startsAt':
    case 'endsAt':
      return orNothing(content[source])
    case 'brief':
      return oneLine(content.brief ?? content.title)
    default:
      return oneLine(content[source])
  }
}
