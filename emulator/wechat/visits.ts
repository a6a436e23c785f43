import type { Clock } from '../clock'

/** WeChat's own: a person's text is checked only within two hours of a visit (`61010` after that). */
const VISIT_MS = 2 * 3_600_000

/** When each person last called a function. A restart forgets it, and the next call tells it again. */
export class Visits {
  private readonly lastMs = new Map<string, number>()

  constructor(private readonly clock: Clock) {}

  note(openid: string): void {
    this.lastMs.set(openid, this.clock.now())
  }

  isRecent(openid: string): boolean {
    return this.clock.now() - (this.lastMs.get(openid) ?? Number.NEGATIVE_INFINITY) <= VISIT_MS
  }
}
