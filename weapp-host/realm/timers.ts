import type { Activity } from '../app/activity'
import type { Realm } from './realm'

/** A timer this short is part of what is going on (React's scheduler, a view's next frame), a longer one is a wait. */
const SHORT_MS = 50

/** The realm's `setTimeout` and `setInterval`: numbers as handles, all gone when the app is killed. */
export class Timers {
  private readonly running = new Map<number, NodeJS.Timeout>()
  private readonly short = new Set<number>()
  private nextId = 1

  constructor(
    realm: Realm,
    private readonly activity: Activity,
    private readonly guard: (run: () => unknown) => void,
  ) {
    const delay = (ms: unknown) => Math.max(0, Number(ms) || 0)
    const globals: Record<string, unknown> = {
      setTimeout: (callback: unknown, ms: unknown, ...args: unknown[]) => this.once(callback, delay(ms), args),
      setInterval: (callback: unknown, ms: unknown, ...args: unknown[]) => this.repeat(callback, delay(ms), args),
      clearTimeout: (id: number) => this.clear(id),
      clearInterval: (id: number) => this.clear(id),
    }
    for (const [name, value] of Object.entries(globals)) realm.define(name, realm.own(value))
  }

  dispose(): void {
    for (const timer of this.running.values()) clearTimeout(timer)
    this.running.clear()
  }

  private once(callback: unknown, ms: number, args: unknown[]): number {
    const id = this.nextId++
    if (ms <= SHORT_MS) {
      this.short.add(id)
      this.activity.begin('timer')
    }
    this.running.set(
      id,
      setTimeout(() => {
        this.running.delete(id)
        this.guard(() => (callback as (...all: unknown[]) => void)(...args))
        this.finishShort(id)
      }, ms),
    )
    return id
  }

  private repeat(callback: unknown, ms: number, args: unknown[]): number {
    const id = this.nextId++
    this.running.set(
      id,
      setInterval(() => this.guard(() => (callback as (...all: unknown[]) => void)(...args)), ms),
    )
    return id
  }

  private clear(id: number): void {
    clearTimeout(this.running.get(id))
    this.running.delete(id)
    this.finishShort(id)
  }

  private finishShort(id: number): void {
    if (this.short.delete(id)) this.activity.end('timer')
  }
}
