import { anyone } from '../../../domain/binding/policy'
import { isOwnHousehold } from '../../../domain/household/policy'
import { talkViewer } from '../../../domain/talk/policy'
import { refuse } from '../../../types/result'
import { joinTalk as contract } from '../../../types/talk'
import { action } from '../../platform/action'
import { asBoundNow } from '../../platform/actor'
import { Refused, stop } from '../../platform/refused'
import { talkCodeHash } from './make-code'
import { talkAt } from './talk-at'

/**
 * The decorator joins on a phone of their own. Each wrong entry takes one of the code's tries, whoever guesses, and is remembered as the request's outcome: sent again it costs nothing more. A talk that
 * has no code, or is none at all, says no more than that the code is wrong.
 */
export const join = action(contract, async ({ input, actor, now, store, permit, commit }) => {
  permit(anyone)
  const { talkId } = input
  if ((await store.talks.get(talkId)) === null) return stop('code_wrong')
  const { place } = await talkAt(store, talkId)
  const { code } = await commit(async (tx): Promise<{ code: 'joined' | 'code_wrong' | 'code_locked' }> => {
    const talk = await tx.talks.get(talkId)
    if (talk?.decorator.personId === actor.personId) return { code: 'joined' }
    if (!talk?.codeHash) return { code: 'code_wrong' }
    if (talk.codeTries <= 0) return stop('code_locked')
    if (talk.codeHash !== talkCodeHash(talkId, input.code)) {
      await tx.talks.put({ ...talk, codeTries: talk.codeTries - 1 })
      return { code: talk.codeTries <= 1 ? 'code_locked' : 'code_wrong' }
    }
    if (!talk.codeUntil || talk.codeUntil < now) return stop('code_expired')
    if (!talk.isLive) return stop('talk_state')
    // Whoever is something to the talk already is another side of it, or runs it.
    const who = await asBoundNow(tx, actor)
    if (isOwnHousehold(who, place) || talkViewer(who, talk, place).ok) return stop('talk_two_parties')
    const decorator = { ...talk.decorator, personId: actor.personId }
    await tx.talks.put({ ...talk, decorator, codeHash: null, rev: talk.rev + 1 })
    return { code: 'joined' }
  })
  if (code !== 'joined') throw new Refused(refuse(code))
  return { talkId }
})
