import type { Door } from '@chuanmen/types/notice-ledger'
import { useRouter } from '@tarojs/taro'
import { useState } from 'react'
import type { Output } from '@/api/call'
import { useAction, useMutate } from '@/api/use-action'
import { toast } from '@/components/toast/toast'
import { go, param, replace } from '@/lib/navigate'
import type { Told } from './told-dialog'

export type NoticeView = Output<'notice.view'>
export type Stairwell = NoticeView['stairwells'][number]

export const LOOK_MS = 8_000
const SPREADING_MS = 2_000
const stale = ['notice.view', 'notice.doors', 'notice.list'] as const

/** One notice for staff: what it says, who was reached, and what can be done with it. */
export function useNotice() {
  const { params } = useRouter()
  const noticeId = param(params, 'noticeId')
  const [isSpreading, setSpreading] = useState(false)
  const loaded = useAction(
    'notice.view',
    { noticeId },
    { of: [noticeId], everyMs: isSpreading ? SPREADING_MS : LOOK_MS },
  )
  const told = useMutate('notice.recordTold', stale)
  const publish = useMutate('notice.publish', stale)
  const unschedule = useMutate('notice.unschedule', stale)
  const withdraw = useMutate('notice.withdraw', stale)
  const [chosen, setChosen] = useState<{ stairwell: Stairwell; door: Door } | null>(null)
  const view = loaded.value
  if (view && view.isSpreading !== isSpreading) setSpreading(view.isSpreading)
  const { estateId } = view ?? {}
  return {
    noticeId,
    loaded,
    view,
    chosen,
    choose: (stairwell: Stairwell, door: Door) => {
      told.reset()
      setChosen({ stairwell, door })
    },
    close: () => setChosen(null),
    told,
    record: async ({ how, outcome }: Told) => {
      if (!chosen) return
      const { stairwell, door } = chosen
      const input = { noticeId, stairwellId: stairwell.stairwellId, flatId: door.flatId, how, outcome }
      if (!(await told.run(input))) return
      setChosen(null)
      toast(`${door.room} 已记下${outcome === 'noAnswer' ? '：没找到人' : ''}`)
    },
    publish,
    send: async () => {
      const done = await publish.run({ noticeId })
      if (done) toast(`已发给 ${done.households} 户`)
      return Boolean(done)
    },
    unschedule,
    stopSchedule: async () => {
      const done = await unschedule.run({ noticeId })
      if (done) toast('定时取消了，又是草稿')
      return Boolean(done)
    },
    withdraw,
    takeBack: async (why: string) => {
      const done = await withdraw.run({ noticeId, why })
      if (!done) return false
      toast(done.households > 0 ? `已撤回，并告诉 ${done.households} 户` : '已撤回')
      void replace('/staff/notice/index', { estateId, noticeId: done.noticeId })
      return true
    },
    edit: () => void go('/staff/notice-edit/index', { estateId, noticeId }),
    correct: () => void go('/staff/notice-edit/index', { estateId, noticeId, correct: 1 }),
    print: () => void go('/staff/notice-sheet/index', { estateId, noticeId }),
    walk: (list: 'call' | 'door') => void go('/staff/notice-walk/index', { estateId, noticeId, list }),
    open: (other: string) => void go('/staff/notice/index', { estateId, noticeId: other }),
  }
}
export type NoticePage = ReturnType<typeof useNotice>
