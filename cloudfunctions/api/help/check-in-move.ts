import { awaitedIn, checkIn, isTimeToCheckIn } from '../../../domain/help/check-in'
import { idOfHelper } from '../../../domain/help/place-in'
import { toldAt } from '../../../domain/notice/told-at'
import type { HelpPlace, HelpTaskDoc } from '../../../types/help'
import type { HelpMove } from '../../../types/help-actions'
import { CHECK_IN_TRIES } from '../../../types/limits'
import { found, stop, take } from '../../platform/refused'
import { tokenId } from '../../platform/secrets'
import type { Transaction } from '../../platform/store'
import type { Made, MoveRun } from './move-run'

type CheckIn = Extract<HelpMove, { kind: 'checkIn' }>

/**
 * Somebody proves to be at the door: by the household's code, or the sticker of its stairwell. A wrong code costs a try, which is kept although the move is refused:
 * `tries` is how many there are then.
 */
export const checkInMove = async (
  { tx, actor, task, party, ownIds, now }: MoveRun,
  { proof, at: saidAt }: CheckIn,
): Promise<Made | { tries: number }> => {
  const awaited = take(awaitedIn(task, ownIds))
  const at = toldAt(saidAt, awaited.place.at, now)
  if (awaited.index === null) await mayReturn(tx, awaited.place)
  if (!isTimeToCheckIn(task, awaited.place, at)) return stop('help_checkin_time')
  if (proof.how === 'code') {
    if (task.codeTries >= CHECK_IN_TRIES) return stop('help_checkin_locked')
    if (proof.code !== task.code) return { tries: task.codeTries + 1 }
  } else {
    const sticker = await tx.stickers.get(tokenId('sticker', proof.token))
    if (sticker?.stairwellId !== task.stairwellId)
      return stop('help_checkin_wrong', { left: CHECK_IN_TRIES - task.codeTries })
  }
  const said = { party, by: actor.personId }
  const made = take(checkIn(task, awaited, { at, receivedAt: now, how: proof.how, said }))
  await noteComing(tx, task, awaited.place, made.isRestored)
  return made
}

/** A place that was taken away goes to nobody whom staff have suspended since, or who stopped. */
const mayReturn = async (tx: Transaction, { helper }: HelpPlace): Promise<void> => {
  const volunteer = helper.as === 'volunteer' ? await tx.volunteers.get(helper.volunteerId) : null
  if (volunteer && volunteer.state !== 'active') stop('volunteer_not_active')
}

/** Staff saw or heard that somebody is there; not they of themself, and not at their own home. */
export const vouchMove = async (
  { tx, actor, task, context, party, now }: MoveRun,
  { place: index }: Extract<HelpMove, { kind: 'vouch' }>,
): Promise<Made> => {
  const place = task.places[index]
  if (!place) return stop('malformed', { field: 'move.place' })
  const { flatIds } = context.place
  if (place.personId === actor.personId || actor.bindings.some(({ flatId }) => flatIds.includes(flatId)))
    return stop('not_allowed')
  if (place.checkIn !== null || place.order?.state === 'asked') return stop('help_state')
  const said = { party, by: actor.personId }
  const made = take(checkIn(task, { place, index }, { at: now, receivedAt: now, how: 'vouched', said }))
  await noteComing(tx, task, place, false)
  return { ...made, said: { ...made.said, name: actor.staff?.name ?? '' } }
}

/** A volunteer's first day counts from here (rule 41); who was thought not to have come had come. */
const noteComing = async (
  tx: Transaction,
  { on }: HelpTaskDoc,
  place: HelpPlace,
  isRestored: boolean,
): Promise<void> => {
  if (place.helper.as !== 'volunteer') return
  const volunteer = found(await tx.volunteers.get(idOfHelper(place.helper)))
  const noShows = Math.max(0, volunteer.noShows - (isRestored ? 1 : 0))
  if (volunteer.firstTaskOn !== null && noShows === volunteer.noShows) return
  await tx.volunteers.put({ ...volunteer, firstTaskOn: volunteer.firstTaskOn ?? on, noShows })
}
