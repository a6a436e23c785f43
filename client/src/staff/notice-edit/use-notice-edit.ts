import type { EstateView } from '@chuanmen/types/estate'
import { useState } from 'react'
import { useMutate } from '@/api/use-action'
import { toast } from '@/components/toast/toast'
import { useDraft } from '@/lib/draft'
import { replace } from '@/lib/navigate'
import { toFirstError } from '../form/to-first-error'
import { checkNotice, contentOf, isTooLate, type NoticeForm, type TargetForm, targetOf } from './form'
import { useCount } from './use-count'

const stale = ['notice.list', 'notice.view'] as const

/** 「6号楼2门，全部住户」: what stands under 哪里 until somebody writes something else. */
function placeWords(target: TargetForm, estate: EstateView): string {
  const label = (id: string) => {
    const found = estate.stairwells.find(({ stairwellId }) => stairwellId === id)
    return found ? `${found.building}${found.unit}` : ''
  }
  if (target.scope === 'estate') return `${estate.name}，全部住户`
  if (target.scope === 'buildings') return target.buildings.length > 0 ? `${target.buildings.join('、')}，全部住户` : ''
  if (target.scope === 'stairwells')
    return target.stairwellIds.length > 0 ? `${target.stairwellIds.map(label).join('、')}，全部住户`.slice(0, 60) : ''
  return target.riserStairwellId ? `${label(target.riserStairwellId)}，这几根立管上的住户` : ''
}

/** Writing a notice: a draft on this device with every change, on the server when saved, with the households when published. */
export function useNoticeEdit(estate: EstateView, initial: NoticeForm) {
  const { estateId } = estate
  const draft = useDraft<NoticeForm>(`notice:${estateId}:${initial.noticeId || 'new'}`, {
    ...initial,
    where: initial.where || placeWords(initial.target, estate),
  })
  const form = draft.value
  const [wasTried, setTried] = useState(false)
  const [isAsking, setAsking] = useState(false)
  const save = useMutate('notice.save', stale)
  const publish = useMutate('notice.publish', stale)
  const target = targetOf(form.target)
  const count = useCount(estateId, target)
  const errors = checkNotice(form, Date.now())

  const store = async (): Promise<string | undefined> => {
    setTried(true)
    if (Object.keys(errors).length > 0 || !target) {
      toFirstError()
      return undefined
    }
    const done = await save.run({
      estateId,
      target,
      content: contentOf(form),
      ...(form.noticeId ? { noticeId: form.noticeId } : {}),
    })
    if (done) draft.change({ noticeId: done.noticeId })
    return done?.noticeId
  }

  return {
    form,
    change: draft.change,
    setTarget: (next: TargetForm) => {
      const isOurs = form.where === '' || form.where === placeWords(form.target, estate)
      draft.change({ target: next, ...(isOurs ? { where: placeWords(next, estate) } : {}) })
    },
    wasRestored: draft.wasRestored,
    errors: wasTried ? errors : {},
    left: wasTried ? Object.keys(errors).length : 0,
    isTooLate: isTooLate(form, Date.now()),
    count,
    content: contentOf(form),
    saveFailure: save.failure,
    sendFailure: publish.failure,
    isBusy: save.isBusy || publish.isBusy,
    saveDraft: async () => {
      const noticeId = await store()
      if (!noticeId) return
      draft.clear()
      toast('草稿已存好')
      void replace('/staff/notice/index', { estateId, noticeId })
    },
    isAsking,
    ask: async () => {
      publish.reset()
      if (await store()) setAsking(true)
    },
    stopAsking: () => setAsking(false),
    send: async () => {
      const done = await publish.run({ noticeId: form.noticeId })
      if (!done) return
      draft.clear()
      toast(`已发给 ${done.households} 户`)
      void replace('/staff/notice/index', { estateId, noticeId: done.noticeId })
    },
    startAfresh: () => {
      draft.change(initial)
      draft.clear()
    },
  }
}
export type NoticeEdit = ReturnType<typeof useNoticeEdit>
