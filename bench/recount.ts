import type { sdkFor } from '../test/support/local-cloud'

type Db = ReturnType<ReturnType<typeof sdkFor>['database']>

/**
 * The obvious alternative to rolling up: count the complete risers of an estate's round, or of the whole city,
 * from the tallies at each look. Tallies have an index by round.
 */
export const recount = (db: Db, roundId?: string): Promise<unknown> =>
  db
    .collection('tallies')
    .aggregate()
    .match(roundId ? { roundId } : {})
    .project({ risers: { $objectToArray: '$risers' } })
    .unwind('$risers')
    .group({
      _id: null,
      risers: { $sum: 1 },
      complete: { $sum: { $cond: [{ $eq: ['$risers.v.counts.agreed', { $size: '$risers.v.flatIds' }] }, 1, 0] } },
    })
    .end()

/** The tallies such a recount goes through: the database's own count of what matches. The wire shows only the one sum. */
export const talliesScanned = async (db: Db, roundId?: string): Promise<number> =>
  (
    await db
      .collection('tallies')
      .where(roundId ? { roundId } : {})
      .count()
  ).total ?? 0
