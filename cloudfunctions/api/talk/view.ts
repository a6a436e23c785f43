import { sightOf } from '../../../domain/household/policy'
import { maskPhone } from '../../../domain/roster/mask'
import { mayRun, talkViewer } from '../../../domain/talk/policy'
import { talkAbilities, talkPart } from '../../../domain/talk/view'
import type { HouseholdViewer } from '../../../types/household-words'
import { viewTalk as contract, type TalkParty, type TalkView } from '../../../types/talk'
import { action } from '../../platform/action'
import { take } from '../../platform/refused'
import { unseal } from '../../platform/secrets'
import { talkAt } from './talk-at'

/**
 * One talk, for its three parties and for staff of the household. Of the household it holds where the flat is, what its decoration is like and whether a record of it before works was made: nothing of
 * who lives there, what they need or what they answered.
 */
export const view = action(contract, async ({ input, actor, store, permit }): Promise<TalkView> => {
  const { talk, flatId, place, estate } = await talkAt(store, input.talkId)
  const seen = talkViewer(actor, talk, place)
  permit(seen)
  const viewer = take(seen)
  const [file, baseline] = await Promise.all([
    store.householdFiles.peek(flatId, 'fields'),
    store.baselines.peek(flatId, 'state'),
  ])
  const runs = mayRun(actor, talk, place).ok
  const phone = runs ? talk.decorator.phone : null
  const decoration = file?.fields.decoration?.value ?? null
  return {
    ...talkPart(talk, viewer),
    estateName: estate.name,
    estatePhone: estate.phone,
    viewer,
    decoration: sightOf(readerOf(viewer), 'decoration') === 'open' ? decoration : null,
    hasBaseline: baseline !== null && baseline.state !== 'waived',
    decoratorPhoneMasked: phone && maskPhone(unseal(phone)),
    abilities: talkAbilities(actor, talk, place, viewer),
  }
})

/** Staff of a household read its decoration alike, whichever they are. */
const readerOf = (viewer: TalkParty | 'staff'): HouseholdViewer =>
  viewer === 'staff' ? 'contact' : viewer === 'resident' ? 'owner' : 'talkParty'
