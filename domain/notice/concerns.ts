import type { NoticeDoc } from '../../types/notice'

/** Is this flat among those a published notice was resolved to? */
export const concerns = (
  notice: Pick<NoticeDoc, 'state' | 'stairwellIds' | 'flatIds'>,
  flat: { flatId: string; stairwellId: string },
): boolean =>
  notice.state === 'published' &&
  notice.stairwellIds.includes(flat.stairwellId) &&
  (notice.flatIds === null || notice.flatIds.includes(flat.flatId))
