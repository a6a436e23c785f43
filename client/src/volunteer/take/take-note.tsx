import { View } from '@tarojs/components'
import { Button } from '@/components/button/button'
import { Icon } from '@/components/icon/icon'
import { ActFailure } from '@/components/page-state/act-failure'
import { aria } from '@/lib/aria'
import type { Taking } from './use-take'
import './take.scss'

/** Above the list: why something was not taken. Somebody who came second is thanked, not blamed. */
export function TakeNote({ taking }: { taking: Taking }) {
  const { failure, failureWords, reset } = taking
  if (!failure) return null
  if (failure.kind !== 'refused') return <ActFailure failure={failure} />
  const isThanks = failure.code === 'help_taken'
  return (
    <View className={`take-note ${isThanks ? 'take-note-thanks' : ''}`} {...aria({ role: 'alert' })}>
      <Icon name={isThanks ? 'heart' : 'info'} />
      <View className="grow">{failureWords}</View>
      <Button variant="link" onPress={reset}>
        知道了
      </Button>
    </View>
  )
}
