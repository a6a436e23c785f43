import { View } from '@tarojs/components'
import { Button } from '@/components/button/button'
import { Card } from '@/components/card/card'
import { Progress } from '@/components/progress/progress'
import { FailureNote } from '@/components/states/states'
import type { Certificates } from './use-certificates'

/** The certificate that is being made, or was left half way on this device; it goes on where it stopped. */
export function Making({ page: { begun, steps, goOn, drop } }: { page: Certificates }) {
  if (!begun) return null
  const { isRunning, answer, failure } = steps
  const { made, total } = answer ?? { made: 0, total: 0 }
  // A refusal names the stairwell it is about.
  const where = [failure?.detail?.building, failure?.detail?.unit].filter(Boolean).join('')
  const isFinal = failure?.kind === 'refused' && !failure.canRetry
  return (
    <Card tone={isRunning ? 'plain' : 'amber'}>
      <View className="stack">
        <View className="t-lead">{begun.about}</View>
        <Progress
          words={
            isRunning
              ? total > 0
                ? `正在核对存证：${made} 个楼门，共 ${total} 个`
                : '正在核对存证'
              : isFinal
                ? '没有出成'
                : '还没做完'
          }
          {...(total > 0 ? { share: made / total } : isRunning ? {} : { share: 0 })}
        />
        <FailureNote failure={failure} />
        {where ? <View className="t-bold">{`停在 ${where}`}</View> : null}
        {isRunning ? (
          <View className="t-note">可以离开这一页，回来从停下的地方接着做。</View>
        ) : (
          <View className="row row-wrap">
            <Button variant="primary" onPress={() => goOn(begun)}>
              {isFinal ? '再试一次' : '接着做'}
            </Button>
            <Button onPress={drop}>不做了</Button>
          </View>
        )}
      </View>
    </Card>
  )
}
