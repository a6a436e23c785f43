import type { NoticeTarget } from '../../../types/notice'
import type { StairwellDoc } from '../../../types/stairwell'
import { command, type Store } from '../../platform/store'

/** The stairwells a target may touch, read no wider than it reaches. */
export const stairwellsOf = async (store: Store, estateId: string, target: NoticeTarget): Promise<StairwellDoc[]> => {
  switch (target.scope) {
    case 'estate':
      return store.stairwells.all({ estateId })
    case 'buildings':
      return store.stairwells.all({ estateId, building: command.in(target.buildings) })
    case 'stairwells':
      return store.stairwells.all({ estateId, _id: command.in(target.stairwellIds) })
    case 'risers':
      return store.stairwells.all({ estateId, _id: target.stairwellId })
  }
}
