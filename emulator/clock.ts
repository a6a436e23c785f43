import type { Settings } from './settings'

/**
 * The one clock of this cloud: the machine's time plus an offset that people and tests may move.
 *
 * The offset sits in shared memory so that function workers see a move at once, and in the settings so that it outlives a restart.
 */
export class Clock {
  /** Shared with every function worker: one signed 64-bit count of milliseconds. */
  readonly shared = new SharedArrayBuffer(8)
  private readonly cell = new BigInt64Array(this.shared)
  private readonly listeners = new Set<() => void>()

  constructor(private readonly settings: Settings) {
    Atomics.store(this.cell, 0, BigInt(settings.get<number>('clock.offsetMs') ?? 0))
  }

  get offsetMs(): number {
    return Number(Atomics.load(this.cell, 0))
  }

  /** Milliseconds since 1970 by this cloud's time. */
  now(): number {
    return Date.now() + this.offsetMs
  }

  /** Moves this cloud's time; resolves once the move would survive a crash. */
  async move(offsetMs: number): Promise<void> {
    Atomics.store(this.cell, 0, BigInt(Math.round(offsetMs)))
    await this.settings.put('clock.offsetMs', Math.round(offsetMs))
    for (const listener of this.listeners) listener()
  }

  /** Calls back after each move, so that timers can look again at what is due. */
  onMove(listener: () => void): void {
    this.listeners.add(listener)
  }
}
