import type { VisitDoc, VisitView } from '../../types/visit'

/** A visit as it is read. Without sight of notes neither what was said nor what is to come next is in it. */
export const visitView = (visit: VisitDoc, { notes }: { notes: boolean }): VisitView => ({
  visitId: visit._id,
  byName: visit.byName,
  with: visit.with,
  how: visit.how,
  purpose: visit.purpose,
  met: visit.met,
  outcome: notes ? visit.outcome : 'none',
  words: notes ? visit.words : '',
  next: notes ? visit.next : null,
  at: visit.at.toISOString(),
  isLate: visit.isLate,
})
