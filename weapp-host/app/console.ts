import type { Realm } from '../realm/realm'

const METHODS = [
  'log',
  'info',
  'warn',
  'error',
  'debug',
  'trace',
  'group',
  'groupCollapsed',
  'groupEnd',
  'time',
  'timeEnd',
]

/** The mini-program's console: what it writes goes to `App.logAdded`. */
export function describeConsole(realm: Realm, write: (type: string, args: unknown[]) => void): unknown {
  const methods = METHODS.map((type) => [type, (...args: unknown[]) => write(type, args.map(plain))])
  return realm.own(Object.fromEntries(methods))
}

/** Something JSON can carry: an error becomes its words, a circle becomes its name. */
function plain(value: unknown): unknown {
  if (typeof value === 'function') return `function ${value.name}`
  if (typeof value !== 'object' || value === null) return value
  const { message, stack } = value as { message?: unknown; stack?: unknown }
  if (typeof message === 'string' && typeof stack === 'string') return stack
  try {
    return JSON.parse(JSON.stringify(value) ?? 'null')
  } catch {
    return String(value)
  }
}
