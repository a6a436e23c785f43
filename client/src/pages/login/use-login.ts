import { useQuery } from '@tanstack/react-query'
import { useRouter } from '@tarojs/taro'
import { useCallback, useState } from 'react'
import { asFailure, type Failure } from '@/api/failure'
import { type Account, accounts, logIn } from '@/api/local-gateway'
import { goRoot, param } from '@/lib/navigate'

/** The local cloud's accounts, and logging in as one of them. */
export function useLogin() {
  const { params } = useRouter()
  const list = useQuery({ queryKey: ['gateway.accounts'], queryFn: accounts })
  const [busyWith, setBusyWith] = useState<string>()
  const [failure, setFailure] = useState<Failure | null>(null)

  const next = param(params, 'next')
  const choose = useCallback(
    async (account: Account) => {
      setBusyWith(account.openid)
      setFailure(null)
      try {
        await logIn(account)
        await goRoot(next.startsWith('/') ? next : '/pages/home/index')
      } catch (error) {
        setFailure(asFailure(error))
      } finally {
        setBusyWith(undefined)
      }
    },
    [next],
  )

  return {
    accounts: list.data,
    listFailure: list.error ? asFailure(list.error) : null,
    isLoading: list.isPending,
    again: () => void list.refetch(),
    choose,
    busyWith,
    failure,
  }
}
