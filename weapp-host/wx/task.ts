import type { AppRun } from '../app/app-run'

type Listener = (detail: unknown) => void

/** A RequestTask, UploadTask or DownloadTask: `abort`, and `on…`/`off…` for its events. */
export function createTask(run: AppRun, events: string[]) {
  const stop = new AbortController()
  const listeners = new Map<string, Set<Listener>>()
  const methods: Record<string, unknown> = { abort: () => stop.abort() }
  for (const event of events) {
    methods[`on${event}`] = (listener: Listener) => {
      listeners.set(event, (listeners.get(event) ?? new Set()).add(listener))
    }
    methods[`off${event}`] = (listener?: Listener) => {
      if (listener) listeners.get(event)?.delete(listener)
      else listeners.delete(event)
    }
  }
  return {
    signal: stop.signal,
    emit: (event: string, detail: unknown) => {
      for (const listener of listeners.get(event) ?? []) run.guard(() => listener(run.realm.own(detail)))
    },
    /** The task, which is a promise too when no callback was given. */
    answer: (promise: unknown) => Object.assign((promise ?? run.realm.own({})) as object, run.realm.own(methods)),
  }
}
