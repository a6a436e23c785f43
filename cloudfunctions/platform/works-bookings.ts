import { keyOf, slotOf } from '../../domain/works/slot-of'
import type { BookingDoc, Crew, HalfDay, WorksDoc } from '../../types/works'
import { stop } from './refused'
import type { Transaction } from './store'

type Works = Pick<WorksDoc, '_id' | 'estateId' | 'crewId' | 'stages'>

export const bookingId = (estateId: string, crewId: string, { on, half }: HalfDay): string =>
  [estateId, crewId, on, half].join('~')

/**
 * Books the crews of works for the half-days of their slots, and frees those they had before. Several works change at once, so that two
 * may change places. Refuses `crew_busy {crew, on, half}` where another riser has the crew.
 */
export const book = async (
  tx: Transaction,
  before: readonly Works[],
  after: readonly Works[],
  crews: readonly Crew[],
): Promise<void> => {
  const had = new Map(before.flatMap(bookingsOf).map(({ _id, worksId }) => [_id, worksId]))
  const wanted = new Map<string, BookingDoc>()
  for (const works of after) {
    for (const halfDay of slotOf(works.stages)) {
      const booking = bookingOf(works, halfDay)
      const other = had.has(booking._id) ? null : await tx.bookings.get(booking._id)
      if (wanted.has(booking._id) || other) return stop('crew_busy', busyDetail(works, halfDay, crews))
      wanted.set(booking._id, booking)
    }
  }
  for (const booking of wanted.values()) if (had.get(booking._id) !== booking.worksId) await tx.bookings.put(booking)
  for (const _id of had.keys()) if (!wanted.has(_id)) await tx.bookings.remove(_id)
}

const bookingsOf = (works: Works): BookingDoc[] => slotOf(works.stages).map((halfDay) => bookingOf(works, halfDay))

const bookingOf = ({ _id: worksId, estateId, crewId }: Works, halfDay: HalfDay): BookingDoc => {
  if (crewId === null) throw new Error(`works ${worksId} have dates at ${keyOf(halfDay)} and no crew`)
  return { _id: bookingId(estateId, crewId, halfDay), schemaVersion: 1, estateId, worksId }
}

const busyDetail = ({ crewId }: Works, { on, half }: HalfDay, crews: readonly Crew[]) => ({
  crew: crews.find((crew) => crew.crewId === crewId)?.name ?? '',
  on,
  half,
})
