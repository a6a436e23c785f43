import { useQueryClient } from '@tanstack/react-query'
import { useRouter } from '@tarojs/taro'
import { call } from '@/api/call'
import { actionKey, useAction } from '@/api/use-action'
import { useLive } from '@/api/use-live'
import { param } from '@/lib/navigate'

const SLOWEST_MS = 30_000

/** The works of one flat, kept live while they are on the screen: a crew's report changes what is said of water. */
export function useWorks() {
  const { params } = useRouter()
  const flatId = param(params, 'flatId')
  const client = useQueryClient()
  const page = useAction('works.mine', { flatId }, { of: [flatId] })

  useLive(
    async () => {
      const key = actionKey('works.mine', { flatId })
      const before = client.getQueryData(key)
      const fresh = await call('works.mine', { flatId })
      client.setQueryData(key, fresh)
      return JSON.stringify(before) !== JSON.stringify(fresh)
    },
    page.value !== undefined,
    SLOWEST_MS,
  )
  return { page, flatId }
}
