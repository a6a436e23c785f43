import { PHOTO_BYTES_MAX } from '@chuanmen/types/limits'
import type { Item } from '@chuanmen/types/riser'
import { useRouter } from '@tarojs/taro'
import { useState } from 'react'
import { call, newRequestId } from '@/api/call'
import { choosePhotos } from '@/api/choose-file'
import { asFailure, Failure } from '@/api/failure'
import { upload } from '@/api/upload'
import { useAction, useMutate } from '@/api/use-action'
import { toast } from '@/components/toast/toast'
import { useDraft } from '@/lib/draft'
import { back, param } from '@/lib/navigate'
import { toFirstError } from '../form/to-first-error'
import { dayAfter } from '../moment-field/beijing'

type Form = {
  bindingId: string
  principalSignerId: string
  roundId: string
  items: Item[]
  from: string
  until: string
  fileId: string
  fileName: string
}
type Errors = Partial<Record<'binding' | 'principal' | 'round' | 'until' | 'photo', string | undefined>>
const DAYS_VALID = 90

/** Recording a power of attorney: who authorised whom, for which round and items, how long, with the paper's photo (rule 30). */
export function usePower(estateId: string) {
  const { params } = useRouter()
  const stairwellId = param(params, 'stairwellId')
  const flatId = param(params, 'flatId')
  const flat = useAction('flat.view', { stairwellId, flatId }, { of: [stairwellId, flatId] })
  const rounds = useAction('round.list', { estateId })
  const record = useMutate('binding.recordPower', ['flat.view', 'binding.list'])
  const draft = useDraft<Form>(`power:${flatId}`, {
    bindingId: param(params, 'bindingId'),
    principalSignerId: '',
    roundId: '',
    items: [],
    from: dayAfter(Date.now(), 0),
    until: dayAfter(Date.now(), DAYS_VALID),
    fileId: '',
    fileName: '',
  })
  const [wasTried, setTried] = useState(false)
  const [sending, setSending] = useState<number | null>(null)
  const [photoFailure, setPhotoFailure] = useState<Failure | null>(null)

  const relatives = (flat.value?.bindings ?? []).filter(({ role, state }) => role === 'family' && state === 'active')
  const owners = flat.value?.owners ?? []
  const open = (rounds.value?.rounds ?? []).filter(({ state }) => state === 'open' || state === 'opening')
  const only = <T>(list: readonly T[]): T | undefined => (list.length === 1 ? list[0] : undefined)
  const known = draft.value
  // The only possible choice chooses itself; one that is gone since the draft does not count.
  const form: Form = {
    ...known,
    bindingId: relatives.some(({ bindingId }) => bindingId === known.bindingId)
      ? known.bindingId
      : (only(relatives)?.bindingId ?? ''),
    principalSignerId: owners.some(({ signerId }) => signerId === known.principalSignerId)
      ? known.principalSignerId
      : (only(owners)?.signerId ?? ''),
    roundId: open.some(({ roundId }) => roundId === known.roundId) ? known.roundId : (only(open)?.roundId ?? ''),
  }
  const errors: Errors = {
    binding: form.bindingId ? undefined : '请选授权给哪一位家人',
    principal: form.principalSignerId ? undefined : '请选是哪一位业主授权的',
    round: form.roundId ? undefined : '请选授权的是哪一轮',
    until: !form.from || !form.until ? '请选起止日子' : form.until < form.from ? '到期要晚于开始' : undefined,
    photo: form.fileId ? undefined : '请拍下签了字的授权书',
  }

  const takePhoto = async () => {
    setPhotoFailure(null)
    try {
      const [photo] = await choosePhotos(1)
      if (!photo) return
      setSending(0)
      if (photo.size > PHOTO_BYTES_MAX)
        throw new Failure('refused', 'file_too_large', '照片太大了，上限 8 MB，请换一张小一点的。')
      const ticket = await call(
        'file.requestUpload',
        { purpose: 'evidence', estateId, name: photo.name.replace(/[<>\p{Cc}]/gu, ' ').slice(-120), bytes: photo.size },
        newRequestId(),
      )
      const fileId = await upload(ticket, photo, setSending)
      draft.change({ fileId, fileName: photo.name })
    } catch (error) {
      setPhotoFailure(asFailure(error))
    } finally {
      setSending(null)
    }
  }

  return {
    flat,
    rounds,
    relatives,
    owners,
    open,
    form,
    change: draft.change,
    errors: wasTried ? errors : {},
    sending,
    photoFailure,
    takePhoto: () => void takePhoto(),
    record,
    submit: async () => {
      setTried(true)
      if (Object.values(errors).some(Boolean)) return toFirstError()
      const { bindingId, principalSignerId, roundId, items, from, until, fileId } = form
      const done = await record.run({ bindingId, principalSignerId, roundId, items, from, until, proofFileId: fileId })
      if (!done) return
      draft.clear()
      toast('授权书登记好了')
      void back('/staff/today/index')
    },
  }
}
