import { command, type Store } from './store'

/** The notice was replaced: nobody sends its waiting messages any more. A claimed one is seen to when it comes to be sent. */
export const cancelMessages = async (store: Store, noticeId: string, now: Date): Promise<void> => {
  await store.messages.updateWhere({ noticeId, state: 'waiting' }, { state: 'cancelled', endedAt: now })
}

/** Nobody rings or knocks for it any more, in one stairwell or in all. What happened at each door stays. */
export const standDown = async (store: Store, noticeId: string, stairwellId?: string): Promise<void> => {
  await store.deliveries.updateWhere(
    { noticeId, ...(stairwellId === undefined ? {} : { stairwellId }), due: command.neq(null) },
    { due: null, nextAt: null },
  )
}
