import type * as z from 'zod'
import { beijingDay, dayAfter } from '../../../domain/consent/beijing-day'
import { stationPlace } from '../../../domain/help/accept'
import { checkConsents } from '../../../domain/help/check-ask'
import { isWindowGood } from '../../../domain/help/check-window'
import { hoursIn } from '../../../domain/help/hours'
import { newTask } from '../../../domain/help/new-task'
import { mayAsk } from '../../../domain/help/policy'
import { canHold } from '../../../domain/station/free'
import type { HelpPlace, HelpStep, HelpTaskDoc } from '../../../types/help'
import { askForHelp } from '../../../types/help-actions'
import { helpKindRules } from '../../../types/help-words'
import { HELP_LIVE_MAX, STATION_AHEAD_DAYS } from '../../../types/limits'
import type { StationDoc } from '../../../types/station'
import { action } from '../../platform/action'
import { asBoundNow } from '../../platform/actor'
import { saveTask } from '../../platform/help-commit'
import { dayId } from '../../platform/help-holds'
import { householdAt } from '../../platform/help-place'
import { momentFacts } from '../../platform/help-raise-facts'
import { helpWordsState } from '../../platform/help-words'
import { found, stop, take } from '../../platform/refused'
import { fingerprintId, helpCode, seal } from '../../platform/secrets'
import { command, type Store, type Transaction } from '../../platform/store'
import { wakeMatching } from '../../platform/wake-matching'

type Wanted = z.output<typeof askForHelp.input>['tasks'][number]

/**
 * Asks for help: each need with its window is one task, in one transaction and once for each request. A station's place is held with it. Windows are refused by the task they are of
 * (`{task}`, counted from 0).
 */
export const ask = action(askForHelp, async ({ input, actor, sessionId, now, store, requestId, permit, commit }) => {
  const isOnBehalf = input.onBehalf !== undefined
  const { flatId, place, stairwell, estate } = await householdAt(store, input)
  permit(mayAsk(actor, place, isOnBehalf))
  take(
    checkConsents(
      input.tasks.map(({ kind }) => kind),
      input,
    ),
  )
  const flat = found(stairwell.flats.find((one) => one.flatId === flatId))
  const past = (await momentFacts(store, [flatId], [stairwell]))(flatId, stairwell._id)
  const live = await liveCount(store, flatId)
  const id = fingerprintId('helpRequest', actor.personId, requestId)
  const contact = {
    callName: seal(input.contact.callName),
    phone: input.contact.phone === null ? null : seal(input.contact.phone),
  }
  const isStaff = isOnBehalf
  const outcome = await commit(async (tx) => {
    const bound = await asBoundNow(tx, actor)
    take(mayAsk(bound, place, isOnBehalf))
    const taskIds = input.tasks.map((_, at) => fingerprintId('helpTask', id, String(at)))
    // The request's own memory is shorter than a task's life.
    if (await tx.helpTasks.get(taskIds[0] as string)) return { requestId: id, taskIds }
    const blocked = ((await tx.helpNeeds.get(flatId))?.blocked ?? []).map(({ volunteerId }) => volunteerId)
    if (live + input.tasks.length > HELP_LIVE_MAX) return stop('help_too_many', { max: HELP_LIVE_MAX })
    const name = isStaff ? (actor.staff?.name ?? '') : ''
    const by = { party: isStaff ? 'staff' : 'household', by: actor.personId, name, at: now, words: '' } as const
    for (const [at, wanted] of input.tasks.entries()) {
      const { kind, window, minutes, count } = wanted
      if (!isWindowGood(window, minutes ?? helpKindRules[kind].minutes, now))
        return stop('help_window_invalid', { task: at })
      const ordered = await placeAt(tx, wanted, { estateId: estate._id, payUpToFen: input.payUpToFen, at, now })
      const trail: HelpStep[] = [{ ...by, act: 'ask' }]
      const task: HelpTaskDoc = newTask(
        {
          _id: taskIds[at] as string,
          requestId: id,
          ...{ kind, window, minutes, count, trail },
          place: ordered,
          know: input.know,
          words: input.words,
          wordsState: helpWordsState(input.words, { actor: bound, isStaff, place, sessionId }),
          contact,
          payUpToFen: input.payUpToFen,
          raisedBy: { how: isStaff ? 'staff' : 'household', personId: actor.personId },
          source: null,
          ...past,
          blocked,
          code: helpCode(taskIds[at] as string),
          raisedAt: now,
        },
        { street: estate.street, stairwell, flat },
      )
      if (ordered) await saveTask(tx, null, task, { ...by, act: 'order', name: ordered.name }, now)
      else await saveTask(tx, null, { ...task, trail: [] }, { ...by, act: 'ask' }, now)
    }
    return { requestId: id, taskIds }
  })
  await wakeMatching(estate._id)
  return outcome
})

/** The place of the station that the asker chose; its hours are taken when the task is written. Null: whoever comes. */
const placeAt = async (
  tx: Transaction,
  { kind, window, station }: Wanted,
  { estateId, payUpToFen, at, now }: { estateId: string; payUpToFen: number; at: number; now: Date },
): Promise<HelpPlace | null> => {
  if (station === null) return null
  const doc = await tx.stations.get(station.stationId)
  const service = serviceOf(doc, station.serviceId, estateId)
  if (!doc || service?.kind !== kind) return stop('service_unknown')
  if (service.priceFen > payUpToFen) return stop('price_not_agreed', { priceFen: service.priceFen })
  const { hour } = station
  const isInside = hoursIn({ ...window, slots: service.slots, people: 1, places: [] }, now).includes(hour)
  if (!isInside || window.on > dayAfter(beijingDay(now), STATION_AHEAD_DAYS))
    return stop('help_window_invalid', { task: at })
  const day = await tx.stationDays.get(dayId(doc._id, window.on))
  take(canHold(doc, service.serviceId, window.on, day, { hour, taskId: '' }))
  return stationPlace(doc, service, { fromHour: hour, at: now, state: 'asked' })
}

const serviceOf = (station: StationDoc | null, serviceId: string, estateId: string) =>
  station?.estateIds.includes(estateId) && station.isOpen
    ? station.services.find((one) => one.serviceId === serviceId && one.isOn)
    : undefined

/** Tasks of the household that somebody still has to do. */
const liveCount = (store: Store, flatId: string): Promise<number> =>
  store.helpTasks.count({ flatId, isLive: true, at: command.neq('done') })
