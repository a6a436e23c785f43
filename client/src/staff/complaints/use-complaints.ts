import type { ComplaintView } from '@chuanmen/types/complaint'
import { useRouter } from '@tarojs/taro'
import { useState } from 'react'
import { useAction, useMutate } from '@/api/use-action'
import { toast } from '@/components/toast/toast'
import { param } from '@/lib/navigate'

const LOOK_MS = 60_000

/** Complaints that reach whoever asks, the one that a link names opened at once, and the answer being written. */
export function useComplaints(estateId: string) {
  const { params } = useRouter()
  const list = useAction('complaint.list', { estateId }, { everyMs: LOOK_MS })
  const [askedId, setAskedId] = useState<string | null>(param(params, 'complaintId') || null)
  // A refusal brings the newer state; the dialog then says so and what was typed stays.
  const answer = useMutate('complaint.answer', ['complaint.list', 'portfolio.today'])
  const all = list.value?.complaints ?? []
  const asking = all.find(({ complaintId }) => complaintId === askedId)
  const [opened, setOpened] = useState(false)
  return {
    list,
    /** One named by the link is only opened while it is open; one being answered stays open above the page. */
    asking: asking && (asking.isOpen || opened) ? asking : undefined,
    ask: ({ complaintId }: ComplaintView) => {
      answer.reset()
      setOpened(true)
      setAskedId(complaintId)
    },
    stop: () => {
      answer.reset()
      setOpened(false)
      setAskedId(null)
    },
    answer,
    submit: async (complaintId: string, words: string) => {
      setOpened(true)
      const done = await answer.run({ complaintId, words })
      if (!done) {
        list.again()
        return false
      }
      toast('答复好了，住户看得到')
      setOpened(false)
      setAskedId(null)
      return true
    },
  }
}
export type ComplaintsPage = ReturnType<typeof useComplaints>
