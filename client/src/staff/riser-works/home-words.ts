import type { Day } from '@chuanmen/types/schema'
import type { HalfDay } from '@chuanmen/types/works'
import { type BlackoutWhy, blackoutWords, halfWords } from '@chuanmen/types/works-words'
import { shortDay } from '@/lib/format'
import { spanWords } from '../works-words/time-words'

type Said = {
  hasSaid: boolean
  key: string | null
  home: readonly HalfDay[]
  blackouts: readonly { from: Day; until: Day; why: BlackoutWhy }[]
}

/** So many days or fewer are named; of more, only how many there are of each sort. */
const NAMED = 4

type Halves = 'day' | HalfDay['half']
const halvesWords: Record<Halves, string> = { day: '全天', ...halfWords }
const sorts: readonly Halves[] = ['day', 'am', 'pm']

/** 「11月30日全天、12月1日上午有人」, what does not suit, and who has a key. Nothing for a household that said nothing. */
export function homeWords({ hasSaid, key, home, blackouts }: Said): string[] {
  if (!hasSaid) return []
  return [
    key ? `钥匙在${key}` : '',
    home.length > 0 ? timesWords(home) : key ? '' : '没有一段时间家里有人',
    ...blackouts.map(({ from, until, why }) => `${spanWords(from, until)} 不行：${blackoutWords[why]}`),
  ].filter(Boolean)
}

function timesWords(home: readonly HalfDay[]): string {
  const days = new Map<Day, Halves>()
  for (const { on, half } of home) days.set(on, days.has(on) ? 'day' : half)
  const list = [...days]
  const [first, last] = [list[0]?.[0] ?? '', list.at(-1)?.[0] ?? '']
  if (list.length <= NAMED) return `${list.map(([on, sort]) => `${shortDay(on)}${halvesWords[sort]}`).join('、')}有人`
  const counts = sorts.flatMap((sort) => {
    const count = list.filter(([, of]) => of === sort).length
    return count > 0 ? [`${halvesWords[sort]} ${count} 天`] : []
  })
  return `${spanWords(first, last)}：${counts.join('、')}有人`
}
