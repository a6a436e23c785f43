import { useRouter } from '@tarojs/taro'
import { useAction } from '@/api/use-action'
import { param } from '@/lib/navigate'

/** What one household raised and what became of it. */
export function useMatters() {
  const { params } = useRouter()
  const flatId = param(params, 'flatId')
  const page = useAction('plan.mine', { flatId }, { of: [flatId] })
  return { page, view: page.value, flatId }
}
