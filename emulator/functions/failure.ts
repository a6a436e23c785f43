/** Why an invocation gave no result: no such function, it threw or died, or it ran out of time. */
export class FunctionFailure extends Error {
  constructor(
    readonly kind: 'unknown' | 'failed' | 'timeout',
    message: string,
    readonly requestId: string,
  ) {
    super(message)
    this.name = 'FunctionFailure'
  }
}
