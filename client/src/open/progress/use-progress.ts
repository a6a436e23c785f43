import { useRouter } from '@tarojs/taro'
import type { Output } from '@/api/call'
import { useAction } from '@/api/use-action'
import { param } from '@/lib/navigate'

export type PublicFigures = Output<'figures.mine'>
export type Week = PublicFigures['weeks'][number]

/** What residents may see of the estate of one of their flats; it moves once a week. */
export function useProgress() {
  const { params } = useRouter()
  const bindingId = param(params, 'binding')
  const page = useAction('figures.mine', { bindingId }, { of: [bindingId] })
  return { page, view: page.value, estateId: param(params, 'estateId') }
}
