import type { HalfDay, SlotPlan, SlotProblem } from '../../types/works'
import { halfWords } from '../../types/works-words'

type Names = {
  /** 「3单元 厨房给水立管」 by works id. */
  works: Record<string, string>
  /** 「301」 by flat id. */
  flats: Record<string, string>
}

/** What staff read about a riser that got no time: the reason, and who could change it. */
export const explain = (
  problem: SlotProblem,
  { why, start, ask, worksId }: SlotPlan['unplaced'][number],
  names: Names,
): string => {
  const words = unplacedWords({
    why,
    start: start === null ? null : (problem.halfDays[start] ?? null),
    length: problem.risers.find((riser) => riser.worksId === worksId)?.length ?? 1,
    rooms: ask.map((flatId) => names.flats[flatId] ?? flatId),
  })
  return `${names.works[worksId] ?? worksId}：${words}`
}

type Unplaced = {
  why: SlotPlan['unplaced'][number]['why']
  start: HalfDay | null
  length: number
  /** 「301」 of the households to ask. */
  rooms: string[]
}

/** The same without the riser's name, from a proposal as it is answered. */
export const unplacedWords = ({ why, start, length, rooms }: Unplaced): string => {
  const reason =
    why === 'noCrew' ? '各户都方便的半天里，施工队都排满了，或者别的立管正在这几户里施工' : '没有一段时间各户都有人在家'
  const way =
    start === null
      ? '可选的日子里也没有空闲的施工队，请增加施工队或放宽日期。'
      : `只要 ${rooms.join('、')}（${rooms.length} 户）能在 ${spanWords(start, length)}有人在家，就能排上。`
  return `${reason}。${way}`
}

/** What staff read about the plan as a whole; a gap is never left out. */
export const explainPlan = ({
  starts,
  unplaced,
  gap,
  isProven,
}: Pick<SlotPlan, 'gap' | 'isProven'> & {
  starts: readonly { isMoved: boolean }[]
  unplaced: readonly unknown[]
}): string => {
  const moved = starts.filter(({ isMoved }) => isMoved).length
  return [
    `排上 ${starts.length} 根`,
    unplaced.length > 0 ? `，${unplaced.length} 根暂时排不上` : '',
    moved > 0 ? `，${moved} 根改了日子` : '',
    isProven ? '。这是最好的排法。' : `。时间不够，没有算到最好：离最好的排法最多还差 ${percent(gap)}。`,
  ].join('')
}

/** Rounded up: a gap is never shown as none. */
const percent = (gap: number): string => `${Math.ceil(gap * 1000) / 10}%`

const spanWords = ({ on, half }: HalfDay, length: number): string => {
  const [, month, day] = on.split('-').map(Number)
  const at = `${month}月${day}日${halfWords[half]}`
  return length === 1 ? at : `${at}起的 ${length} 个半天`
}
