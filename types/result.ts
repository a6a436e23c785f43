import type { RefusalCode } from './refusals'

/**
 * An expected "no": a rule, a policy or a state refused what was asked. Faults (bugs, broken networks) throw instead.
 * `detail` holds plain facts that let the client say which row, field or limit was meant; never personal data.
 */
export type Refusal = { ok: false; code: RefusalCode; detail?: Record<string, string | number | string[]> }

/** What a pure rule answers: the value it computed, or the refusal. */
export type Result<T> = { ok: true; value: T } | Refusal

export const accept = <T>(value: T): Result<T> => ({ ok: true, value })

export const refuse = (code: RefusalCode, detail?: Refusal['detail']): Refusal =>
  detail ? { ok: false, code, detail } : { ok: false, code }
