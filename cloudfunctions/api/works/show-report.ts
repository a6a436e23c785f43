import { staffMay } from '../../../domain/staff/policy'
import { showReport as contract } from '../../../types/works-actions'
import { action } from '../../platform/action'
import { found } from '../../platform/refused'
import { showWords } from '../../platform/report-words'
import { worksAt } from './works-at'

/**
 * A person decides what residents see of a report (rule 12); it may be taken back. A check that is still on its way then decides nothing, but
 * who only shows or hides the photos leaves the words to it.
 */
export const showReport = action(contract, async ({ input, actor, store, permit, commit }) => {
  const { worksId } = found(await store.workReports.get(input.reportId))
  const { place } = await worksAt(store, worksId)
  permit(staffMay(actor, 'manageWorks', place))
  return commit(async (tx) => {
    const report = found(await tx.workReports.get(input.reportId))
    const decided = { ...report, photosShown: input.photos }
    const isAboutPhotos = input.photos !== report.photosShown
    if (report.wordsState === 'waiting' && isAboutPhotos && !input.words) await tx.workReports.put(decided)
    else await showWords(tx, decided, input.words ? 'shown' : 'held')
    return { reportId: report._id }
  })
})
