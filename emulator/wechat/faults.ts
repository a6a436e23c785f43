/**
 * What a faulty call comes to: WeChat's `errcode` instead of doing anything; `'throw'`, done and then the connection breaks;
 * `'hang'`, not done and never answered. Of the last two the caller cannot know which it was.
 */
export type Failure = number | 'throw' | 'hang'

/** The next `times` calls of `api` (for `openid` only, if one is named) fail. */
export type Fault = { api: string; errcode: Failure; times: number; openid?: string }

/** Faults that tests and people asked for, first in first out. They do not outlive the process. */
export class Faults {
  private faults: Fault[] = []

  list(): readonly Fault[] {
    return this.faults
  }

  add(fault: Fault): void {
    this.faults.push(fault)
  }

  clear(): void {
    this.faults = []
  }

  /** What is to happen to this call, if anything; it counts as one of the `times`. */
  take(api: string, openid: unknown): Failure | undefined {
    const fault = this.faults.find((one) => one.api === api && (one.openid === undefined || one.openid === openid))
    if (!fault) return undefined
    fault.times -= 1
    if (fault.times <= 0) this.faults.splice(this.faults.indexOf(fault), 1)
    return fault.errcode
  }
}
