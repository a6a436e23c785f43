import type { AppRun } from '../app/app-run'
import type { Implementation, WxTable } from './define'

type Listener = (...args: unknown[]) => void

/** Events of the platform that can happen here; the others can be listened to by nobody, and say so. */
const EVENTS = [
  'AppShow',
  'AppHide',
  'Error',
  'UnhandledRejection',
  'PageNotFound',
  'NetworkStatusChange',
  'NetworkWeakChange',
  'ThemeChange',
  'WindowResize',
  'KeyboardHeightChange',
  'MemoryWarning',
  'NeedPrivacyAuthorization',
] as const

export class EventHub {
  private readonly listeners = new Map<string, Set<Listener>>()

  constructor(private readonly run: AppRun) {}

  emit(name: string, ...args: unknown[]): void {
    for (const listener of [...(this.listeners.get(name) ?? [])]) {
      this.run.guard(() => listener(...args.map((arg) => this.run.realm.own(arg))))
    }
  }

  has(name: string): boolean {
    return (this.listeners.get(name)?.size ?? 0) > 0
  }

  apis(): WxTable {
    return Object.fromEntries(EVENTS.flatMap((event) => [this.on(event), this.off(event)]))
  }

  private on(event: string): [string, Implementation] {
    const add = (listener: Listener) => {
      const known = this.listeners.get(`on${event}`) ?? new Set()
      this.listeners.set(`on${event}`, known.add(listener))
    }
    return [`on${event}`, { kind: 'sync', build: () => add as (...args: never[]) => unknown }]
  }

  private off(event: string): [string, Implementation] {
    const remove = (listener?: Listener) => {
      if (listener) this.listeners.get(`on${event}`)?.delete(listener)
      else this.listeners.delete(`on${event}`)
    }
    return [`off${event}`, { kind: 'sync', build: () => remove as (...args: never[]) => unknown }]
  }
}
