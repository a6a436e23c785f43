import { isOwnHousehold } from '../../../domain/household/policy'
import { staffMay } from '../../../domain/staff/policy'
import type { PaperDoc } from '../../../types/paper'
import type { Actor } from '../../../types/person'
import { type Result, refuse } from '../../../types/result'
import type { StairwellDoc } from '../../../types/stairwell'
import { planAt } from '../../platform/household-place'
import { found } from '../../platform/refused'
import type { Store } from '../../platform/store'

type At = { paper: PaperDoc; stairwell: StairwellDoc; may: Result<unknown> }

/** A paper, where it is from, and whether this person may check it: street and community staff, never of their own home. Refuses `not_found`. */
export const paperAt = async (store: Store, actor: Actor, paperId: string): Promise<At> => {
  const paper = found(await store.papers.get(paperId))
  const { place, stairwell } = await planAt(store, paper)
  return {
    paper,
    stairwell,
    may: isOwnHousehold(actor, place) ? refuse('not_allowed') : staffMay(actor, 'checkPapers', place),
  }
}
