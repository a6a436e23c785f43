import type { HelpPlace, HelpStep, HelpTaskDoc } from '../../types/help'
import type { HelpOutcome } from '../../types/help-words'
import { hourAt } from './hour-at'
import { URGENT_HOURS } from './ladder'
import { idOfHelper } from './place-in'
import { ringAt, widenedTo } from './rings'

const MINUTE_MS = 60_000

/** A step before it is written: its moment is that of the change. */
export type Said = Omit<HelpStep, 'at'>
/** A task as it becomes, and what its story says; null: nothing. `settled` adds what follows from it. */
export type Changed = { task: HelpTaskDoc; said: Said | null }

/** Asked of everybody whose turn has come by its stored deadlines (rule 42). */
export const widen = (task: HelpTaskDoc, now: Date): Changed => {
  const ring = ringAt(task, now)
  return { task: { ...task, ring }, said: { act: 'widen', party: 'timer', by: null, name: '', words: '', ring } }
}

const isSoon = ({ on, fromHour }: HelpTaskDoc, now: Date): boolean =>
  hourAt(on, fromHour).getTime() - now.getTime() < URGENT_HOURS * 60 * MINUTE_MS

/** Without one place, and its helper not asked again. Less than a day before, it is urgent and asked of the whole estate at once. */
export const withoutPlace = (task: HelpTaskDoc, index: number, now: Date): HelpTaskDoc => {
  const place = task.places[index] as HelpPlace
  const left: HelpTaskDoc = {
    ...task,
    places: task.places.filter((_, at) => at !== index),
    declined: [...new Set([...task.declined, idOfHelper(place.helper)])],
  }
  return isSoon(task, now) ? widenedTo({ ...left, isUrgent: true }, 'estate') : left
}

/** Somebody did not come: as if they had given it back, remembered in case their check-in was only late. `by` null: the timer. */
export const takeAway = (task: HelpTaskDoc, index: number, now: Date, by: string | null = null): Changed => {
  const place = task.places[index] as HelpPlace
  const left = widenedTo({ ...withoutPlace(task, index, now), isUrgent: true }, 'estate')
  return {
    task: { ...left, missed: [...(task.missed ?? []), place] },
    said: { act: 'noShow', party: by === null ? 'timer' : 'staff', by, name: place.name, words: '', ring: left.ring },
  }
}

/** A station did not answer, or the household did not answer it: the place is free and others are asked. */
export const dropOrder = (task: HelpTaskDoc, now: Date): Changed => {
  const index = task.places.findIndex(({ order }) => order !== null && order.state !== 'confirmed')
  const { name, order } = task.places[index] as HelpPlace
  const words = order?.state === 'countered' ? '没有等到答复' : '驿站没有答复'
  return {
    task: withoutPlace(task, index, now),
    said: { act: 'declineOrder', party: 'timer', by: null, name, words },
  }
}

/** Its window is over. */
export const giveUp = (task: HelpTaskDoc, words = ''): Changed => ({
  task: { ...task, at: 'unmet' },
  said: { act: 'unmet', party: 'timer', by: null, name: '', words },
})

/** Will not take place: whoever had taken it hears of it. */
export const callOff = (task: HelpTaskDoc, said: Omit<Said, 'act'>): Changed => ({
  task: { ...task, at: 'cancelled' },
  said: { ...said, act: 'cancel' },
})

/** From in to out, at most the hours it was to take and one more. */
export const minutesOf = ({ slots }: Pick<HelpTaskDoc, 'slots'>, from: Date, until: Date): number =>
  Math.max(0, Math.min((slots + 1) * 60, Math.round((until.getTime() - from.getTime()) / MINUTE_MS)))

/** A place with its check-out; who was never checked in (a station's guest) was there from the hour agreed. */
export const checkedOut = (
  task: HelpTaskDoc,
  place: HelpPlace,
  { at, receivedAt, outcome }: { at: Date; receivedAt: Date; outcome: HelpOutcome },
): HelpPlace => {
  const begun = new Date(Math.min(at.getTime(), hourAt(task.on, place.fromHour).getTime()))
  const checkIn = place.checkIn ?? { at: begun, receivedAt, how: 'vouched' }
  const until = new Date(Math.max(at.getTime(), checkIn.at.getTime()))
  return {
    ...place,
    checkIn,
    checkOut: { at: until, receivedAt, outcome },
    minutes: minutesOf(task, checkIn.at, until),
  }
}

/** Whoever came and forgot to check out has, at the end of the hours it was to take. Who is missing from a task for two stays missing: it took place. */
export const closeForgotten = (task: HelpTaskDoc, now: Date): Changed => {
  const places = task.places
    .filter(({ checkIn }) => checkIn !== null)
    .map((place) => {
      const at = hourAt(task.on, place.fromHour + task.slots)
      return place.checkOut ? place : checkedOut(task, place, { at, receivedAt: now, outcome: 'done' })
    })
  return {
    task: { ...task, places },
    said: { act: 'checkOut', party: 'timer', by: null, name: places.map(({ name }) => name).join('、'), words: '' },
  }
}
