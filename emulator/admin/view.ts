import type { View } from '../database/view'
import { DirectView } from '../database/view'
import { CloudError } from '../errors'
import type { Services } from '../services'
import type { AdminRequest } from './action'

/** Runs a step in the request's transaction, or on the committed documents when it names none. */
export const inView = async <T>(
  request: AdminRequest,
  { database, transactions }: Services,
  run: (view: View, isTransaction: boolean) => T,
): Promise<T> => {
  const id = request.transactionId
  if (id === undefined || id === null || id === '') return run(new DirectView(database), false)
  if (typeof id !== 'string') throw new CloudError('INVALID_PARAM', 'transactionId must be a string')
  return transactions.step(id, (transaction) => run(transaction, true))
}
