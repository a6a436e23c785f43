import type { PromiseView } from '@chuanmen/types/promise'
import { promiseAtHomeWords } from '@chuanmen/types/promise-words'
import { Tag } from '@/components/tag/tag'
import { TodoRow } from '@/components/todo-row/todo-row'
import { day } from '@/lib/format'
import { go } from '@/lib/navigate'

const icons = {
  asked: 'clock',
  promised: 'half-disc',
  kept: 'check',
  confirmed: 'disc-check',
  broken: 'warning',
  declined: 'close',
  lapsed: 'close',
} as const

/** One promise in two lines: what was promised; who, until when, how it stands. */
export function PromiseRow({ promise }: { promise: PromiseView }) {
  const { promiseId, text, at, keeperName, dueOn, isOverdue } = promise
  const who = at === 'promised' && keeperName ? `${keeperName}负责${dueOn ? `，${day(dueOn)}前` : ''}` : ''
  const isBad = isOverdue || at === 'broken'
  return (
    <TodoRow
      icon={icons[at]}
      tone={isBad ? 'brick' : at === 'confirmed' ? 'teal' : 'ink'}
      title={text}
      note={[promiseAtHomeWords[at], who].filter(Boolean).join(' · ')}
      {...(isOverdue ? { tag: <Tag tone="brick">过期了</Tag>, tagWords: '过期了' } : {})}
      onPress={() => go('/matters/promise/index', { promiseId })}
    />
  )
}
