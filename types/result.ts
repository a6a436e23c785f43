import type { RefusalCode } from './refusals'

/**
 * An expected "no": a rule, a policy or a state refused what was asked. Faults (bugs, broken networks) throw instead.
 * `detail` holds plain facts that let the client say which row, field or limit was meant; never personal data.
 */
export type Refusal = { ok: false; code: RefusalCode; detail?: Record<string, string | number | string[]> }

/** A refusal as it travels: with the words a reader sees, so that an older build of a page reads those of a newer server. */
export type RefusalAnswer = Refusal & { words: string }

/** What a pure rule answers: the value it computed, or the refusal. */
export type Result<T> = { ok: true; value: T } | Refusal

export const accept = <T>(value: T): Result<T> => ({ ok: true, value })

export const refuse = (code: RefusalCode, detail?: Refusal['detail']): Refusal =>
  detail ? { ok: false, code, detail } : { ok: false, code }
