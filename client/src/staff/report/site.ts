import { stagesAfter } from '@chuanmen/domain/works/progress'
import type { Stage, Visit } from '@chuanmen/types/works'
import type { ReportState, StageKind } from '@chuanmen/types/works-words'
import type { Input, Output } from '@/api/call'

/** What a crew needs on the spot, and no more: it is kept on the phone for the day. */
export type Site = Pick<
  Output<'works.view'>,
  | 'estateId'
  | 'stairwellId'
  | 'estateName'
  | 'estatePhone'
  | 'building'
  | 'unit'
  | 'kind'
  | 'positions'
  | 'state'
  | 'stop'
  | 'late'
> & {
  stages: Stage[]
  rooms: { flatId: string; room: string; floor: number; visit: Visit['state'] | null }[]
  mayReport: boolean
}

export const siteOf = (view: Output<'works.view'>): Site => ({
  estateId: view.estateId,
  stairwellId: view.stairwellId,
  estateName: view.estateName,
  estatePhone: view.estatePhone,
  building: view.building,
  unit: view.unit,
  kind: view.kind,
  positions: view.positions,
  state: view.state,
  stop: view.stop,
  late: view.late,
  stages: view.stages,
  rooms: view.flats.map(({ flatId, room, floor, visit }) => ({ flatId, room, floor, visit })),
  mayReport: view.abilities.report,
})

/** Storeys of the riser, lowest first. */
export const floorsOf = (rooms: Site['rooms']): number[] =>
  [...new Set(rooms.map(({ floor }) => floor))].sort((one, other) => one - other)

type Told = Pick<Input<'works.report'>, 'kind' | 'state' | 'floors'>

/** The steps as they will stand once what this phone still has to send has arrived, by the server's own rule. */
export const withTold = (stages: readonly Stage[], told: readonly Told[], floors: readonly number[]): Stage[] =>
  told
    .filter(({ state }) => movesOn(state))
    .reduce(
      (before, { floors: some = [], ...report }) => stagesAfter(before, { ...report, floors: some }, [...floors]),
      [...stages],
    )

/** Whether a report of this kind brings a step on; the others are about a door or a date. */
const movesOn = (state: ReportState) => state === 'underway' || state === 'done'

/** The step that is on, or the next to come; undefined when all are done. */
export const stepNow = (stages: readonly Stage[]): StageKind | undefined =>
  stages.find(({ state }) => state !== 'done')?.kind

/** 「1 层、3 层」; of all storeys 「整根」. */
export const floorWords = (some: readonly number[], all: readonly number[]): string =>
  some.length === 0 || all.every((floor) => some.includes(floor)) ? '整根' : some.map(floorChip).join('、')

/** 「3 层」; below the ground 「地下 1 层」. */
export const floorChip = (floor: number) => (floor < 0 ? `地下 ${-floor} 层` : `${floor} 层`)
