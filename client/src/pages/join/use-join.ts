import { staffRoleWords } from '@chuanmen/types/person'
import { useRouter } from '@tarojs/taro'
import { useEffect, useRef, useState } from 'react'
import { isRefused } from '@/api/failure'
import { useMutate } from '@/api/use-action'
import { toast } from '@/components/toast/toast'
import { useDraft } from '@/lib/draft'
import { goRoot, param } from '@/lib/navigate'

/** An invitation's code out of what was typed or pasted: the code, or a link that carries it. '' when there is none. */
export function invitationFrom(said: string): string {
  const text = said.trim()
  const token = /[?&]token=([A-Za-z0-9_-]+)/.exec(text)?.[1] ?? text.replace(/\s/g, '')
  return /^[A-Za-z0-9_-]{6,64}$/.test(token) ? token : ''
}

/** Taking up an invitation, and claiming a new installation as its first administrator. */
export function useJoin() {
  const { params } = useRouter()
  const [token, setToken] = useState(param(params, 'token'))
  const [code, setCode] = useState('')
  const name = useDraft('claim', { name: '' })
  const [error, setError] = useState<{ token?: string; code?: string; name?: string }>({})
  const accepting = useMutate('staff.accept', ['me.home'])
  const claiming = useMutate('staff.claim', ['me.home'])
  const sent = useRef({ said: '', who: '' })

  const enter = (role: string) => {
    toast(`已是${role}`)
    void goRoot('/pages/home/index')
  }
  const accept = async () => {
    const found = invitationFrom(token)
    if (!found) return setError({ token: '邀请码是字母和数字，也可以整条链接粘贴进来。' })
    setError({})
    const joined = await accepting.run({ token: found })
    if (joined) enter(staffRoleWords[joined.grant.role])
  }
  const claimWith = async (said: string, who: string) => {
    sent.current = { said, who }
    const claimed = await claiming.run({ code: said, name: who })
    if (!claimed) return
    name.clear()
    enter(staffRoleWords[claimed.role])
  }

  // Codes are made in capitals, but an operator may have chosen another: as typed first, then once more in capitals.
  const capitals = sent.current.said.toUpperCase()
  const isAgainInCapitals = isRefused(claiming.failure, 'code_wrong') && capitals !== sent.current.said
  // biome-ignore lint/correctness/useExhaustiveDependencies: once for each refusal; what was sent does not change meanwhile
  useEffect(() => {
    if (isAgainInCapitals) void claimWith(capitals, sent.current.who)
  }, [isAgainInCapitals])

  const claim = async () => {
    const [said, who] = [code.trim(), name.value.name.trim()]
    const problems = {
      ...(said.length < 8 ? { code: '开通码至少 8 位，由部署系统的人保管。' } : {}),
      ...(who === '' ? { name: '请填工作时用的姓名，同事和居民会看到。' } : {}),
    }
    setError(problems)
    if (Object.keys(problems).length > 0) return
    await claimWith(said, who)
  }

  return {
    token,
    setToken,
    code,
    setCode,
    name: name.value.name,
    setName: (next: string) => name.change({ name: next }),
    error,
    accept,
    claim,
    accepting,
    claiming,
    claimFailure: isAgainInCapitals ? null : claiming.failure,
    isClaim: param(params, 'claim') !== '',
  }
}
