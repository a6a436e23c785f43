import { liableWords, type TalkMinutes } from '../../types/talk'

const yuan = (fen: number): string =>
  (fen / 100).toLocaleString('zh-CN', { minimumFractionDigits: fen % 100 === 0 ? 0 : 2 })

/** What was agreed, in a line of an issue list: how much at most, how many surfaces, who answers. */
export const outcomeWords = ({ surfaces, ceilingFen }: TalkMinutes): string => {
  const liable = [...new Set(surfaces.map((one) => liableWords[one.liable]))].join('、')
  return `三方签了面谈纪要：${surfaces.length} 处怎么恢复都写清楚了，${liable}，最多赔 ${yuan(ceilingFen)} 元。`
}
