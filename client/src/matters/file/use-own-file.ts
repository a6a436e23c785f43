import { useRouter } from '@tarojs/taro'
import { useAction } from '@/api/use-action'
import { param } from '@/lib/navigate'
import { usePlace } from '@/pages/availability/use-place'

/** What was written down of one's own home. */
export function useOwnFile() {
  const { params } = useRouter()
  const flatId = param(params, 'flatId')
  const place = usePlace(flatId, param(params, 'stairwellId'))
  const { stairwellId } = place
  const read = useAction('household.file', { stairwellId, flatId }, { of: [flatId], enabled: stairwellId !== '' })
  const failure = read.failure ?? (read.value ? null : place.failure)
  const file = {
    ...read,
    failure,
    isLoading: read.isLoading || (read.value === undefined && failure === null),
    again: stairwellId === '' ? place.again : read.again,
  }
  return { file, view: read.value, place, flatId }
}
