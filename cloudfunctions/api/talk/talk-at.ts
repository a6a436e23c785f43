import type { TalkDoc } from '../../../types/talk'
import { type HouseholdWhere, planAt } from '../../platform/household-place'
import { found } from '../../platform/refused'
import type { Store } from '../../platform/store'

/** A talk, and where its household is for the policies. Four reads. Refuses `not_found`. */
export const talkAt = async (store: Store, talkId: string): Promise<HouseholdWhere & { talk: TalkDoc }> => {
  const talk = found(await store.talks.get(talkId))
  return { talk, ...(await planAt(store, talk)) }
}
