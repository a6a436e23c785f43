import type { AdminAction } from '../action'

/** `database.commitTransaction`. */
export const commitTransaction: AdminAction = (request, { transactions }) => {
  const id = String(request.transactionId)
  transactions.commit(id)
  return { transactionId: id }
}
