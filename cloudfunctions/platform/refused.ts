import type { RefusalCode } from '../../types/refusals'
import { type Refusal, type Result, refuse } from '../../types/result'

/** Carries an expected refusal out of a handler or a transaction (which it thereby aborts). */
export class Refused extends Error {
  constructor(readonly refusal: Refusal) {
    super(refusal.code)
  }
}

/** The value of a rule's result, or out with its refusal. */
export const take = <T>(result: Result<T>): T => {
  if (!result.ok) throw new Refused(result)
  return result.value
}

/** Stops here with a refusal. */
export const stop = (code: RefusalCode, detail?: Refusal['detail']): never => {
  throw new Refused(refuse(code, detail))
}

/** What was looked up, or `not_found`. */
export const found = <T>(doc: T | null | undefined): T => doc ?? stop('not_found')
