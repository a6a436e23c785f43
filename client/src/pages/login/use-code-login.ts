import { LOGIN_CODE_SECONDS } from '@chuanmen/types/limits'
import { useRouter } from '@tarojs/taro'
import { useCallback, useEffect, useState } from 'react'
import { asFailure, type Failure } from '@/api/failure'
import { useLive } from '@/api/use-live'
import { beginLogin, type Login, pollLogin } from '@/api/web-session'
import { goRoot, param } from '@/lib/navigate'

/** How often to ask whether somebody said yes: they stand before this screen and wait. */
const POLL_MS = 2_000
/** Codes renewed by themselves, half an hour; a page that nobody uses asks no further. */
const RENEWALS_MAX = 10

/** A code to be let in by: renewed when it is over, until somebody says yes on the phone. */
export function useCodeLogin() {
  const next = param(useRouter().params, 'next')
  const [login, setLogin] = useState<Login>()
  const [renewals, setRenewals] = useState(0)
  const [failure, setFailure] = useState<Failure | null>(null)
  const isTired = login === undefined && renewals > RENEWALS_MAX

  const begin = useCallback(async () => {
    setFailure(null)
    try {
      setLogin(await beginLogin())
    } catch (error) {
      setFailure(asFailure(error))
    }
  }, [])
  useEffect(() => void begin(), [begin])

  const look = async () => {
    if (!login) return false
    try {
      const state = await pollLogin(login)
      setFailure(null)
      if (state === 'approved') await goRoot(next.startsWith('/') ? next : '/pages/home/index')
      if (state === 'expired') {
        setLogin(undefined)
        setRenewals(renewals + 1)
        if (renewals < RENEWALS_MAX) await begin()
      }
    } catch (error) {
      setFailure(asFailure(error))
    }
    return false
  }
  useLive(look, login !== undefined, POLL_MS)

  return {
    login,
    secondsLeft: useSecondsUntil(login?.untilMs),
    isTired,
    failure,
    again: () => {
      setRenewals(0)
      void begin()
    },
  }
}

/** Counts down, once a second. */
function useSecondsUntil(untilMs: number | undefined): number {
  const [left, setLeft] = useState(LOGIN_CODE_SECONDS)
  useEffect(() => {
    if (untilMs === undefined) return
    const tick = () => setLeft(Math.max(0, Math.ceil((untilMs - Date.now()) / 1000)))
    tick()
    const timer = setInterval(tick, 1000)
    return () => clearInterval(timer)
  }, [untilMs])
  return left
}
