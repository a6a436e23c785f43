import type { Host } from '../host'

export type Params = Record<string, unknown>
/** Answers one method of the protocol; what it throws becomes `{ error: { message } }`. */
export type Method = (host: Host, params: Params) => unknown | Promise<unknown>
export type Methods = Record<string, Method>

export const text = (params: Params, name: string): string => {
  const value = params[name]
  if (typeof value !== 'string') throw new Error(`"${name}" should be a text`)
  return value
}

export const list = (params: Params, name: string): unknown[] => {
  const value = params[name] ?? []
  if (!Array.isArray(value)) throw new Error(`"${name}" should be a list`)
  return value
}

/** How long a method waits for the app to come to rest before it answers. */
export const SETTLE_CAP_MS = 10_000
