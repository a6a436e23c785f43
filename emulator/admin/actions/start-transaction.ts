import type { AdminAction } from '../action'

/** `database.startTransaction`. The snapshot is taken at the first read or write, as in MongoDB. */
export const startTransaction: AdminAction = (_request, { transactions }) => ({ transactionId: transactions.start() })
