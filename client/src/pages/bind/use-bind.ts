import type { BindingRole } from '@chuanmen/types/person'
import Taro, { useRouter } from '@tarojs/taro'
import { useEffect, useState } from 'react'
import { asFailure, type Failure, isRefused } from '@/api/failure'
import { unlessCancelled } from '@/api/native-window'
import { useAction, useMutate } from '@/api/use-action'
import { useDraft } from '@/lib/draft'
import { param, replace } from '@/lib/navigate'
import { tokenFrom } from '@/lib/sticker-token'
import { chosenFlat, useOfficePhone } from '../home/use-home'

type BindDraft = {
  token: string
  flatId: string
  role: BindingRole | ''
  callName: string
  at: 'code' | 'flat' | 'role'
}
const empty: BindDraft = { token: '', flatId: '', role: '', callName: '', at: 'code' }

export type Bind = ReturnType<typeof useBind>

/** From the sticker to the request: which stairwell, which flat, as whom. A request only: it never binds by itself. */
export function useBind() {
  const { params } = useRouter()
  const scanned = tokenFrom(param(params, 'scene') || param(params, 'token'))
  const draft = useDraft<BindDraft>('bind', empty)
  const { value, change, clear } = draft
  const [typed, setTyped] = useState(value.token)
  const [typedError, setTypedError] = useState('')
  const [missing, setMissing] = useState('')
  const [scanFailure, setScanFailure] = useState<Failure | null>(null)

  useEffect(() => {
    if (scanned && scanned !== value.token) change({ ...empty, token: scanned, at: 'flat' })
  }, [scanned, value.token, change])

  const sticker = useAction('sticker.read', { token: value.token }, { enabled: value.token !== '', staleMs: 60_000 })
  const homePhone = useOfficePhone()
  const isUnknown = isRefused(sticker.failure, 'sticker_unknown')
  const asking = useMutate('binding.request', ['me.home'], 'bind')
  const flat = sticker.value?.flats.find((one) => one.flatId === value.flatId)
  const step: 'code' | 'flat' | 'role' =
    value.token === '' || isUnknown
      ? 'code'
      : flat && value.at === 'role'
        ? 'role'
        : value.at === 'code'
          ? 'code'
          : 'flat'

  const takeCode = (said: string) => {
    const token = tokenFrom(said)
    setTyped(said)
    if (!token) return setTypedError('贴码是 6 位以上的字母和数字，印在二维码下面。')
    setTypedError('')
    change({ ...empty, token, at: 'flat' })
  }
  const scan = async () => {
    setScanFailure(null)
    try {
      const found = await unlessCancelled(
        Taro.scanCode({ onlyFromCamera: false }),
        '也可以不扫，在下面输入二维码下面的那一串。',
      )
      if (found) takeCode((found as { path?: string }).path || found.result)
    } catch (error) {
      setScanFailure(asFailure(error))
    }
  }
  const toRole = () => {
    if (!flat) return setMissing('请先选是哪一户。')
    setMissing('')
    change({ at: 'role' })
  }
  const submit = async () => {
    const { token, flatId, role, callName } = value
    if (role === '') return setMissing('请选您和这一户是什么关系。')
    setMissing('')
    const name = callName.trim()
    const asked = await asking.run({ token, flatId, role, ...(name ? { callName: name } : {}) })
    if (!asked) return
    clear()
    chosenFlat.set('')
    await replace('/pages/verify/index', { binding: asked.bindingId })
  }

  return {
    value,
    change,
    sticker,
    step,
    flat,
    typed,
    setTyped,
    typedError: typedError || (isUnknown && typed !== '' ? '这个贴码已失效或不对，请看楼门口最新的贴码。' : ''),
    /** Of the estate whose sticker was read, else of the flat one has already; '' while neither is known. */
    officePhone: sticker.value?.estatePhone ?? homePhone,
    /** A scanned code, not a typed one, is no longer good. */
    isUnknown,
    missing,
    takeCode,
    scan,
    /** Why the scanner did not open; a scan that was given up is none. */
    scanFailure,
    toRole,
    submit,
    isBusy: asking.isBusy,
    failure: asking.failure,
    isBoundAlready: isRefused(asking.failure, 'binding_exists'),
  }
}
