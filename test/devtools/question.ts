import type { Device } from './device'

/** Questions by name; what one answers is kept as JSON. */
export type Questions = Record<string, (device: Device) => Promise<unknown>>

/** The same question of several things. */
export const forEach = (
  things: readonly string[],
  name: (thing: string) => string,
  ask: (device: Device, thing: string) => Promise<unknown>,
): Questions => Object.fromEntries(things.map((thing) => [name(thing), (device: Device) => ask(device, thing)]))

/** How something failed, or what it answered: both are answers. */
export const outcome = async (act: () => Promise<unknown>): Promise<unknown> => {
  try {
    return { resolves: (await act()) ?? null }
  } catch (error) {
    return { rejects: failure(error) }
  }
}

const failure = (error: unknown): unknown => {
  if (typeof error !== 'object' || error === null) return { thrown: error }
  const { message } = error as Error
  return { message, kind: error.constructor?.name, fields: Object.keys(error).sort() }
}
