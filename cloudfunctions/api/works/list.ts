import { actsIn, can, staffMay } from '../../../domain/staff/policy'
import { hasSaid } from '../../../domain/works/has-said'
import { troublesOf } from '../../../domain/works/troubles'
import type { WorksDoc } from '../../../types/works'
import { listWorks } from '../../../types/works-actions'
import { action } from '../../platform/action'
import { found } from '../../platform/refused'
import { command, type Store } from '../../platform/store'
import { calendarOf } from '../../platform/works'
import { datesSetAt } from './dates-set-at'
import { completeWithout, readyRows } from './ready'
import { rowOf } from './row'

const LABELS = { building: true, unit: true, risers: true } as const
const SAID = { flatId: true, home: true, blackouts: true, key: true, lastDay: true, at: true } as const

/**
 * An estate's works. Of households without dates only whether they said something is read; what they said, of those whose dates stand, for
 * the troubles. Leads see their own stairwells.
 */
export const list = action(listWorks, async ({ input, actor, now, store, permit }) => {
  const { estateId } = input
  const estate = found(await store.estates.peek(estateId, '_id', 'name', 'street', 'phone', 'stairwells'))
  const place = { street: estate.street, estateId }
  permit(staffMay(actor, 'viewWorks', place))
  const isManager = can(actor, 'manageWorks', place)
  const within = actsIn(actor, 'viewWorks', place)
  const where = within === null ? { estateId } : { estateId, stairwellId: command.in(within) }
  const [works, calendar, plan] = await Promise.all([
    store.works.all(where),
    store.calendars.get(estateId),
    isManager ? store.plans.find({ estateId }, { limit: 1, orderBy: ['askedAt', 'desc'], field: { _id: true } }) : [],
  ])
  const rules = calendarOf(estateId, calendar)
  const { crews, examDays } = rules
  const dated = works.filter(hasDates)
  const [ready, days, said, setAt] = await Promise.all([
    isManager ? completeWithout(store, estate, new Set(works.map(({ _id }) => _id))) : [],
    store.availability.all(where, { lastDay: true }),
    store.availability.among([...new Set(dated.flatMap(({ flatIds }) => flatIds))], SAID),
    datesSetAt(store, dated, now),
  ])
  const labels = await labelsOf(store, [...works, ...ready])
  const lastDays = new Map(days.map((one) => [one._id, one]))
  const words = new Map(said.map((one) => [one.flatId, one]))
  return {
    estateName: estate.name,
    estatePhone: estate.phone,
    works: works.map((one) =>
      rowOf(one, labels.get(one.stairwellId), {
        said: one.flatIds.filter((flatId) => hasSaid(lastDays.get(flatId), one.from)).length,
        troubles: troublesOf(one, { said: words, datesSetAt: setAt(one), rules, now }),
      }),
    ),
    crews,
    examDays,
    ready: readyRows(ready, labels),
    planId: plan[0]?._id ?? null,
    abilities: { manage: isManager, report: can(actor, 'reportWorks', place) },
  }
})

const hasDates = ({ state }: WorksDoc): boolean => state === 'scheduled' || state === 'underway'

const labelsOf = async (store: Store, of: { stairwellId: string }[]) => {
  const ids = [...new Set(of.map(({ stairwellId }) => stairwellId))]
  return new Map((await store.stairwells.among(ids, LABELS)).map((stairwell) => [stairwell._id, stairwell]))
}
