import type { HelpPlace, HelpTaskDoc } from '../../types/help'
import type { HelpMove } from '../../types/help-actions'
import { type HelpParty, releaseWords } from '../../types/help-words'
import type { WordsState } from '../../types/history'
import { accept, type Result, refuse } from '../../types/result'
import { type Changed, callOff, checkedOut, type Said, takeAway, withoutPlace } from './changes'
import { hourAt } from './hour-at'
import { isBegun, isServedBy, mayFrom } from './moves'
import { idOfHelper } from './place-in'
import { widenedTo } from './rings'

/** Who moves a task, as what, and what they stand for in it. */
export type MoveContext = {
  now: Date
  party: HelpParty
  personId: string
  /** Working name of staff; empty of anybody else. */
  staffName: string
  /** Volunteers and stations that are theirs. */
  ownIds: readonly string[]
  /** Of the words they wrote (rule 12). */
  wordsState: WordsState
}

/** Moves that need nothing but the task; the others have files of their own. */
export type PlainMove = Exclude<HelpMove, { kind: 'accept' | 'checkIn' | 'block' | 'pin' | 'vouch' }>

/**
 * A task after a move, by the one table. Refuses `help_state`, `not_allowed` for a place or a complaint that is not theirs to decide, `malformed {field}` for one that
 * does not exist.
 */
export const applyMove = (task: HelpTaskDoc, move: PlainMove, context: MoveContext): Result<Changed> => {
  const { now, party, personId, staffName, ownIds } = context
  if (!mayFrom(move.kind, task.at, party)) return refuse('help_state')
  const own = task.places.findIndex(({ helper }) => ownIds.includes(idOfHelper(helper)))
  const place = task.places[own]
  const said = (words = '', name = party === 'staff' ? staffName : (place?.name ?? '')): Omit<Said, 'act'> => ({
    party,
    by: personId,
    name,
    words,
  })
  switch (move.kind) {
    case 'decline':
      return declined(task, idOfHelper(move.as), { ...said(releaseWords[move.why]), act: 'decline' })
    case 'release':
      if (!place || place.checkIn !== null || place.order?.state === 'asked') return refuse('help_state')
      return accept({
        task: withoutPlace(task, own, now),
        // Their own words would need a look first (rule 12): a chip says enough.
        said: { ...said(releaseWords[move.why]), act: 'release' },
      })
    case 'checkOut':
      return out(task, own, { ...move, now }, { ...said(), act: 'checkOut' })
    case 'confirmOrder':
      return answered(task, own, 'asked', (order) => ({ ...order, state: 'confirmed' }), {
        ...said(),
        act: 'confirmOrder',
      })
    case 'counterOrder': {
      if (place?.order?.state !== 'asked') return refuse('help_state')
      if (!fits(task, place, move.hour, now)) return refuse('slot_closed')
      const counter = (order: Order): Order => ({ ...order, state: 'countered', counterHour: move.hour })
      return answered(task, own, 'asked', counter, { ...said(move.words), act: 'counterOrder' }, now)
    }
    case 'declineOrder':
      if (!place?.order || place.order.state === 'confirmed') return refuse('help_state')
      return accept({ task: withoutPlace(task, own, now), said: { ...said(move.words), act: 'declineOrder' } })
    case 'acceptCounter':
    case 'declineCounter':
      return counterAnswered(task, move.kind, said(), now)
    case 'confirm':
      return confirmed(task, move, context, said())
    case 'complain': {
      const about = move.place === null ? null : task.places[move.place]
      if (about === undefined) return refuse('malformed', { field: 'move.place' })
      const complaint = { by: personId, at: now, words: move.words, about: about?.name ?? '', settled: null }
      return accept({
        task: { ...task, complaints: [...task.complaints, complaint] },
        said: { ...said(), act: 'complain' },
      })
    }
    case 'settleComplaint':
      return complaintSettled(task, move, context, { ...said(move.words), act: 'settleComplaint' })
    case 'cancel':
      // Who is at the door already is helping: it ends by their check-out, or staff say how it ended.
      if (isBegun(task)) return refuse('help_state')
      return accept(callOff(task, said(move.words)))
    case 'unpin':
      return accept({
        task: { ...task, pin: null, proposals: task.proposals.filter(({ isPinned }) => !isPinned) },
        said: { ...said(), act: 'unpin' },
      })
    case 'urgent': {
      const urgent = { ...task, isUrgent: move.on }
      const wide = move.on ? widenedTo(urgent, 'estate') : urgent
      return accept({ task: wide, said: { ...said(), act: 'urgent', ring: wide.ring } })
    }
    case 'noShow': {
      const missing = task.places[move.place]
      if (!missing) return refuse('malformed', { field: 'move.place' })
      if (missing.checkIn !== null || now < hourAt(task.on, missing.fromHour)) return refuse('help_state')
      return accept(takeAway(task, move.place, now, personId))
    }
    case 'solve':
      return accept({ task: solved(task, now), said: { ...said(move.words), act: 'solve' } })
    case 'showWords':
      return accept({ task: shown(task, move), said: null })
  }
}

type Order = NonNullable<HelpPlace['order']>

const declined = (task: HelpTaskDoc, id: string, said: Said): Result<Changed> =>
  accept({
    task: {
      ...task,
      declined: [...new Set([...task.declined, id])],
      proposals: task.proposals.filter(({ helper }) => idOfHelper(helper) !== id),
      pin: task.pin && idOfHelper(task.pin.helper) === id ? null : task.pin,
    },
    said,
  })

/** The counter-offer lies on the same day, in the hours of help, and is not over; whether the station has room is asked where it is kept. */
const fits = (task: HelpTaskDoc, { fromHour, order }: HelpPlace, hour: number, now: Date): boolean =>
  hour !== fromHour && hour + (order?.slots ?? task.slots) <= 24 && hourAt(task.on, hour) > now

