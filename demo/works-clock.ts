import { beijingMoment } from './days'
import type { Gateway } from './gateway'
import { inParallel } from './in-parallel'

/** Something that happened at a moment of the demo's past. */
export type Happening = { at: Date; live: () => Promise<void> }

const JUST_NOW_MS = 5 * 60_000

/** What happens in the works, in order of time, between the days on which residents answer. */
export class WorksClock {
  private readonly waiting: Happening[] = []

  constructor(
    private readonly gateway: Gateway,
    private readonly today: Date,
    /** How many of one moment at once. */
    private readonly atOnce: number,
  ) {}

  /** At a clock time 「HH:MM」 of the Beijing day so many days from today. Never after now: that has not happened. */
  plan(days: number, clock: string, live: () => Promise<void>): void {
    this.planAt(this.moment(days, clock), live)
  }

  /** That clock time of that day. */
  moment(days: number, clock: string): Date {
    const [hours = 0, minutes = 0] = clock.split(':').map(Number)
    return new Date(beijingMoment(this.today, days, hours).getTime() + minutes * 60_000)
  }

  planAt(at: Date, live: () => Promise<void>): void {
    if (at > this.today) return
    this.waiting.push({ at, live })
    this.waiting.sort((one, other) => one.at.getTime() - other.at.getTime())
  }

  /** That moment, or, where it is still to come, a few minutes ago. */
  notAfterNow(at: Date): Date {
    return at > this.today ? new Date(this.today.getTime() - JUST_NOW_MS) : at
  }

  /** Lives what happened until then; something that happens may plan more. Things of one moment happen side by side. */
  async liveUntil(until: Date): Promise<void> {
    for (let next = this.waiting[0]; next && next.at <= until; next = this.waiting[0]) {
      const { at } = next
      const together = this.waiting.filter((one) => one.at.getTime() === at.getTime())
      this.waiting.splice(0, together.length)
      await this.gateway.setClock(at)
      await inParallel(this.atOnce, together, ({ live }) => live())
    }
  }
}
