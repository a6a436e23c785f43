import type { HelpPlace, HelpStep, HelpTaskDoc, HelpWindow } from '../../types/help'
import { type HelpKind, helpKindRules } from '../../types/help-words'
import type { Flat, StairwellDoc } from '../../types/stairwell'
import { hourAt } from './hour-at'
import { slotsFor } from './hours'
import { isUrgentAt, ladderOf } from './ladder'

/** A household that asks, and where it lives. */
export type AskingHome = {
  street: string
  stairwell: Pick<StairwellDoc, '_id' | 'estateId' | 'building' | 'unit'>
  flat: Flat
}

type NewTask = {
  _id: string
  requestId: string
  kind: HelpKind
  window: HelpWindow
  /** Null: what the kind usually takes. */
  minutes: number | null
  place: HelpPlace | null
  /** Its first steps. */
  trail: HelpStep[]
  raisedAt: Date
} & Pick<
  HelpTaskDoc,
  | 'count'
  | 'know'
  | 'words'
  | 'wordsState'
  | 'contact'
  | 'payUpToFen'
  | 'raisedBy'
  | 'source'
  | 'known'
  | 'blocked'
  | 'code'
  | 'answerThen'
  | 'planItem'
>

/** A task as it is raised: nobody has taken it, and its ladder is set. `settled` adds the rest. */
export const newTask = (
  { window, minutes, place, raisedAt, ...facts }: NewTask,
  { street, stairwell, flat }: AskingHome,
): HelpTaskDoc => {
  const rule = helpKindRules[facts.kind]
  const starts = hourAt(window.on, window.fromHour)
  return {
    ...facts,
    schemaVersion: 1,
    estateId: stairwell.estateId,
    street,
    stairwellId: stairwell._id,
    flatId: flat.flatId,
    building: stairwell.building,
    unit: stairwell.unit,
    room: flat.room,
    floor: flat.floor,
    minutes: minutes ?? rule.minutes,
    slots: slotsFor(minutes ?? rule.minutes),
    ...window,
    people: rule.people,
    isUrgent: isUrgentAt(raisedAt, starts),
    at: 'open',
    isWanted: true,
    isLive: true,
    ...ladderOf(raisedAt, starts, false, facts.kind),
    dueAt: null,
    endsAt: hourAt(window.on, window.toHour),
    proposals: [],
    places: place ? [place] : [],
    helperIds: [],
    proposedIds: [],
    declined: [],
    pin: null,
    codeTries: 0,
    thanks: null,
    complaints: [],
    hasComplaint: false,
    raisedAt,
    endedAt: null,
    seenSteps: facts.raisedBy.how === 'household' ? facts.trail.length : 0,
    rev: 0,
  }
}
