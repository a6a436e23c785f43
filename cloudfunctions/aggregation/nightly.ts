import { beijingDay, dayAfter } from '../../domain/consent/beijing-day'
import type { EstateDoc } from '../../types/estate'
import { NIGHTLY_ESTATES_MAX } from '../../types/limits'
import type { NightlyDoc } from '../../types/nightly'
import type { Day } from '../../types/schema'
import { timeLimit } from '../platform/clock'
import { log } from '../platform/log'
import { command, type Store } from '../platform/store'
import { countCases } from './count-cases'
import { publishDay } from './publish-day'
import { recordTrend } from './record-trend'

/** Milliseconds after which a run begins no further estate: the timer lives a minute and has other work. Our decision. */
const RUN_MS = 20_000
/** Runs that may begin with the same estate before it is left out: one that kills its run must not stop the night of all others. Our decision. */
const TRIES_MAX = 3
/** Days whose record of the night is kept, for who looks into what went wrong. Our decision. */
const KEPT_DAYS = 30

/** What is done for each estate when a Beijing day is over, each by itself. Every step is idempotent and finds by itself what earlier nights left to do. */
const steps: Record<string, (store: Store, estate: EstateDoc, on: Day, now: Date) => Promise<void>> = {
  publishDay,
  countCases,
  recordTrend,
}

/**
 * The night's work, a part with each run of the timer, estate by estate in id order; when the day is closed a run costs one small read. The cursor moves after each estate, by whoever moves it first: of two
 * runs at once one stops after the estate they met at, and a run that is killed is gone on with there.
 *
 * A step that fails is logged; the estate's other steps and the other estates go on, and the next night does what is left of it: trends and cases are made from what is stored, however many nights were
 * missed; chain heads are published for the newest day alone, whose root names the last day that was published, so that the gap shows. A night that was not finished when the next began is left to that.
 */
export const closeDay = async (store: Store, now: Date): Promise<{ estates: number; isDone: boolean }> => {
  const on = dayAfter(beijingDay(now), -1)
  const night = (await store.nightly.peek(on, 'after', 'tries', 'isDone')) ?? (await begin(store, on))
  if (night.isDone) return { estates: 0, isDone: true }
  let { after } = night
  const tries = (night.tries ?? 0) + 1
  await store.nightly.updateIf(on, [{ after }], { tries: command.inc(1) })
  const next = await store.estates.find(
    { _id: command.gt(after) },
    { limit: NIGHTLY_ESTATES_MAX, orderBy: ['_id', 'asc'], field: { _id: true } },
  )
  const isOver = timeLimit(RUN_MS)
  let closed = 0
  for (const { _id } of next) {
    if (isOver()) return { estates: closed, isDone: false }
    if (closed === 0 && tries > TRIES_MAX) log('error', 'an estate is left out of the night', { estateId: _id, on })
    else await closeEstate(store, _id, on, now)
    if (!(await store.nightly.updateIf(on, [{ after }], { after: _id, tries: 0 })))
      return { estates: closed, isDone: false }
    after = _id
    closed++
  }
  if (next.length === NIGHTLY_ESTATES_MAX) return { estates: closed, isDone: false }
  const isDone = await store.nightly.updateIf(on, [{ after }], { isDone: true })
  if (isDone) await store.nightly.remove(dayAfter(on, -KEPT_DAYS))
  return { estates: closed, isDone }
}

const begin = async (store: Store, on: Day): Promise<Pick<NightlyDoc, 'after' | 'tries' | 'isDone'>> => {
  const night = { _id: on, schemaVersion: 1, on, after: '', tries: 0, isDone: false } as const
  await store.nightly.create(night)
  return night
}

/** All steps get the estate as it was read once: none depends on what another writes. */
const closeEstate = async (store: Store, estateId: string, on: Day, now: Date): Promise<void> => {
  const estate = await store.estates.get(estateId)
  if (!estate) return
  for (const [step, work] of Object.entries(steps)) {
    try {
      await work(store, estate, on, now)
    } catch (error) {
      const { message, stack } = error as Error
      log('error', message, { estateId, step, on, stack })
    }
  }
}
