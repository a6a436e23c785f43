import { day, dayHour } from '@/lib/format'
import type { PublicFigures, Week } from './use-progress'

/** 「比上一周多 3%」, of the whole estate; null: there is no week before it. */
export const changeWords = (now: number, before: number | undefined): string | null => {
  if (before === undefined) return null
  const change = now - before
  return change === 0 ? '和上一周一样' : `比上一周${change > 0 ? '多' : '少'} ${Math.abs(change)}%`
}

/** 「11月30日 周一 下午6点截止」 */
export const roundWords = ({ closesAt, isClosed }: NonNullable<PublicFigures['round']>, now: number): string =>
  isClosed ? `${day(closesAt, now)} 已经结束` : `${dayHour(closesAt, now)} 截止`

/** What a household is told when there is nothing to draw, and why. */
export const emptyWords = (
  view: Pick<PublicFigures, 'round' | 'isTooSmall' | 'weeks'>,
): { title: string; words: string } | null => {
  if (!view.round)
    return { title: '还没有征求意见', words: '开始征求意见以后，这里每周公布一次：多少户同意了，多少根管成串了。' }
  if (view.isTooSmall)
    return {
      title: '小区户数少，不公布进展',
      words: '户数少的时候，一个百分数也可能猜出是谁家，所以这里不写。自己家的管办到哪一步，「我家的管」里有。',
    }
  if (view.weeks.length === 0) return { title: '满一周以后再来看', words: '数字一周公布一次，满一周就有第一次。' }
  return null
}

export const weekWords = ({ on, consentPercent, riserPercent }: Week, now: number) =>
  `到${day(on, now)}，同意的户占 ${consentPercent}%，成串的管占 ${riserPercent}%`

/** The page for who would rather listen. */
export const spoken = ({ estateName, round, weeks }: PublicFigures, now: number): string => {
  const last = weeks.at(-1)
  return [
    `${estateName}的进展。`,
    round ? `${round.title}，${roundWords(round, now)}。` : '',
    last ? `${weekWords(last, now)}。` : '',
    whyWhole,
  ].join('')
}

export const whyWhole =
  '一根管从楼上到楼下穿过好几户，这一串每一户都同意了，才能一起换，这叫成串。差一户就换不了，所以成串的管常常比同意的户少。'
