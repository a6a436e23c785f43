import type * as z from 'zod'
import { QUIET_DAYS_MAX } from '../../types/limits'
import type { PlanItem } from '../../types/plan'
import type { movePlanItem } from '../../types/plan-actions'
import { attemptHowWords, attemptOutcomeWords, offerKindWords } from '../../types/plan-words'
import { accept, type Result, refuse } from '../../types/result'
import type { Day } from '../../types/schema'
import { beijingDay, dayAfter } from '../consent/beijing-day'
import { checkDue } from './check-due'
import { checkMove, type PlanParty } from './moves'
import { type By, stepped } from './stepped'

export type PlanMove = z.output<(typeof movePlanItem)['input']>['move']
type Move<K extends PlanMove['kind']> = Extract<PlanMove, { kind: K }>

export type PlanMoveContext = {
  party: PlanParty
  by: By
  now: Date
  /** Working name of whom `assign` names. */
  ownerName: string
  /** Of the help task that `askHelp` raised in the same transaction. */
  taskId: string
  /** Whoever owns it has no role here any more: what is opened again falls to the community. */
  hasOwnerLeft: boolean
}

/** An item that comes back has this many days at the least, whenever it was due. Our decision. */
const REOPENED_DAYS = 3
/** A phone's clock may be this much ahead of ours, in milliseconds. */
const AHEAD_MS = 5 * 60_000

/**
 * An item after a move, by the one table. Refuses as `checkMove`, `due_in_past`, `visit_date_invalid` for an attempt in the future, `offer_dates_invalid`, `quiet_dates_invalid`,
 * `health_consent_needed` for days of illness without the household's own consent (rule 39). Whom `assign` names and whether a talk is signed is judged where it can be looked up.
 */
export const applyMove = (item: PlanItem, move: PlanMove, context: PlanMoveContext): Result<PlanItem> => {
  const { by, now, party } = context
  const may = checkMove(item, move.kind, party)
  if (!may.ok) return may
  const today = beijingDay(now)
  const byName = by.name
  switch (move.kind) {
    case 'assign':
      return assigned(item, move, context, today)
    case 'reply': {
      const reply = { words: move.words, byName, at: now }
      return accept(stepped(item, { act: 'reply', by, words: move.words }, now, { reply }))
    }
    case 'attempt':
      return attempted(item, move, context)
    case 'note': {
      const outcome = move.words || '房主的维修义务已经说明'
      return accept(stepped(item, { act: 'note', by, words: move.words }, now, ended('done', outcome, now)))
    }
    case 'offer':
      return offered(item, move, context, today)
    case 'answerOffer':
      return answered(item, move, context)
    case 'askHelp': {
      const dueOn = later(item.dueOn, move.window.on)
      const change = { state: 'waiting' as const, taskIds: [...item.taskIds, context.taskId], dueOn }
      return accept(stepped(item, { act: 'start', by, words: move.words }, now, change))
    }
    case 'setQuiet':
      return quieted(item, move, context, today)
    case 'close': {
      const reply = { words: move.words, byName, at: now }
      const change = { ...ended('done', move.words, now), reply }
      return accept(stepped(item, { act: 'close', by, words: move.words }, now, change))
    }
    case 'drop':
      return accept(stepped(item, { act: 'drop', by, words: move.words }, now, ended('dropped', move.words, now)))
    case 'reopen':
      return accept(reopened(item, move.words, context, today))
  }
}

/** What waits for a day is not late before it. */
const later = (dueOn: Day, on: Day): Day => (on > dueOn ? on : dueOn)

const ended = (state: 'done' | 'dropped', outcome: string, now: Date) => ({ state, outcome, closedAt: now })

const assigned = (
  item: PlanItem,
  { ownerId, dueOn }: Move<'assign'>,
  { by, now, ownerName }: PlanMoveContext,
  today: Day,
): Result<PlanItem> => {
  const due = checkDue(dueOn, today)
  if (!due.ok) return due
  const name = ownerId === null ? '' : ownerName
  const words = `${name || '社区'} · ${dueOn}`
  return accept(stepped(item, { act: 'assign', by, words }, now, { ownerId, ownerName: name, dueOn }))
}

const attempted = (
  item: PlanItem,
  { how, outcome, words, at }: Move<'attempt'>,
  { by, now }: PlanMoveContext,
): Result<PlanItem> => {
  const tried = new Date(at)
  if (tried.getTime() > now.getTime() + AHEAD_MS) return refuse('visit_date_invalid')
  const attempts = [...item.attempts, { how, outcome, words, byName: by.name, at: tried }]
  const said = [attemptHowWords[how], attemptOutcomeWords[outcome], words].filter(Boolean).join(' · ')
  return accept(stepped(item, { act: 'attempt', by, words: said }, now, { attempts }))
}

const yuan = (fen: number): string => `${fen / 100} 元`

const offered = (
  item: PlanItem,
  { offer }: Move<'offer'>,
  { by, now }: PlanMoveContext,
  today: Day,
): Result<PlanItem> => {
  if (offer.until <= offer.from || offer.until < today) return refuse('offer_dates_invalid')
  const words = `${offerKindWords[offer.kind]} ${yuan(offer.fen)}`
  const change = { state: 'waiting', offer: { ...offer, state: 'offered', at: now } } as const
  return accept(stepped(item, { act: 'offer', by, words }, now, change))
}

/** Taken: it is done as offered. Not taken: it is open again, for another offer or another way. */
const answered = (
  item: PlanItem,
  { accepted, words }: Move<'answerOffer'>,
  { by, now }: PlanMoveContext,
): Result<PlanItem> => {
  const { offer } = item
  if (offer?.state !== 'offered') return refuse('item_state')
  const answer = accepted ? '接受了' : '没有接受'
  const outcome = `接受了${offerKindWords[offer.kind]} ${yuan(offer.fen)}，${offer.from} 至 ${offer.until}`
  const change = accepted
    ? { offer: { ...offer, state: 'accepted' as const }, ...ended('done', outcome, now) }
    : { offer: { ...offer, state: 'declined' as const }, state: 'open' as const }
  const said = words ? `${answer}：${words}` : answer
  return accept(stepped(item, { act: 'offerAnswered', by, words: said }, now, change))
}

const quieted = (
  item: PlanItem,
  { from, until, why, healthConsent }: Move<'setQuiet'>,
  { by, now }: PlanMoveContext,
  today: Day,
): Result<PlanItem> => {
  if (from < today || until < from || until >= dayAfter(from, QUIET_DAYS_MAX)) return refuse('quiet_dates_invalid')
  if (why === 'illness' && !healthConsent) return refuse('health_consent_needed')
  // Why stays out of the story: it may tell of somebody's health (rule 40).
  const words = `${from} 至 ${until}`
  const dueOn = later(item.dueOn, until)
  return accept(
    stepped(item, { act: 'start', by, words }, now, { state: 'waiting', quiet: { from, until, why }, dueOn }),
  )
}

const reopened = (item: PlanItem, words: string, { by, now, hasOwnerLeft }: PlanMoveContext, today: Day): PlanItem => {
  const soonest = dayAfter(today, REOPENED_DAYS)
  return stepped(item, { act: 'reopen', by, words }, now, {
    state: 'open',
    outcome: '',
    closedAt: null,
    reopened: item.reopened + 1,
    ...(item.dueOn < soonest ? { dueOn: soonest } : {}),
    ...(hasOwnerLeft ? { ownerId: null, ownerName: '' } : {}),
  })
}