const answered = (
  task: HelpTaskDoc,
  index: number,
  from: Order['state'],
  answer: (order: Order) => Order,
  said: Said,
  at?: Date,
): Result<Changed> => {
  const place = task.places[index]
  if (!place?.order || place.order.state !== from) return refuse('help_state')
  const after: HelpPlace = { ...place, order: answer(place.order), at: at ?? place.at }
  return accept({ task: { ...task, places: replaced(task.places, index, after) }, said })
}

const counterAnswered = (
  task: HelpTaskDoc,
  kind: 'acceptCounter' | 'declineCounter',
  said: Omit<Said, 'act'>,
  now: Date,
): Result<Changed> => {
  const index = task.places.findIndex(({ order }) => order?.state === 'countered')
  const place = task.places[index]
  if (!place?.order || place.order.counterHour === null) return refuse('help_state')
  const told = { ...said, name: '', act: kind }
  if (kind === 'declineCounter') return accept({ task: withoutPlace(task, index, now), said: told })
  const { counterHour } = place.order
  const order: Order = { ...place.order, state: 'confirmed', counterHour: null }
  // An hour outside of the window was agreed on: the window follows.
  const toHour = Math.max(task.toHour, counterHour + order.slots)
  const widened: HelpTaskDoc = {
    ...task,
    fromHour: Math.min(task.fromHour, counterHour),
    toHour,
    endsAt: hourAt(task.on, toHour),
    places: replaced(task.places, index, { ...place, fromHour: counterHour, order }),
  }
  return accept({ task: widened, said: told })
}

/** Checked out by who is there; a station also says so of who came to it, once the hour has begun. */
const out = (
  task: HelpTaskDoc,
  index: number,
  { at, outcome, now }: { at: string; outcome: Parameters<typeof checkedOut>[2]['outcome']; now: Date },
  said: Said,
): Result<Changed> => {
  const place = task.places[index]
  if (!place || place.checkOut !== null) return refuse('help_state')
  const hasCome =
    place.checkIn !== null || (place.order?.state === 'confirmed' && now >= hourAt(task.on, place.fromHour))
  if (!hasCome) return refuse('help_state')
  const from = place.checkIn?.at ?? hourAt(task.on, place.fromHour)
  const believed = new Date(Math.min(now.getTime(), Math.max(from.getTime(), Date.parse(at))))
  const after = checkedOut(task, place, { at: believed, receivedAt: now, outcome })
  return accept({ task: { ...task, places: replaced(task.places, index, after) }, said })
}

const confirmed = (
  task: HelpTaskDoc,
  { stars, words }: Extract<PlainMove, { kind: 'confirm' }>,
  { now, wordsState }: MoveContext,
  said: Omit<Said, 'act'>,
): Result<Changed> => {
  // Before anybody checked in only a station's guests can tell that it was done.
  if (task.at === 'filled' && !isServedBy(task, now)) return refuse('help_state')
  const thanks = { stars, words, wordsState: words === '' ? 'none' : wordsState, at: now } as const
  return accept({
    task: { ...closed(task, now), at: 'confirmed', thanks },
    said: { ...said, name: '', act: 'confirm' },
  })
}

/** Everybody who came is checked out; who never did has no part in it. */
const closed = (task: HelpTaskDoc, now: Date): HelpTaskDoc => ({
  ...task,
  places: task.places
    .filter(({ checkIn, order }) => checkIn !== null || order?.state === 'confirmed')
    .map((place) => (place.checkOut ? place : checkedOut(task, place, { at: now, receivedAt: now, outcome: 'done' }))),
})

/** Staff did it otherwise: who was there has their hours, who had only promised is free. */
const solved = (task: HelpTaskDoc, now: Date): HelpTaskDoc => ({
  ...task,
  at: 'done',
  places: task.places
    .filter(({ checkIn }) => checkIn !== null)
    .map((place) =>
      place.checkOut ? place : checkedOut(task, place, { at: now, receivedAt: now, outcome: 'partly' }),
    ),
})

const complaintSettled = (
  task: HelpTaskDoc,
  { index, words }: Extract<PlainMove, { kind: 'settleComplaint' }>,
  { now, personId }: MoveContext,
  said: Said,
): Result<Changed> => {
  const complaint = task.complaints[index]
  if (!complaint) return refuse('malformed', { field: 'move.index' })
  if (complaint.settled) return refuse('help_state')
  // Nobody settles what is said about themself: as who has, or had, the place it is about.
  const isAboutThem = (one: { name: string; by: string | null }) => one.by === personId && one.name === complaint.about
  const places = task.places.map(({ name, personId: by }) => ({ name, by }))
  const helped = task.trail.filter(({ party }) => party === 'helper').map(({ name, by }) => ({ name, by }))
  if ([...places, ...helped].some(isAboutThem)) return refuse('not_allowed')
  const complaints = replaced(task.complaints, index, { ...complaint, settled: { by: personId, at: now, words } })
  return accept({ task: { ...task, complaints }, said })
}

/** Words that staff let through, or keep from everybody but who wrote them: then nothing waits any more. */
const shown = (task: HelpTaskDoc, { what, show }: Extract<PlainMove, { kind: 'showWords' }>): HelpTaskDoc => {
  const wordsState: WordsState = show ? 'shown' : 'none'
  if (what === 'words') return { ...task, wordsState: task.words === '' ? 'none' : wordsState }
  if (task.thanks === null || task.thanks.words === '') return task
  return { ...task, thanks: { ...task.thanks, wordsState } }
}

const replaced = <T>(list: readonly T[], index: number, one: T): T[] =>
  list.map((old, at) => (at === index ? one : old))
