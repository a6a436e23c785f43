import { mayRead } from '../../../domain/notice/audience'
import { concerned } from '../../../domain/notice/concerns'
import { primaryOf } from '../../../domain/riser/primary-flats'
import type { NoticeDoc } from '../../../types/notice'
import type { ActorBinding } from '../../../types/person'
import { found, stop } from '../../platform/refused'
import type { Store, Transaction } from '../../platform/store'

/**
 * A notice went to the flat of this binding, or to the one it was joined into, and this person may read it. Refuses `not_found`. The stairwell is
 * read only where a notice names households, and not this flat.
 */
export const checkTheirs = async (
  source: Store | Transaction,
  notice: NoticeDoc,
  binding: ActorBinding,
): Promise<void> => {
  if (!mayRead(notice, binding)) stop('not_found')
  if (concerned(notice, binding)) return
  if (notice.flatIds === null || !notice.stairwellIds.includes(binding.stairwellId)) stop('not_found')
  const primaryId = primaryOf(found(await source.stairwells.get(binding.stairwellId)), binding.flatId)
  if (primaryId === null || !concerned(notice, { ...binding, primaryId })) stop('not_found')
}
