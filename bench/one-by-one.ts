import type { Store } from '../cloudfunctions/platform/store'

/** As many as the drain looks at, so that both find their work alike. */
const LOOK = 500

/**
 * The obvious alternative: everything that belongs to one message in one transaction, with the sending inside. It keeps grants as exact,
 * but whoever dies before the commit has sent what the next one sends again; and a conflict sends twice at once.
 */
export const drainOneByOne = async (store: Store, most: number): Promise<number> => {
  const at = new Date()
  const due = await store.messages.find({ state: 'waiting' }, { limit: LOOK, orderBy: ['dueAt', 'asc'] })
  let sent = 0
  for (const { _id, flatIds, noticeId, personId, templateId } of due.slice(0, most)) {
    await store.transact(async (tx) => {
      const message = await tx.messages.get(_id)
      const grant = await tx.grants.get(`${personId}~${templateId}`)
      const delivery = await tx.deliveries.get(`${noticeId}~${flatIds[0]}`)
      if (message?.state !== 'waiting' || !grant || grant.left === 0 || !delivery) return
      await tx.grants.put({ ...grant, left: grant.left - 1, at })
      await tx.messages.put({ ...message, state: 'sent', endedAt: at })
      await tx.deliveries.put({ ...delivery, reason: null })
    })
    sent += 1
  }
  return sent
}
