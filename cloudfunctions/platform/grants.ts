import { command, type Store } from './store'

export const grantId = (personId: string, templateId: string): string => `${personId}~${templateId}`

/** Messages remembered as tried: far more than one person gets until a dead run's claim is looked at. */
const TRIED_KEPT = 50

/**
 * Takes one of the person's grants for a message about to be sent; false when there is none left (rule 1). The same write notes that
 * from now on the message may have been sent.
 */
export const reserveGrant = (store: Store, id: string, messageId: string): Promise<boolean> =>
  store.grants.updateIf(id, [{ left: command.gt(0) }], {
    left: command.inc(-1),
    tried: command.push({ each: [messageId], slice: -TRIED_KEPT }),
  })

/** Whether a message may have been sent: no grant was taken for any that was not. */
export const wasTried = async (store: Store, id: string, messageId: string): Promise<boolean> =>
  (await store.grants.peek(id, 'tried'))?.tried?.includes(messageId) ?? false

/** Gives a grant back that WeChat did not take: nothing was sent. `untried`: the message will be tried again. */
export const giveBackGrant = async (store: Store, id: string, untried?: string): Promise<void> => {
  const forgotten = untried === undefined ? {} : { tried: command.pull(untried) }
  await store.grants.updateIf(id, [{}], { left: command.inc(1), ...forgotten })
}

/** The person has no grant in WeChat, whatever we counted (rule 2). */
export const clearGrant = async (store: Store, id: string, now: Date): Promise<void> => {
  await store.grants.updateIf(id, [{ left: command.neq(0) }], { left: 0, at: now })
}

/** The same for what the person had granted before a moment: neither sending nor giving back moves `at`, so it tells when they last did. */
export const clearGrantBefore = async (store: Store, id: string, before: Date, now: Date): Promise<void> => {
  await store.grants.updateIf(id, [{ left: command.neq(0), at: command.lt(before) }], { left: 0, at: now })
}
