import type { Day } from '../../types/schema'
import type { WorksDoc } from '../../types/works'

/** The works that began last, by the day of their first step: what is still to come has damaged nothing. */
export const lastWorks = <W extends Pick<WorksDoc, '_id' | 'stages' | 'state'>>(
  works: readonly W[],
  today: Day,
): W | null => {
  const begun = works.flatMap((one) => {
    const on = one.stages[0]?.on
    const hasBegun = on !== undefined && (one.state === 'underway' || one.state === 'finished' || on <= today)
    return hasBegun ? [{ one, key: `${on} ${one._id}` }] : []
  })
  return begun.sort((a, b) => (a.key < b.key ? 1 : -1))[0]?.one ?? null
}
