import type { RefusalCode } from '@chuanmen/types/refusals'

export type FailureKind =
  /** A rule, a policy or a state said no: expected, with words for the reader. */
  | 'refused'
  /** Who is calling is not known, or not any more. */
  | 'session'
  /** Nothing was reached. */
  | 'offline'
  /** Something was reached and did not answer in time: what was sent may have arrived. */
  | 'timeout'
  /** Our bug, or the platform's. */
  | 'fault'

/** What a call throws when there is no value to return. `use-action` hands it to the page's states. */
export class Failure extends Error {
  constructor(
    readonly kind: FailureKind,
    readonly code: string,
    message: string,
    readonly detail?: Record<string, string | number | string[]>,
    readonly requestId?: string,
  ) {
    super(message)
    this.name = 'Failure'
  }

  /** Whether doing the same again, unchanged, may succeed. */
  get canRetry() {
    return this.kind === 'offline' || this.kind === 'timeout' || this.kind === 'fault' || this.code === 'try_again'
  }
}

export const isFailure = (error: unknown): error is Failure => error instanceof Failure

export const isRefused = (error: unknown, code?: RefusalCode): error is Failure =>
  isFailure(error) && error.kind === 'refused' && (code === undefined || error.code === code)

/** Any thrown thing as a Failure, so that pages handle one kind. */
export function asFailure(error: unknown): Failure {
  if (isFailure(error)) return error
  return new Failure('fault', 'fault', '程序出了点问题，请再试一次。如果还不行，请打电话给居委会。')
}

/** A page was opened without the ids its address should carry: there is nothing to ask for. */
export const cutLink = new Failure('refused', 'not_found', '这个链接不完整，没有找到要看的内容。请从首页再打开一次。')
