import type { Gateway } from './gateway'

/** Runs the timer that sends what is due, as it would each minute. */
export const drain = async (gateway: Gateway): Promise<void> => {
  await gateway.json('/timers/run', { function: 'notifications' })
}

/** Runs the roll-up timer once, so that street and city figures stand from the first look. */
export const settle = async (gateway: Gateway): Promise<void> => {
  await gateway.json('/timers/run', { function: 'aggregation' })
}
