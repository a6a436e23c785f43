import type { HomeView } from '@chuanmen/types/me'
import { useQuery, useQueryClient } from '@tanstack/react-query'
import { useRouter } from '@tarojs/taro'
import { useState } from 'react'
import { call } from '@/api/call'
import { asFailure, type Failure } from '@/api/failure'
import { accounts, localPhoneCode } from '@/api/local-gateway'
import { webApi } from '@/api/session'
import { actionKey, useAction, useMutate } from '@/api/use-action'
import { useLive } from '@/api/use-live'
import { param } from '@/lib/navigate'

const onWeb = process.env.TARO_ENV === 'h5'

/** A binding that waits, three ways to confirm it, and its state kept live: staff may approve it meanwhile. */
export function useVerify() {
  const { params } = useRouter()
  const [bindingId, flatId] = [param(params, 'binding'), param(params, 'flat')]
  const client = useQueryClient()
  const home = useAction('me.home', {})
  const binding = home.value?.bindings.find((one) => one.bindingId === bindingId || one.flatId === flatId)
  const [code, setCode] = useState('')
  const [codeError, setCodeError] = useState('')
  const [phoneFailure, setPhoneFailure] = useState<Failure | null>(null)
  const byPhone = useMutate('binding.confirmByPhone', ['me.home'])
  const byCode = useMutate('binding.confirmByCode', ['me.home'])

  // Only a local cloud lists its people; only there can the web stand in for WeChat's phone button.
  const local = useQuery({ queryKey: ['gateway.accounts'], queryFn: accounts, enabled: onWeb && !webApi, retry: false })

  useLive(async () => {
    const key = actionKey('me.home', {})
    const before = client.getQueryData<HomeView>(key)
    const fresh = await call('me.home', {})
    client.setQueryData(key, fresh)
    return JSON.stringify(before?.bindings) !== JSON.stringify(fresh.bindings)
  }, binding?.state === 'pending')

  const confirmPhone = async (phoneCode: string | undefined) => {
    setPhoneFailure(null)
    if (binding && phoneCode) await byPhone.run({ bindingId: binding.bindingId, phoneCode })
  }
  const confirmLocalPhone = async () => {
    setPhoneFailure(null)
    try {
      await confirmPhone(await localPhoneCode())
    } catch (error) {
      setPhoneFailure(asFailure(error))
    }
  }
  const confirmCode = async () => {
    if (!/^\d{6}$/.test(code)) return setCodeError('验证码是 6 位数字。')
    setCodeError('')
    if (binding) await byCode.run({ bindingId: binding.bindingId, code })
  }

  return {
    home,
    binding,
    code,
    setCode: (next: string) => setCode(next.replace(/\D/g, '').slice(0, 6)),
    codeError: codeError || (byCode.failure?.message ?? ''),
    confirmCode,
    isCodeBusy: byCode.isBusy,
    confirmPhone,
    confirmLocalPhone,
    isPhoneBusy: byPhone.isBusy,
    phoneFailure: phoneFailure ?? byPhone.failure,
    canUsePhone: !onWeb || local.isSuccess,
    look: home.again,
  }
}
