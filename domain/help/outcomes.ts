import type { HelpTaskDoc } from '../../types/help'
import type { FlatState, TallyDoc } from '../../types/tally'
import { itemState, itemsAsked } from '../consent/item-state'

type Helped = Pick<
  HelpTaskDoc,
  '_id' | 'flatId' | 'stairwellId' | 'building' | 'unit' | 'room' | 'kind' | 'on' | 'thanks' | 'answerThen' | 'raisedAt'
>
type Tally = Pick<TallyDoc, 'stairwellId' | 'risers' | 'flats' | 'textVersion' | 'itemVersions'>

export type HelpOutcomeRow = {
  flatId: string
  stairwellId: string
  building: string
  unit: string
  room: string
  helped: { taskId: string; kind: HelpTaskDoc['kind']; on: string; stars: number | null }[]
  before: FlatState
  now: FlatState
}

const worstFirst: readonly FlatState[] = ['refused', 'deferred', 'conditional', 'pending', 'agreed']

/** A household's answer over all items a round asks it, the worst of them; null: it is not asked. */
export const worstAnswer = (tally: Omit<Tally, 'stairwellId'>, flatId: string): FlatState | null => {
  if (!tally.flats[flatId]) return null
  const states = itemsAsked(tally, flatId).map((item) => itemState(tally, flatId, item))
  return worstFirst.find((state) => states.includes(state)) ?? null
}

/**
 * Households that were helped while a round asked them: how each answered when the first of that help was asked for, and how it answers now. That one came after the
 * other says nothing about why. Those that turned come first.
 */
export const helpOutcomes = (
  tasks: readonly Helped[],
  tallies: readonly Tally[],
): { rows: HelpOutcomeRow[]; turned: number } => {
  const byFlat = new Map<string, Helped[]>()
  for (const task of [...tasks].sort((one, other) => one.raisedAt.getTime() - other.raisedAt.getTime()))
    byFlat.set(task.flatId, [...(byFlat.get(task.flatId) ?? []), task])
  const rows = [...byFlat.values()].flatMap((helped) => rowOf(helped, tallies))
  rows.sort((one, other) => Number(hasTurned(other)) - Number(hasTurned(one)) || byDoor(one, other))
  return { rows, turned: rows.filter(hasTurned).length }
}

const rowOf = (helped: readonly Helped[], tallies: readonly Tally[]): HelpOutcomeRow[] => {
  const [first] = helped
  const tally = tallies.find(({ stairwellId }) => stairwellId === first?.stairwellId)
  const now = first && tally ? worstAnswer(tally, first.flatId) : null
  if (!first?.answerThen || now === null) return []
  const { flatId, stairwellId, building, unit, room, answerThen } = first
  return [
    {
      ...{ flatId, stairwellId, building, unit, room },
      helped: helped.map(({ _id, kind, on, thanks }) => ({ taskId: _id, kind, on, stars: thanks?.stars ?? null })),
      before: answerThen.state,
      now,
    },
  ]
}

/** Not agreed before the help, and agreed now. */
const hasTurned = ({ before, now }: HelpOutcomeRow): boolean => before !== 'agreed' && now === 'agreed'

const byDoor = (one: HelpOutcomeRow, other: HelpOutcomeRow): number =>
  `${one.building} ${one.unit} ${one.room}`.localeCompare(`${other.building} ${other.unit} ${other.room}`, 'zh', {
    numeric: true,
  })
