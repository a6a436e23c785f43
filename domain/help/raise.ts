import type { HelpNeedsDoc, HelpTaskDoc, HelpWindow } from '../../types/help'
import { type HelpKind, helpKindRules } from '../../types/help-words'
import { HELP_RAISE_DAYS } from '../../types/limits'
import { beijingDay, dayAfter } from '../consent/beijing-day'
import { hourAt } from './hour-at'
import { slotsFor } from './hours'
import type { Cause } from './raise-causes'
import { type Occasion, occasionOfNoise, occasionsOfStop } from './raise-windows'

type Needs = Pick<HelpNeedsDoc, '_id' | 'stairwellId' | 'needs' | 'isRefused' | 'healthConsent'>
/** A task as raising looks at it: any of the estate that is live, and what ended of the same causes. */
export type Known = Pick<
  HelpTaskDoc,
  '_id' | 'source' | 'flatId' | 'kind' | 'at' | 'isLive' | 'on' | 'fromHour' | 'toHour' | 'places' | 'trail'
>
export type ToRaise = {
  /** With flat, kind and `nth` it makes the id: raised by however many runs, it is one task (rule 20). */
  source: { key: string; worksId: string | null; noticeId: string | null }
  /** How often its dates had gone and come back. */
  nth: number
  flatId: string
  kind: HelpKind
  count: number | null
  window: HelpWindow
}
export type ToCancel = { taskId: string; why: 'dates' | 'needs' }

const sourceIdOf = ({ source }: Pick<Known, 'source'>): string | null => source && (source.worksId ?? source.noticeId)
const keyOf = ({ sourceId }: Cause, { part, of }: Occasion): string => `${sourceId}~${part}~${of}`
/** Of a key, all but the date: the same errand at another time. */
const errandOf = (key: string): string => key.slice(0, key.lastIndexOf('~'))
const occasionsOf = (cause: Cause, kind: HelpKind): Occasion[] =>
  kind === 'quiet' ? cause.noisyDays.map(occasionOfNoise) : cause.stop ? occasionsOfStop(cause.stop, kind) : []

/** What a household named and may be kept (rule 39): a refusal, or health without its consent, raises nothing. */
const namedBy = ({ needs, isRefused, healthConsent }: Needs): Needs['needs'] =>
  isRefused ? [] : needs.filter(({ kind }) => !helpKindRules[kind].isHealth || healthConsent !== null)

/** Taken back by the timer alone: its dates had gone. Whoever else cancelled it meant it. */
const wentByItself = ({ at, trail }: Known): boolean =>
  at === 'cancelled' && trail.findLast(({ act }) => act === 'cancel')?.party === 'timer'

type Wish = Omit<ToRaise, 'nth'>

/** All that dates of the next `HELP_RAISE_DAYS` call for and that can still begin, in a fixed order. */
const wishesOf = (causes: readonly Cause[], needs: readonly Needs[], now: Date): Wish[] => {
  const until = dayAfter(beijingDay(now), HELP_RAISE_DAYS)
  const households = sorted(needs, ({ _id }) => _id)
  return sorted(causes, ({ sourceId }) => sourceId).flatMap((cause) =>
    households
      .filter(({ _id, stairwellId }) => cause.concerns({ flatId: _id, stairwellId }))
      .flatMap((household) =>
        namedBy(household).flatMap(({ kind, count }) =>
          occasionsOf(cause, kind).flatMap((occasion) => {
            const window = occasion.windows.find((one) => canHold(one, slotsFor(helpKindRules[kind].minutes), now))
            if (!window || window.on > until) return []
            const { worksId, noticeId } = cause
            const source = { key: keyOf(cause, occasion), worksId, noticeId }
            return [{ source, flatId: household._id, kind, count, window }]
          }),
        ),
      ),
  )
}

/**
 * Tasks that dates call for and that do not exist yet, in a fixed order. A household that cancelled an errand is not sent for it again when its dates move; two pipes that stop at
 * once, or what the household asked for itself, make one task.
 */
export const helpToRaise = (
  causes: readonly Cause[],
  needs: readonly Needs[],
  known: readonly Known[],
  now: Date,
): ToRaise[] => {
  const raised: ToRaise[] = []
  const byFlat = new Map<string, Known[]>()
  for (const task of known) byFlat.set(task.flatId, [...(byFlat.get(task.flatId) ?? []), task])
  for (const wish of wishesOf(causes, needs, now)) {
    const theirs = (byFlat.get(wish.flatId) ?? []).filter(({ kind }) => kind === wish.kind)
    const same = theirs.filter(({ source }) => source?.key === wish.source.key)
    if (!same.every(wentByItself) || wasRefused(theirs, wish.source.key)) continue
    if (theirs.some((task) => task.isLive && overlaps(task, wish.window))) continue
    const isThere = (one: Wish) =>
      one.flatId === wish.flatId && one.kind === wish.kind && overlaps(one.window, wish.window)
    if (!raised.some(isThere)) raised.push({ ...wish, nth: same.length })
  }
  return raised
}

/**
 * Tasks whose cause no longer stands and that nobody has begun: moved or withdrawn dates, also where somebody had taken them; and, only while nobody has, what the household no longer
 * names.
 */
export const helpToCancel = (
  causes: readonly Cause[],
  needs: readonly Needs[],
  known: readonly Known[],
): ToCancel[] => {
  const byId = new Map(causes.map((cause) => [cause.sourceId, cause]))
  const byFlat = new Map(needs.map((household) => [household._id, household]))
  return known.flatMap((task): ToCancel[] => {
    if (!task.source || !isAhead(task)) return []
    const cause = byId.get(sourceIdOf(task) ?? '')
    const occasion = cause && occasionsOf(cause, task.kind).find((one) => keyOf(cause, one) === task.source?.key)
    if (!occasion || !liesIn(task, occasion.mustLieIn)) return [{ taskId: task._id, why: 'dates' }]
    const household = byFlat.get(task.flatId)
    const isNamed = household && namedBy(household).some(({ kind }) => kind === task.kind)
    return isNamed || task.places.length > 0 ? [] : [{ taskId: task._id, why: 'needs' }]
  })
}

/** Live, and nobody is at the door yet. */
const isAhead = ({ at, places }: Known): boolean =>
  (at === 'open' || at === 'asked' || at === 'filled') && places.every(({ checkIn }) => checkIn === null)

const wasRefused = (theirs: readonly Known[], key: string): boolean =>
  theirs.some(
    (task) =>
      task.at === 'cancelled' &&
      !wentByItself(task) &&
      task.source !== null &&
      errandOf(task.source.key) === errandOf(key),
  )

const canHold = ({ on, fromHour, toHour }: HelpWindow, slots: number, now: Date): boolean =>
  toHour - fromHour >= slots && hourAt(on, toHour - slots) > now

const overlaps = (a: HelpWindow, b: HelpWindow): boolean =>
  a.on === b.on && a.fromHour < b.toHour && b.fromHour < a.toHour

const liesIn = (task: HelpWindow, hours: HelpWindow | null): boolean =>
  hours === null || (task.on === hours.on && hours.fromHour <= task.fromHour && task.toHour <= hours.toHour)

const sorted = <T>(list: readonly T[], by: (one: T) => string): T[] =>
  [...list].sort((a, b) => (by(a) < by(b) ? -1 : by(a) > by(b) ? 1 : 0))
