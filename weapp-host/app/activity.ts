type Kind = 'timer' | 'view' | 'request' | 'route'

/** What is going on in the app: short timers, view updates on their way, requests, navigation. */
export class Activity {
  private readonly counts: Record<Kind, number> = { timer: 0, view: 0, request: 0, route: 0 }
  private readonly listeners = new Set<() => void>()

  begin(kind: Kind): void {
    this.counts[kind] += 1
  }

  end(kind: Kind): void {
    this.counts[kind] -= 1
    for (const listener of [...this.listeners]) listener()
  }

  /** Nothing happens any more without a person, the network or a long timer. */
  get isSettled(): boolean {
    return this.counts.timer + this.counts.view + this.counts.route === 0
  }

  /** Settled, and no request is on its way either. */
  get isQuiet(): boolean {
    return this.isSettled && this.counts.request === 0
  }

  /** Calls back when the app has been quiet for two turns: a promise chain between two requests is not rest. */
  onQuiet(listener: () => void): void {
    this.onChange(() => {
      if (!this.isQuiet) return
      setImmediate(() => setImmediate(() => this.isQuiet && listener()))
    })
  }

  onChange(listener: () => void): () => void {
    this.listeners.add(listener)
    return () => this.listeners.delete(listener)
  }

  /** Waits until the app has settled, at most `capMs`: an app that never rests must not hang its test. */
  async settle(capMs: number): Promise<void> {
    const until = Date.now() + capMs
    // Promise chains run between macrotasks, so an app may begin again: it has settled when it stays so for a turn.
    for (let calmTurns = 0; calmTurns < 2 && Date.now() < until; ) {
      await new Promise((resolve) => setImmediate(resolve))
      if (this.isSettled) {
        calmTurns += 1
        continue
      }
      calmTurns = 0
      await this.nextChange(until - Date.now())
    }
  }

  private nextChange(ms: number): Promise<void> {
    return new Promise((resolve) => {
      const finish = () => {
        clearTimeout(timer)
        stop()
        resolve()
      }
      const timer = setTimeout(finish, Math.max(0, ms))
      const stop = this.onChange(finish)
    })
  }
}
