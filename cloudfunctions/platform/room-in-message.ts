import { messageFields, templateFor } from '../../domain/message/message-fields'
import { placeWords } from '../../domain/message/place-words'
import type { NoticeContent, NoticeDoc } from '../../types/notice'
import { accept, type Result } from '../../types/result'
import { found } from './refused'
import type { Store } from './store'
import { messageTemplates } from './templates'

/** How the message names what a notice is about. */
type Names = { estate: string; place: string }

/**
 * Whether WeChat's message has room for what the notice says, where its kind has a template (rule 4). Refuses
 * `notice_message_invalid` with the field named.
 */
export const roomWithNames = ({ estate, place }: Names, content: NoticeContent, publishedAt: Date): Result<unknown> => {
  const template = templateFor(messageTemplates(), content.kind)
  return template
    ? messageFields(template, { content, place, estate, publishedAt: publishedAt.toISOString() })
    : accept(null)
}

/** The same for who does not know the names: the estate is read with its stairwells, a large document. */
export const roomInMessage = async (
  store: Store,
  { estateId, target }: Pick<NoticeDoc, 'estateId' | 'target'>,
  content: NoticeContent,
  publishedAt: Date,
): Promise<Result<unknown>> => {
  if (!templateFor(messageTemplates(), content.kind)) return accept(null)
  const { name, stairwells } = found(await store.estates.peek(estateId, 'name', 'stairwells'))
  return roomWithNames({ estate: name, place: placeWords(target, stairwells) }, content, publishedAt)
}
