import { type ComplaintWhat, complaintWhats } from '@chuanmen/types/complaint'
import { useRouter } from '@tarojs/taro'
import { useAction, useMutate } from '@/api/use-action'
import { useDraft } from '@/lib/draft'
import { param } from '@/lib/navigate'

type Draft = { what: ComplaintWhat | null; words: string; visitId: string | null }

/** A household about those who visit it: a draft until it has arrived. `what` may come with the address. */
export function useComplain() {
  const { params } = useRouter()
  const flatId = param(params, 'flatId')
  const given = param(params, 'what')
  const page = useAction('plan.mine', { flatId }, { of: [flatId] })
  const key = `complain:${flatId}`
  const what = complaintWhats.find((one) => one === given) ?? null
  const draft = useDraft<Draft>(key, { what, words: '', visitId: null })
  const sending = useMutate('complaint.file', ['plan.mine'], key)
  const send = async () => {
    const { what: chosen, words, visitId } = draft.value
    const stairwellId = page.value?.stairwellId
    if (!chosen || !stairwellId) return
    const sent = await sending.run({ flatId, stairwellId, what: chosen, words: words.trim(), visitId })
    if (sent) draft.clear()
  }
  return {
    page,
    view: page.value,
    flatId,
    form: draft.value,
    change: draft.change,
    isSaved: draft.isSaved,
    send,
    sending,
  }
}
