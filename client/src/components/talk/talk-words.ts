import { roomWords, surfaceWords } from '@chuanmen/types/baseline'
import { liableWords, type TalkMinutes, type TalkSlot, type TalkSurface } from '@chuanmen/types/talk'
import { day, hour, type Moment, yuan } from '@/lib/format'

const instant = (on: string, at: string) => `${on}T${at}:00+08:00`

/** The part of the day an hour is said with: 「上午」 of 「上午9点」. */
const partOf = (words: string) => words.replace(/\d.*$/, '')

/** 「12月1日 周二 上午9点—10点」, 「上午11点—下午2点」 */
export const slotWords = ({ on, from, until }: Omit<TalkSlot, 'slotId'>, now?: Moment) => {
  const [begin, end] = [hour(instant(on, from)), hour(instant(on, until))]
  return `${day(on, now)} ${begin}—${partOf(begin) === partOf(end) ? end.slice(partOf(end).length) : end}`
}

/** 「卫生间墙面」 */
export const placeOf = ({ room, surface }: Pick<TalkSurface, 'room' | 'surface'>) =>
  `${roomWords[room]}${surfaceWords[surface]}`

/** What was agreed, as somebody reads it aloud. */
export const minutesAloud = ({ words, surfaces, ceilingFen }: TalkMinutes) =>
  [
    words,
    ...surfaces.map((one) => `${placeOf(one)}：${one.standard}，弄坏了${liableWords[one.liable]}`),
    `弄坏了，最多赔 ${yuan(ceilingFen)}`,
  ].join('。')
