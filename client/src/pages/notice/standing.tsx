import { View } from '@tarojs/components'
import type { Output } from '@/api/call'
import { Card } from '@/components/card/card'
import { Icon } from '@/components/icon/icon'
import { dayHour } from '@/lib/format'
import { ReplacedBy, Replaces } from './replacement'

type Props = { value: Output<'notice.read'>; flatId: string; now: Date }

/** What a reader must know before reading on: it is replaced, it corrects another, its time is over, it could not wait. */
export function Standing({ value: { content, replaces, replacedBy, isExpired }, flatId, now }: Props) {
  if (replacedBy) return <ReplacedBy noticeId={replacedBy} flatId={flatId} />
  const { emergencyReason, validUntil } = content
  return (
    <>
      {replaces ? <Replaces replaces={replaces} content={content} flatId={flatId} now={now} /> : null}
      {isExpired ? (
        <Card tone="sunk">
          <View className="row notice-banner">
            <Icon name="clock" className="c-ink2" />
            <View className="grow">
              <View className="t-lead">{validUntil ? '已经过期，不用再做什么' : '已经过去了，不用再做什么'}</View>
              {validUntil ? <View className="c-ink2">{`有效期到 ${dayHour(validUntil, now)}`}</View> : null}
            </View>
          </View>
        </Card>
      ) : null}
      {emergencyReason && !isExpired && replaces?.how !== 'withdrawal' ? (
        <Card tone="amber">
          <View className="row notice-banner">
            <Icon name="warning" className="c-amber" />
            <View className="grow">
              <View className="t-lead">抢修，来不及提前一天通知</View>
              <View>{emergencyReason}</View>
            </View>
          </View>
        </Card>
      ) : null}
    </>
  )
}
