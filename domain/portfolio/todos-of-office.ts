import { type ComplaintDoc, complaintWhatWords } from '../../types/complaint'
import { CALL_BACK_DAYS } from '../../types/limits'
import type { PaperDoc } from '../../types/paper'
import type { Todo } from '../../types/portfolio'
import { beijingDay, dayAfter } from '../consent/beijing-day'
import { type TodoViewer, todo } from './new-todo'

/** Of a paper what a list is made from: neither what it says nor whose it is. */
export const PAPER_TODO_FIELDS = {
  ...{ stairwellId: true, flatId: true, building: true, unit: true, room: true, at: true, recordedAt: true },
  ...{ 'paper.recordedBy': true },
} as const satisfies Record<string, true>
export type TodoPaper = Pick<
  PaperDoc,
  '_id' | 'stairwellId' | 'flatId' | 'building' | 'unit' | 'room' | 'at' | 'recordedAt'
> & { paper: Pick<PaperDoc['paper'], 'recordedBy'> }

/** Of a complaint likewise: not its words, nor who complained. */
export const COMPLAINT_TODO_FIELDS = {
  ...{ stairwellId: true, flatId: true, building: true, unit: true, room: true, what: true },
  ...{ about: true, aboutNames: true, level: true, at: true },
} as const satisfies Record<string, true>
export type TodoComplaint = Pick<
  ComplaintDoc,
  '_id' | 'stairwellId' | 'flatId' | 'building' | 'unit' | 'room' | 'what' | 'about' | 'aboutNames' | 'level' | 'at'
>

/** Papers of somebody else to ring about or to settle: who recorded one does neither. */
export const paperTodos = (viewer: TodoViewer, papers: readonly TodoPaper[]): Todo[] =>
  papers.flatMap((one) => {
    if (!viewer.isOffice || one.paper.recordedBy === viewer.personId) return []
    if (one.at !== 'conflict' && one.at !== 'toCall') return []
    const on = dayAfter(beijingDay(one.recordedAt), CALL_BACK_DAYS)
    return [todo(viewer, one.at === 'conflict' ? 'paperConflict' : 'paperCall', one, { on, ref: { paperId: one._id } })]
  })

/** Complaints that reach the viewer and are not about them (rule 43): what is about somebody of the community is the street's. */
export const complaintTodos = (viewer: TodoViewer, complaints: readonly TodoComplaint[]): Todo[] =>
  complaints.flatMap((one) => {
    const isTheirs = viewer.isOffice && !one.about.includes(viewer.personId)
    if (!isTheirs || (one.level === 'street' && !viewer.isStreet)) return []
    const about = { what: complaintWhatWords[one.what], on: beijingDay(one.at), ref: { complaintId: one._id } }
    return [todo(viewer, 'complaint', one, about)]
  })
