/** The part of AbortController that TanStack Query touches. Provided to the WeChat build only (client/config). */
type Listener = () => void

class Signal {
  aborted = false
  reason: unknown = undefined
  private readonly listeners = new Set<Listener>()

  addEventListener(_kind: string, listener: Listener) {
    this.listeners.add(listener)
  }

  removeEventListener(_kind: string, listener: Listener) {
    this.listeners.delete(listener)
  }

  throwIfAborted() {
    if (this.aborted) throw this.reason
  }

  abort(reason: unknown) {
    if (this.aborted) return
    this.aborted = true
    this.reason = reason ?? new Error('aborted')
    for (const listener of this.listeners) listener()
  }
}

export class AbortController {
  readonly signal = new Signal()

  abort(reason?: unknown) {
    this.signal.abort(reason)
  }
}
