import type { Day } from './schema'

/** `nightly/{day}`: how far the work after a day's end has come, so that any run goes on where another stopped and none does it twice. */
export type NightlyDoc = {
  _id: string
  schemaVersion: 1
  /** The Beijing day that is over. */
  on: Day
  /** Estates up to and with this id are done. */
  after: string
  /** Runs that began with the estate after it and did not come through: one that kills its run is left out after a few. Absent: 0. */
  tries?: number
  isDone: boolean
}
