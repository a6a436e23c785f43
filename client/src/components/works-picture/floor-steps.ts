import type { Stage } from '@chuanmen/types/works'
import { type StageKind, stageWords } from '@chuanmen/types/works-words'

/** Steps that are done storey by storey; the others are of the riser or the stairs as a whole. */
const BY_STOREY: readonly StageKind[] = ['protection', 'cut', 'replace', 'test', 'restore']
export const isByStorey = ({ kind }: Pick<Stage, 'kind'>): boolean => BY_STOREY.includes(kind)

/** How the pipe is drawn at a storey: the old one, cut open, or the new one. */
export type PipeShape = 'old' | 'open' | 'new'

export type FloorStep = {
  floor: number
  /** The last step that is done at this storey; null: none yet. */
  reached: StageKind | null
  /** A step that is on and not told as done at this storey, whether it has begun there or not; null: there is none. */
  notDone: StageKind | null
  pipe: PipeShape
}

type Told = Pick<Stage, 'kind' | 'state' | 'floors'>

/** Which step each storey has reached; in the order of `floors`. */
export const floorSteps = (floors: readonly number[], stages: readonly Told[]): FloorStep[] => {
  const own = stages.filter(isByStorey)
  return floors.map((floor) => {
    const isDone = ({ state, floors: doneAt }: Told) => state === 'done' || doneAt.includes(floor)
    const did = (kind: StageKind) => own.some((stage) => stage.kind === kind && isDone(stage))
    return {
      floor,
      reached: own.filter(isDone).at(-1)?.kind ?? null,
      notDone: own.find((stage) => stage.state === 'underway' && !isDone(stage))?.kind ?? null,
      pipe: did('replace') ? 'new' : did('cut') ? 'open' : 'old',
    }
  })
}

/** One storey in words: 「换新管做完了」「拆旧管还没做完」「还没开始」. */
export const floorWords = ({ reached, notDone }: Pick<FloorStep, 'reached' | 'notDone'>): string =>
  [reached ? `${stageWords[reached]}做完了` : '', notDone ? `${stageWords[notDone]}还没做完` : '']
    .filter(Boolean)
    .join('，') || '还没开始'

/** What is on, and how far: 「正在拆旧管，6 层做完 2 层」; empty when nothing is. */
export function onWords(floors: readonly number[], stages: readonly Told[]): string {
  const on = stages.find(({ state }) => state === 'underway')
  if (!on) return ''
  const words = `正在${stageWords[on.kind]}`
  if (!isByStorey(on)) return words
  const done = floors.filter((floor) => on.floors.includes(floor)).length
  return done === 0 ? words : `${words}，${floors.length} 层做完 ${done} 层`
}
