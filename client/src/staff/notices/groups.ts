import type { Output } from '@/api/call'

export type Entry = Output<'notice.list'>['notices'][number]

const titles = { draft: '草稿', scheduled: '定时发出', standing: '已发出', over: '过期或被代替' } as const
type Key = keyof typeof titles

const keyOf = ({ state, isExpired }: Entry): Key => {
  if (state === 'draft' || state === 'scheduled') return state
  return state === 'replaced' || isExpired ? 'over' : 'standing'
}

/** What waits for its author first, then what stands, then what is over; the server's order within each. */
export const groupsOf = (notices: readonly Entry[]) =>
  (['scheduled', 'draft', 'standing', 'over'] as const)
    .map((key) => ({ key, title: titles[key], notices: notices.filter((one) => keyOf(one) === key) }))
    .filter((group) => group.notices.length > 0)
