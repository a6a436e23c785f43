import { View } from '@tarojs/components'
import type { Failure } from '@/api/failure'
import { FailureNote } from '@/components/states/states'
import { roomsWords, type WorksView } from './visit-words'

type Props = { failure: Failure | null; flats: WorksView['flats']; onRetry?: () => void }

/** Why dates were refused, with the rooms, the crew or the article that the refusal names. */
export function ActRefusal({ failure, flats, onRetry }: Props) {
  if (!failure) return null
  const named = detailWords(failure, flats)
  return (
    <View className="stack-tight">
      <FailureNote failure={failure} {...(onRetry ? { onRetry } : {})} />
      {named ? <View className="c-brick">{named}</View> : null}
    </View>
  )
}

/** What a refusal names beside its words; '' when nothing. */
export function detailWords({ detail }: Failure, flats: WorksView['flats']): string {
  if (!detail) return ''
  const flatIds = Array.isArray(detail.flatIds) ? detail.flatIds : []
  return [
    flatIds.length > 0 ? `是这几户：${roomsWords(flatIds, flats)}` : '',
    typeof detail.crew === 'string' ? `是${detail.crew}` : '',
    typeof detail.article === 'string' ? `依据${detail.article}${detail.name ? `（${detail.name}）` : ''}` : '',
  ]
    .filter(Boolean)
    .join('；')
}
