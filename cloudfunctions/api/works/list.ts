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
const TIMES = { lastDay: true, at: true } as const
const SAID = { flatId: true, home: true, blackouts: true, key: true, lastDay: true, at: true } as const

/**
 * An estate's works. Of households only when they said something is read, and what they said where that was after their dates were set:
 * nothing else is news. Nothing at all of those without open works. Leads see their own stairwells.
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
  const open = works.filter(({ state }) => state !== 'finished')
  const [ready, times, setAt] = await Promise.all([
    isManager ? completeWithout(store, estate, new Set(works.map(({ _id }) => _id))) : [],
    store.availability.among([...new Set(open.flatMap(({ flatIds }) => flatIds))], TIMES),
    datesSetAt(store, dated, now),
  ])
  const said = new Map(times.map((one) => [one._id, one]))
  const isNews = (flatId: string, work: WorksDoc) => {
    const at = said.get(flatId)?.at
    return at !== undefined && at > setAt(work)
  }
  const news = new Set(dated.flatMap((work) => work.flatIds.filter((flatId) => isNews(flatId, work))))
  const [labels, words] = await Promise.all([
    labelsOf(store, [...works, ...ready]),
    store.availability.among([...news], SAID),
  ])
  const heard = new Map(words.map((one) => [one.flatId, one]))
  return {
    estateName: estate.name,
    estatePhone: estate.phone,
    works: works.map((one) =>
      rowOf(one, labels.get(one.stairwellId), {
        said: one.flatIds.filter((flatId) => hasSaid(said.get(flatId), one.from)).length,
        troubles: troublesOf(one, { said: heard, datesSetAt: setAt(one), rules, now }),
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
