import Taro from '@tarojs/taro'
import { useState } from 'react'
import { asFailure, type Failure } from '@/api/failure'
import { unlessCancelled } from '@/api/native-window'
import { useAction, useMutate } from '@/api/use-action'
import { loginCodeFrom } from './login-code'

/** From the code on the computer's screen to a yes: which browser asks, and letting it in. */
export function useWebLogin() {
  const [typed, setTyped] = useState('')
  const [error, setError] = useState('')
  const [code, setCode] = useState('')
  const [scanFailure, setScanFailure] = useState<Failure | null>(null)
  // What a code asks for does not change, and a code that was said yes to can no longer be looked at.
  const asked = useAction('session.look', { code }, { enabled: code !== '', staleMs: Number.POSITIVE_INFINITY })
  const approving = useMutate('session.approve', ['session.list'])

  const takeCode = (said: string) => {
    const found = loginCodeFrom(said)
    setTyped(said)
    setError(found ? '' : '登录码是 8 位字母和数字，在电脑的登录页上。')
    setCode(found)
    approving.reset()
    // The same code once more is asked about once more.
    if (found === code && found) asked.again()
  }
  const scan = async () => {
    setScanFailure(null)
    try {
      const otherWay = '也可以不扫，在下面输入电脑上的登录码。'
      const found = await unlessCancelled(Taro.scanCode({ onlyFromCamera: true }), otherWay)
      if (found) takeCode(found.result)
    } catch (thrown) {
      setScanFailure(asFailure(thrown))
    }
  }
  return {
    typed,
    setTyped,
    error,
    takeCode,
    scan,
    scanFailure,
    asked: code ? asked : { ...asked, value: undefined, failure: null },
    approving,
    approve: () => void approving.run({ code }),
    startOver: () => {
      setCode('')
      setTyped('')
      approving.reset()
    },
  }
}
