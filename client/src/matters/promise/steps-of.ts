import type { PromiseView } from '@chuanmen/types/promise'
import type { PromiseAct } from '@chuanmen/types/promise-words'
import type { Step } from '@/components/timeline/timeline'
import { dayHour } from '@/lib/format'

type Told = Pick<PromiseView, 'at' | 'isOpen' | 'trail'>
type Entry = Told['trail'][number]

/** What happened, as the household reads it: 「您」 is who demanded it. */
const titleOf = ({ act, byName }: Entry): string => titles[act](byName || '社区')
const titles: Record<PromiseAct, (who: string) => string> = {
  ask: () => '您提了条件',
  take: (who) => `${who}答应了`,
  decline: (who) => `${who}没能答应`,
  keep: (who) => `${who}说办好了`,
  confirm: () => '您确认办到了',
  dispute: () => '您说还没办到',
  break: (who) => `${who}说办不到了`,
  extend: (who) => `${who}改了日子`,
  overdue: () => '说好的日子过了',
  lapse: () => '您改了意见',
  handOver: (who) => `换 ${who} 来办`,
}

/** A promise's story; the last entry of one still open is where it stands. */
export const stepsOf = ({ trail, isOpen }: Told): Step[] =>
  trail.map((entry, at) => ({
    id: `${entry.at}~${entry.act}~${at}`,
    title: titleOf(entry),
    note: [dayHour(entry.at), entry.words].filter(Boolean).join('，'),
    state: isOpen && at === trail.length - 1 ? 'now' : 'done',
  }))
