import { flatsThatHeard } from '../../domain/notice/has-heard'
import { primaryOf } from '../../domain/riser/primary-flats'
import type { NoticeDoc } from '../../types/notice'
import type { StairwellDoc } from '../../types/stairwell'
import { messageId } from './messages'
import { command, type Store } from './store'

/**
 * What a withdrawal takes back: the notice it replaces, and those that one took the place of. Who was told of the first and not yet of its
 * correction still believes it.
 */
export const takenBack = async (store: Store, { replaces }: NoticeDoc): Promise<string[] | null> => {
  if (replaces?.how !== 'withdrawal') return null
  const ids: string[] = []
  let id: string | undefined = replaces.noticeId
  while (id !== undefined) {
    ids.push(id)
    const earlier: Pick<NoticeDoc, 'replaces'> | null = await store.notices.peek(id, 'replaces')
    id = earlier?.replaces?.noticeId
  }
  return ids
}

/** The households of a stairwell that heard of one of the notices. Final once these no longer stand and nothing of them waits to be sent. */
export const heardIn = async (store: Store, noticeIds: string[], stairwell: StairwellDoc): Promise<Set<string>> => {
  const flatIds = await Promise.all(noticeIds.map((noticeId) => heardOf(store, noticeId, stairwell._id)))
  return new Set(flatIds.flat().flatMap((flatId) => primaryOf(stairwell, flatId) ?? []))
}

const heardOf = async (store: Store, noticeId: string, stairwellId: string): Promise<string[]> => {
  const deliveries = await store.deliveries.all(
    { noticeId, stairwellId },
    { flatId: true, reachedAt: true, personIds: true },
  )
  const ids = new Set(deliveries.flatMap(({ personIds }) => personIds.map((personId) => messageId(noticeId, personId))))
  const messages =
    ids.size === 0 ? [] : await store.messages.all({ _id: command.in([...ids]) }, { personId: true, state: true })
  return flatsThatHeard(deliveries, messages)
}
