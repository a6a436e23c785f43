import { mayRun } from '../../../domain/talk/policy'
import { DOOR_CODE_DAYS, DOOR_CODE_TRIES } from '../../../types/limits'
import { makeTalkCode as contract } from '../../../types/talk'
import { action } from '../../platform/action'
import { found, stop, take } from '../../platform/refused'
import { digitsFor, fingerprintId } from '../../platform/secrets'
import { talkAt } from './talk-at'

/** A code for the decorator, told by telephone or at the door; the one before it stops working. Only its fingerprint is kept. */
export const makeCode = action(contract, async ({ input, actor, now, store, permit, commit, requestId }) => {
  const { talkId } = input
  const { talk: seen, place } = await talkAt(store, talkId)
  permit(mayRun(actor, seen, place))
  const code = digitsFor(`talkCode:${talkId}`, actor.personId, requestId)
  await commit(async (tx) => {
    const talk = found(await tx.talks.get(talkId))
    take(mayRun(actor, talk, place))
    if (!talk.isLive || talk.decorator.personId !== null) return stop('talk_state')
    await tx.talks.put({
      ...talk,
      codeHash: talkCodeHash(talkId, code),
      codeTries: DOOR_CODE_TRIES,
      codeUntil: new Date(now.getTime() + DOOR_CODE_DAYS * 86_400_000),
    })
    return {}
  })
  return { code }
})

export const talkCodeHash = (talkId: string, code: string): string => fingerprintId('talkCode', talkId, code)
