import { CloudError } from '../../errors'
import { FunctionFailure } from '../../functions/failure'
import type { AdminAction } from '../action'

/** `functions.invokeFunction`: one function calling another. No person comes with it: the identity of the first call is not passed on. */
export const invokeFunction: AdminAction = async (request, { invocations }) => {
  const name = String(request.function_name)
  const event = readEvent(request.request_data)
  try {
    const { text } = await invocations.fromFunction(name, event)
    return { data: { response_data: text } }
  } catch (error) {
    if (!(error instanceof FunctionFailure)) throw error
    throw new CloudError(codes[error.kind], error.message)
  }
}

const codes = {
  unknown: 'FUNCTION_NOT_FOUND',
  failed: 'FUNCTIONS_EXECUTE_FAIL',
  timeout: 'FUNCTIONS_TIME_LIMIT_EXCEEDED',
} as const

const readEvent = (text: unknown): object => {
  if (text === undefined || text === '') return {}
  try {
    return JSON.parse(String(text))
  } catch {
    throw new CloudError('INVALID_PARAM', 'request_data must be JSON')
  }
}
