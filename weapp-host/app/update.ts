import type { AppRun } from './app-run'

type Listener = (told?: unknown) => void

/** WeChat's update manager: it stays silent until the test says that a new version was fetched (`Host.offerUpdate`). */
export class Update {
  private readonly ready = new Set<Listener>()
  private readonly checked = new Set<Listener>()
  private isFetched = false

  constructor(private readonly run: AppRun) {}

  /** What `wx.getUpdateManager()` answers. */
  manager(): Record<string, unknown> {
    return {
      onCheckForUpdate: (listener: Listener) => void this.checked.add(listener),
      onUpdateReady: (listener: Listener) => void this.ready.add(listener),
      onUpdateFailed: () => undefined,
      applyUpdate: () => this.apply(),
    }
  }

  /** A new version is there; false when the mini-program does not listen for one. */
  offer(): boolean {
    this.isFetched = true
    for (const listener of this.checked) this.run.guard(() => listener(this.run.realm.own({ hasUpdate: true })))
    for (const listener of this.ready) this.run.guard(() => listener())
    return this.ready.size > 0
  }

  /** A forced restart into the new version, which here is the same build; on its first page, as after any cold start. */
  private apply(): void {
    if (!this.isFetched) return this.run.complain('applyUpdate: no new version was fetched (Host.offerUpdate)')
    this.run.note('applyUpdate', {})
    this.run.restart(this.run.bundle.entryPage)
  }
}
