import type { WorkReportDoc } from '../../types/works'
import type { Transaction } from './store'

/**
 * Writes whether residents see a report's words, and the same of the lateness they explain. Not a change of the works that a colleague has
 * to look at again: their `rev` stays.
 */
export const showWords = async (tx: Transaction, report: WorkReportDoc, verdict: 'shown' | 'held'): Promise<void> => {
  await tx.workReports.put({ ...report, wordsState: report.words === '' ? 'none' : verdict })
  const works = await tx.works.get(report.worksId)
  if (works?.late?.reportId !== report._id) return
  await tx.works.put({ ...works, late: { ...works.late, isShown: verdict === 'shown' } })
}
