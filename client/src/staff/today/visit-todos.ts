import { day } from '@/lib/format'
import type { Todo } from './todos'

/** A visit written on this phone that the server does not have: it waits for a network, or was refused. `door` '': the phone no longer knows which. */
export type KeptVisit = {
  id: string
  stairwellId: string
  flatId: string
  door: string
  at: string
  refused: string | null
}

/** Visits that were refused, each by name with the way back to what was written; those that wait in one line. */
export function visitTodos(visits: readonly KeptVisit[], estateId: string): Todo[] {
  const waiting = visits.filter(({ refused }) => refused === null).length
  return [
    ...visits
      .filter(({ refused }) => refused !== null)
      .map(({ id, stairwellId, flatId, door, at, refused }): Todo => {
        return {
          ...{ key: `visit-${id}`, icon: 'warning', tone: 'brick', tag: '没记上' },
          title: door || '一次走访',
          note: `${day(at)}的走访没有记上：${refused ?? ''}`,
          ...{ path: '/staff/visit/index', params: { stairwellId, flatId } },
        }
      }),
    ...(waiting > 0
      ? [
          {
            ...{ key: 'visits-unsent', icon: 'wifi-off' as const, tone: 'amber' as const },
            title: `${waiting} 次走访还没送到`,
            note: '存在这台手机上，有网了自己送，先别退出登录',
            ...{ path: '/staff/portfolio/index', params: { estateId } },
          },
        ]
      : []),
  ]
}
