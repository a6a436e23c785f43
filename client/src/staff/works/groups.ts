import type { Day } from '@chuanmen/types/schema'
import type { WorksRow } from '@chuanmen/types/works-actions'
import { riserInFull } from '../works-words/place-words'

/** The step that is on or next; undefined once all are done, or before there are any. */
export const nextStage = ({ stages }: Pick<WorksRow, 'stages'>) => stages.find(({ state }) => state !== 'done')

/** Works with something to do on a day: a step of that day, or one begun and not over. */
export const onDay = (works: readonly WorksRow[], on: Day): WorksRow[] =>
  works.filter(
    ({ state, stages }) =>
      state !== 'finished' &&
      stages.some((stage) => (stage.on === on && stage.state !== 'done') || stage.state === 'underway'),
  )

/** The list in the groups that the page shows; one with troubles stands in both its own group and theirs. */
export function groupsOf(works: readonly WorksRow[], today: Day) {
  const troubled = works.filter(({ troubles }) => troubles.length > 0)
  const asking = works
    .filter(({ state }) => state === 'asking')
    .sort((one, other) => riserInFull(one).localeCompare(riserInFull(other), 'zh-CN', { numeric: true }))
  const dated = works
    .filter(({ state }) => state === 'scheduled' || state === 'underway')
    .sort((one, other) => firstOf(one).localeCompare(firstOf(other)))
  const finished = works.filter(({ state }) => state === 'finished')
  return { troubled, asking, dated, finished, today: onDay(dated, today) }
}

const firstOf = (row: WorksRow) => {
  const stage = nextStage(row)
  return stage ? `${stage.on} ${stage.from}` : ''
}
