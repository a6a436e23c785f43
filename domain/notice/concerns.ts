import type { NoticeDoc } from '../../types/notice'

type Published = Pick<NoticeDoc, 'state' | 'stairwellIds' | 'flatIds'>
/** `primaryId`: the flat this one was joined into, if it was: a notice that names households names that one. */
type Household = { flatId: string; stairwellId: string; primaryId?: string }

/** Is this flat among those a standing notice was resolved to? A replaced one stands no more. */
export const concerns = (notice: Published, flat: Household): boolean =>
  notice.state === 'published' && isAmong(notice, flat)

/** Did a notice go out to this flat, whether or not a later one took its place? */
export const concerned = (notice: Published, flat: Household): boolean =>
  (notice.state === 'published' || notice.state === 'replaced') && isAmong(notice, flat)

const isAmong = (
  { stairwellIds, flatIds }: Published,
  { flatId, stairwellId, primaryId = flatId }: Household,
): boolean =>
  stairwellIds.includes(stairwellId) && (flatIds === null || flatIds.includes(flatId) || flatIds.includes(primaryId))
