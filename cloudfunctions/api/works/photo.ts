import { residentOf } from '../../../domain/binding/policy'
import { FILE_LINK_SECONDS } from '../../../types/limits'
import { worksPhoto } from '../../../types/works-actions'
import { action } from '../../platform/action'
import { fileLink } from '../../platform/files'
import { found, stop } from '../../platform/refused'
import { worksOfResident } from './theirs'

/** A ten-minute link (rule 23) to a photo somebody decided residents may see (rule 12), of works on the reader's own flat. */
export const photo = action(worksPhoto, async ({ input, actor, now, store, permit }) => {
  permit(residentOf(actor, input.flatId))
  const { works } = await worksOfResident(store, actor, input.flatId)
  const report = found(await store.workReports.get(input.reportId))
  const isTheirs = report.worksId === input.worksId && works.some(({ _id }) => _id === input.worksId)
  if (!isTheirs || !report.photosShown || !report.photoIds.includes(input.fileId)) return stop('not_found')
  const { cloudId } = found(await store.files.get(input.fileId))
  const url = found(await fileLink(cloudId, FILE_LINK_SECONDS))
  return { url, expiresAt: new Date(now.getTime() + FILE_LINK_SECONDS * 1000).toISOString() }
})
