import type { ComplaintDoc, ComplaintView } from '../../types/complaint'

/** A complaint as it is read: not who of the household made it. */
export const complaintView = ({ _id, at, answer, ...complaint }: ComplaintDoc): ComplaintView => ({
  complaintId: _id,
  flatId: complaint.flatId,
  building: complaint.building,
  unit: complaint.unit,
  room: complaint.room,
  what: complaint.what,
  words: complaint.words,
  aboutNames: complaint.aboutNames,
  level: complaint.level,
  isOpen: complaint.isOpen,
  at: at.toISOString(),
  answer: answer && { words: answer.words, byName: answer.byName, at: answer.at.toISOString() },
})
