import { can, isCrewAt, staffMay } from '../../../domain/staff/policy'
import { talkGlance } from '../../../domain/talk/glance'
import type { Actor } from '../../../types/person'
import { accept } from '../../../types/result'
import { listTalks as contract, type TalkDoc } from '../../../types/talk'
import { action } from '../../platform/action'
import { ownHomes } from '../../platform/own-homes'
import { placeOfEstate } from '../../platform/place'
import type { Store } from '../../platform/store'

/** Talks of an estate looked at; more than run at a time. */
const TALKS_MAX = 200

/** Live talks of an estate, for its crews and its staff: of a lead or contact those of the own portfolio. */
export const list = action(contract, async ({ input, actor, store, permit }) => {
  const place = await placeOfEstate(store, input.estateId)
  const isCrew = isCrewAt(actor, place)
  permit(isCrew ? accept(true) : staffMay(actor, 'keepHousehold', place))
  const talks = await store.talks.find({ estateId: input.estateId, isLive: true }, { limit: TALKS_MAX })
  const reachesAll = isCrew || can(actor, 'runTalk', place)
  // Who belongs to a household meets its talk on their own pages.
  const homes = await ownHomes(store, actor.bindings)
  const theirs = reachesAll ? talks : await inPortfolio(store, actor, talks)
  const seen = theirs.filter(({ flatId }) => !homes.has(flatId))
  return {
    talks: seen.map((talk) => {
      const { talkId, at, slot, missing } = talkGlance(talk, isCrew ? 'contractor' : 'staff')
      const { building, unit, room } = talk
      return { talkId, building, unit, room, at, slot, missing }
    }),
  }
})

const inPortfolio = async (store: Store, actor: Actor, talks: readonly TalkDoc[]): Promise<TalkDoc[]> => {
  if (talks.length === 0) return []
  const plans = await store.householdPlans.among(
    talks.map(({ flatId }) => flatId),
    { _id: true },
    { contactId: actor.personId },
  )
  return talks.filter((talk) => plans.some(({ _id }) => _id === talk.flatId))
}
