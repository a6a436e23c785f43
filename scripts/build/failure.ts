/** A build that stopped: what the tool said last, and what a person can do. */
export class BuildFailure extends Error {
  constructor(
    readonly target: string,
    readonly reason: string,
    readonly advice: string,
  ) {
    super(`${target}: ${reason}`)
  }
}
