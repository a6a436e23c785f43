import type { StaffMove } from './promise-form'

type MoveText = {
  /** Of the button, and the dialog's title. */
  title: string
  /** What it sets off. */
  lead: string
  action: string
  done: string
  words?: { label: string; max: number }
}

export const moveTexts: Record<StaffMove, MoveText> = {
  take: {
    title: '接下',
    lead: '住户会看到谁来办、哪天前办好。办到并由住户确认以前，这一户还是「有条件同意」。',
    action: '答应住户',
    done: '答应了，住户会收到',
  },
  keep: {
    title: '办好了',
    lead: '住户会看到这段话和照片，由住户自己确认。确认以前，这一户还不算同意。',
    action: '请住户确认',
    done: '请住户确认了',
    words: { label: '怎么办好的', max: 300 },
  },
  extend: {
    title: '改日期',
    lead: '住户会看到新的日期和原因。',
    action: '改成这一天',
    done: '日期改好了，住户会收到',
    words: { label: '为什么改', max: 200 },
  },
  break: {
    title: '办不到',
    lead: '住户会收到原因，这一户还是「有条件同意」。之后还可以改日期再办。',
    action: '告诉住户办不到',
    done: '记下了，住户会收到',
    words: { label: '为什么办不到', max: 200 },
  },
  decline: {
    title: '没法答应',
    lead: '住户会收到原因，可以换一个条件再商量。这一户还是「有条件同意」。',
    action: '告诉住户没法答应',
    done: '记下了，住户会收到',
    words: { label: '为什么没法答应', max: 200 },
  },
}
