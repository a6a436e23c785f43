import type { Door } from '../../types/planner'
import type { Day } from '../../types/schema'

type Barred = NonNullable<Door['barred']>

/** 「11月5日」 */
const dayWords = (day: Day): string => `${Number(day.slice(5, 7))}月${Number(day.slice(8, 10))}日`

const words: Record<Barred['why'], string> = {
  paused: '住户要求先不上门',
  tooOften: '这阵子去得够多了',
  deferred: '说好过些日子再问',
}
/** Why a door may not be visited now, and from which day on it may (rule 43). */
export const barredWords = ({ why, until }: Barred): string => `${words[why]}，${dayWords(until)}起才能去`
