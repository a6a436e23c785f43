import { noticesForAnAudience } from './0001-notices-for-an-audience'
import { deliveriesWithEvents } from './0002-deliveries-with-events'
import type { Migration } from './migration'

/** All of them, in the order they run. A number is never used again. */
export const migrations: readonly Migration[] = [noticesForAnAudience, deliveriesWithEvents]
