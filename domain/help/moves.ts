import type { HelpTaskDoc } from '../../types/help'
import type { HelpMoveKind } from '../../types/help-actions'
import { type HelpAct, type HelpAt, type HelpParty, helpAts } from '../../types/help-words'
import { hourAt } from './hour-at'

/** From where, and by whom, something may happen to a task. Where it then stands follows from its places (`settled`). */
type HelpRow = { from: readonly HelpAt[]; by: readonly HelpParty[] }

const helpers = ['helper', 'station'] as const
const anywhere: readonly HelpAt[] = helpAts

/**
 * Everything that may happen to a task. Who is proposed it, or could take it, is a `helper`. A helper's place must not have begun to give it back; a station's at-station
 * service checks out without a check-in at a door. What is in no row is refused.
 */
export const helpTable: Record<Exclude<HelpAct, 'ask' | 'order'> | 'showWords', HelpRow> = {
  widen: { from: ['open'], by: ['timer', 'staff'] },
  accept: { from: ['open'], by: helpers },
  decline: { from: ['open'], by: helpers },
  release: { from: ['open', 'filled', 'underway'], by: [...helpers, 'staff'] },
  noShow: { from: ['open', 'filled', 'underway'], by: ['staff', 'timer'] },
  confirmOrder: { from: ['asked'], by: ['station'] },
  counterOrder: { from: ['asked'], by: ['station'] },
  declineOrder: { from: ['asked'], by: ['station', 'timer'] },
  acceptCounter: { from: ['asked'], by: ['household'] },
  declineCounter: { from: ['asked'], by: ['household'] },
  checkIn: { from: ['open', 'filled', 'underway'], by: helpers },
  checkOut: { from: ['open', 'filled', 'underway'], by: [...helpers, 'timer'] },
  confirm: { from: ['filled', 'underway', 'done'], by: ['household'] },
  complain: { from: anywhere, by: ['household'] },
  settleComplaint: { from: anywhere, by: ['staff'] },
  block: { from: anywhere, by: ['household'] },
  pin: { from: ['open'], by: ['staff'] },
  unpin: { from: ['open'], by: ['staff'] },
  urgent: { from: ['open', 'asked', 'filled'], by: ['staff'] },
  vouch: { from: ['open', 'filled', 'underway'], by: ['staff'] },
  cancel: { from: ['open', 'asked', 'filled'], by: ['household', 'staff', 'timer'] },
  solve: { from: ['open', 'asked', 'filled', 'underway'], by: ['staff'] },
  unmet: { from: ['open', 'asked', 'filled'], by: ['timer'] },
  showWords: { from: anywhere, by: ['staff'] },
}

/** Whether a party may do this from where a task stands. */
export const mayFrom = (kind: keyof typeof helpTable, at: HelpAt, party: HelpParty): boolean =>
  helpTable[kind].from.includes(at) && helpTable[kind].by.includes(party)

/** Somebody is at the door, or was. */
export const isBegun = ({ places }: Pick<HelpTaskDoc, 'places'>): boolean =>
  places.some(({ checkIn }) => checkIn !== null)

/** A station's guests tell that it was done before anybody checked in: once their hour has begun. */
export const isServedBy = ({ on, places }: Pick<HelpTaskDoc, 'on' | 'places'>, now: Date): boolean =>
  places.some(({ order, fromHour }) => order !== null && hourAt(on, fromHour) <= now)

/** Parties that ever make a move, wherever a task stands. */
export const partiesOf = (kind: HelpMoveKind): readonly HelpParty[] => helpTable[kind].by

/** A helper's moves are tried as the task stands now; everybody else must have seen it as it is. */
export const triedMoves: readonly HelpMoveKind[] = ['accept', 'decline', 'release', 'checkIn', 'checkOut']
