import { messageFields, templateFor } from '../../domain/message/message-fields'
import { placeWords } from '../../domain/message/place-words'
import type { NoticeContent, NoticeDoc } from '../../types/notice'
import { accept, type Result } from '../../types/result'
import { found } from './refused'
import type { Store } from './store'
import { messageTemplates } from './templates'

/**
 * Whether WeChat's message has room for what the notice says, where its kind has a template (rule 4). Refuses
 * `notice_message_invalid` with the field named.
 */
export const roomInMessage = async (
  store: Store,
  { estateId, target }: Pick<NoticeDoc, 'estateId' | 'target'>,
  content: NoticeContent,
  publishedAt: Date,
): Promise<Result<unknown>> => {
  const template = templateFor(messageTemplates(), content.kind)
  if (!template) return accept(null)
  const { name, stairwells } = found(await store.estates.peek(estateId, 'name', 'stairwells'))
  const place = placeWords(target, stairwells)
  return messageFields(template, { content, place, estate: name, publishedAt: publishedAt.toISOString() })
}
