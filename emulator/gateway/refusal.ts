/** A refusal of the gateway, the clock or the timers: an HTTP status with a code that clients can act on. */
export class Refusal extends Error {
  constructor(
    readonly status: number,
    readonly code: string,
    message: string,
    readonly requestId?: string,
  ) {
    super(message)
    this.name = 'Refusal'
  }
}
