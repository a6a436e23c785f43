import type { AdminAction } from '../action'

/** `database.abortTransaction`. */
export const abortTransaction: AdminAction = (request, { transactions }) => {
  const id = String(request.transactionId)
  transactions.abort(id)
  return { transactionId: id }
}
