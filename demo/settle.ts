import type { Gateway } from './gateway'

/** Runs the roll-up timer once, so that street and city figures stand from the first look. */
export const settle = async (gateway: Gateway): Promise<void> => {
  await gateway.json('/timers/run', { function: 'aggregation' })
}
