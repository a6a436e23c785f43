import type { PlanItem } from '../../types/plan'
import type { Day } from '../../types/schema'
import type { WorksDoc } from '../../types/works'
import { BY_ITSELF, stepped } from './stepped'

type Span = NonNullable<PlanItem['quiet']>
type Work = Pick<WorksDoc, 'state' | 'stages'>

/** A noisy step of works was begun on one of these days: what was only planned and never begun disturbed nobody. */
const wasDisturbed = ({ from, until }: Span, works: readonly Work[]): boolean =>
  works.some(({ stages }) =>
    stages.some(({ isNoisy, state, on }) => isNoisy && state !== 'planned' && from <= on && on <= until),
  )

/** Quiet days of an item are over: it is done, or open again where works were loud on one of them. The same item while they last, or where it waits for none. `works`: those of the flat. */
export const quietOver = (item: PlanItem, works: readonly Work[], today: Day, now: Date): PlanItem => {
  const { quiet, state } = item
  if (state !== 'waiting' || quiet === null || quiet.until >= today) return item
  if (wasDisturbed(quiet, works))
    return stepped(item, { act: 'fail', by: BY_ITSELF, words: '那几天有施工响动' }, now, { state: 'open' })
  const outcome = `${quiet.from} 至 ${quiet.until} 没有施工`
  return stepped(item, { act: 'finish', by: BY_ITSELF, words: outcome }, now, {
    ...{ state: 'done', outcome, closedAt: now },
  })
}
