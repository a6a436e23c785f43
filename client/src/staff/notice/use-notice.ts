import type { Door } from '@chuanmen/types/notice'
import { useRouter } from '@tarojs/taro'
import { useState } from 'react'
import type { Output } from '@/api/call'
import { useAction, useMutate } from '@/api/use-action'
import { toast } from '@/components/toast/toast'
import { go, param } from '@/lib/navigate'

export type NoticeView = Output<'notice.view'>
export type Stairwell = NoticeView['stairwells'][number]

export const LOOK_MS = 8_000

/** One notice for staff: what it says, who was reached, and recording that somebody was told. */
export function useNotice() {
  const { params } = useRouter()
  const noticeId = param(params, 'noticeId')
  const loaded = useAction('notice.view', { noticeId }, { of: [noticeId], everyMs: LOOK_MS })
  const told = useMutate('notice.recordTold', ['notice.view', 'notice.doors', 'notice.list'])
  const publish = useMutate('notice.publish', ['notice.view', 'notice.list'])
  const [chosen, setChosen] = useState<{ stairwell: Stairwell; door: Door } | null>(null)
  const view = loaded.value
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
    record: async (how: 'door' | 'call') => {
      if (!chosen) return
      const { stairwell, door } = chosen
      const done = await told.run({ noticeId, stairwellId: stairwell.stairwellId, flatId: door.flatId, how })
      if (!done) return
      setChosen(null)
      toast(`${door.room} 已记下：${how === 'door' ? '上门告知' : '电话告知'}`)
    },
    publish,
    send: async () => {
      const done = await publish.run({ noticeId })
      if (done) toast(`已发给 ${done.households} 户`)
      return Boolean(done)
    },
    edit: () => void go('/staff/notice-edit/index', { estateId: view?.estateId, noticeId }),
  }
}
