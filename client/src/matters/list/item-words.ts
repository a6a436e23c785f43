import type { MattersView } from '@chuanmen/types/plan-actions'
import { day } from '@/lib/format'

type Item = MattersView['items'][number]
export type Stand = { words: string; tone: 'teal' | 'amber' | 'brick' | 'plain' }

/** How one item stands, as its household reads it: whose turn, until when; never office words. */
export function standOfItem({ state, isOverdue, dueOn, ownerName, offer, does }: Item): Stand {
  const who = ownerName || '社区'
  switch (state) {
    case 'done':
      return { words: '办完了', tone: 'teal' }
    case 'dropped':
      return { words: '不办了', tone: 'plain' }
    case 'waiting':
      if (offer?.state === 'offered') return { words: '有个方案，等您说行不行', tone: 'amber' }
      return { words: does === 'quiet' ? '记下了，那几天不安排您家施工' : '安排了，等结果', tone: 'plain' }
    default:
      return isOverdue
        ? { words: `${who}说好 ${day(dueOn)}前办，过期了`, tone: 'brick' }
        : { words: `${who}负责，${day(dueOn)}前`, tone: 'plain' }
  }
}
