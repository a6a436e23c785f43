import type { IconName } from '@/components/icon/names'
import { paperDay } from './paper-time'
import type { Found } from './use-check'

export type Verdict = { title: string; tone: 'good' | 'over' | 'bad'; icon: IconName; words: string }

/** What a registered code amounts to. A certificate whose evidence no longer fits is never called valid, whatever its state. */
export function verdictOf({ state, isIntact, withdrawn, street, estateName }: Found): Verdict {
  if (state === 'withdrawn')
    return {
      title: '已作废',
      tone: 'over',
      icon: 'close',
      words: withdrawn
        ? `${paperDay(withdrawn.at)}作废，原因：${withdrawn.why}。不要再照它办事。`
        : '这份证明已经作废，不要再照它办事。',
    }
  if (!isIntact)
    return {
      title: '存证对不上',
      tone: 'bad',
      icon: 'warning',
      words: `这个编号登记过，可是出证明以后，后台的存证被动过。请不要照它办事，当面问${street}${estateName}的居委会，也可以打 12345。`,
    }
  return {
    title: '有效',
    tone: 'good',
    icon: 'check',
    words: '这个编号登记在册，存证和出证明那时对得上。请再对一对下面的内容和您手里的是不是一样。',
  }
}

/** The results in words. Counts that would tell of one or two households are not told (rule 43). */
export function resultLines({ stairwells, risers, complete, households, agreedPercent }: Found['result']): string[] {
  if (risers === 1 && complete === 1) return [`1 根立管，${households} 户都同意，已成串`]
  return [
    `${stairwells} 个楼门，${households} 户`,
    agreedPercent === null ? '同意的户数不公开' : `同意率 ${agreedPercent}%`,
    complete === null ? `${risers} 串立管，成串的数不公开` : `${risers} 串立管，成串 ${complete} 串`,
  ]
}

/** Why a number is left out. */
export const hiddenNote = '只差一两户时不公开数字，免得看出是谁家。'
