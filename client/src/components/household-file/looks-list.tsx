import { fileFieldWords } from '@chuanmen/types/household-words'
import { View } from '@tarojs/components'
import { useState } from 'react'
import { useAction } from '@/api/use-action'
import { dayHour } from '@/lib/format'
import { Button } from '../button/button'
import { PageState } from '../page-state/page-state'

type Props = { stairwellId: string; flatId: string; before?: string }

/** Who looked at what is shut, when and why, newest first; older ones when asked for (rule 40). */
export function LooksList({ stairwellId, flatId, before }: Props) {
  const looks = useAction(
    'household.views',
    { stairwellId, flatId, ...(before ? { before } : {}) },
    { of: [stairwellId, flatId] },
  )
  const [isMore, showMore] = useState(false)
  const { value } = looks
  const last = value?.views.at(-1)
  return (
    <View className="stack">
      <PageState of={looks} rows={2} />
      {value?.views.length === 0 && !before ? <View className="c-ink2">还没有人打开看过。</View> : null}
      {value?.views.map(({ who, why, fields, at }) => (
        <View key={`${at}${who}`}>
          <View>{`${dayHour(at, Date.now())} ${who}`}</View>
          <View className="t-note">
            {[fields.map((field) => fileFieldWords[field]).join('、'), `因为${why}`].filter(Boolean).join(' · ')}
          </View>
        </View>
      ))}
      {isMore && last ? (
        <LooksList stairwellId={stairwellId} flatId={flatId} before={last.at} />
      ) : value?.more ? (
        <Button variant="link" icon="down" onPress={() => showMore(true)}>
          看更早的
        </Button>
      ) : null}
    </View>
  )
}
