import { messageFields, templateFor } from '../../../domain/message/message-fields'
import { placeWords } from '../../../domain/message/place-words'
import type { NoticeContent, NoticeTarget } from '../../../types/notice'
import { found, take } from '../../platform/refused'
import type { Store } from '../../platform/store'
import { messageTemplates } from '../../platform/templates'

/**
 * Whether WeChat's message has room for what the notice says, where its kind has a template (rule 4). Refuses
 * `notice_message_invalid` with the field named.
 */
export const checkMessage = async (
  store: Store,
  estateId: string,
  target: NoticeTarget,
  content: NoticeContent,
  publishedAt: Date,
): Promise<void> => {
  const template = templateFor(messageTemplates(), content.kind)
  if (!template) return
  const { name, stairwells } = found(await store.estates.peek(estateId, 'name', 'stairwells'))
  const place = placeWords(target, stairwells)
  take(messageFields(template, { content, place, estate: name, publishedAt: publishedAt.toISOString() }))
}
