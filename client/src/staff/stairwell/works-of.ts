import type { WorksRow } from '@chuanmen/types/works-actions'
import { stageWords } from '@chuanmen/types/works-words'
import { beginWords } from '@/components/stage-line/steps'
import type { Picture, PicturePipe, PipeStatus } from '@/components/stairwell/model'
import { isByStorey, onWords } from '@/components/works-picture/floor-steps'
import { shortDay } from '@/lib/format'
import { firstVisit, halfDayWords } from '../works-words/time-words'

type Row = Pick<WorksRow, 'worksId' | 'riserId' | 'state' | 'stages' | 'from' | 'until' | 'said' | 'households'>

/** Storeys of a pipe, lowest first. */
export const floorsOf = ({ flatIds }: Pick<PicturePipe, 'flatIds'>, { flats }: Pick<Picture, 'flats'>): number[] => {
  const served = new Set(flats.filter(({ flatId }) => flatIds.includes(flatId)).map(({ floor }) => floor))
  return [...served].sort((one, other) => one - other)
}

/** The picture with what the works have come to: a pipe that is rebuilt stands up to a storey, a finished one is filled. */
export const withWorks = (picture: Picture, rows: readonly Row[]): Picture => ({
  ...picture,
  pipes: picture.pipes.map((pipe) => {
    const row = rows.find(({ riserId }) => riserId === pipe.riserId)
    const state = row && pipeState(row, floorsOf(pipe, picture))
    return state ? { ...pipe, state } : pipe
  }),
})

function pipeState({ state, stages }: Row, floors: readonly number[]): PipeStatus | undefined {
  if (state === 'finished') return { status: 'done' }
  if (state !== 'underway') return undefined
  const replaced = stages.find(({ kind }) => kind === 'replace')
  const isNew = (floor: number) => replaced?.state === 'done' || replaced?.floors.includes(floor)
  // The line is drawn from below: it ends where the first old piece is left.
  const firstOld = floors.findIndex((floor) => !isNew(floor))
  const newFloors = firstOld < 0 ? floors : floors.slice(0, firstOld)
  const on = stages.find((stage) => stage.state === 'underway' && isByStorey(stage))
  return {
    status: 'works',
    floor: newFloors.at(-1) ?? null,
    at: on ? (floors.find((floor) => !on.floors.includes(floor)) ?? null) : null,
  }
}

/** How a pipe's works stand, for the row beside the picture: 「定在 12月1日 周二 上午」「正在换新管，6 层做完 2 层」. */
export function worksNote(row: Row, floors: readonly number[], now: number): string {
  const next = row.stages.find(({ state }) => state !== 'done')
  if (row.state === 'finished') return `${shortDay(row.stages.at(-1)?.on ?? now)}完工`
  if (row.state === 'underway')
    return onWords(floors, row.stages) || (next ? `接下来${stageWords[next.kind]}，${beginWords(next, now)}` : '')
  const visit = firstVisit(row.stages)
  if (row.state === 'scheduled') return visit ? `定在 ${halfDayWords(visit, now)}进户` : '定好了日子'
  return `在约时间，${row.households} 户里 ${row.said} 户说了`
}
