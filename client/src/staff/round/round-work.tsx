import { View } from '@tarojs/components'
import type { Failure } from '@/api/failure'
import { Button } from '@/components/button/button'
import { Card } from '@/components/card/card'
import { Progress } from '@/components/progress/progress'
import { FailureNote } from '@/components/states/states'

type Props = {
  /** 「发出」 */
  verb: string
  done: number
  total: number
  isRunning: boolean
  failure: Failure | null
  onGoOn: () => void
}

/** Opening, revising or ending a round, stairwell by stairwell; goes on where it stopped. */
export function RoundWork({ verb, done, total, isRunning, failure, onGoOn }: Props) {
  // A refusal names the stairwell it is about.
  const where = [failure?.detail?.building, failure?.detail?.unit].filter(Boolean).join('')
  return (
    <Card tone={isRunning ? 'plain' : 'amber'}>
      <View className="stack">
        <Progress
          words={`${isRunning ? `正在${verb}` : `${verb}停在半路`}：${done} 个楼门，共 ${total} 个`}
          share={total > 0 ? done / total : 0}
        />
        <FailureNote failure={failure} />
        {where ? <View className="t-bold">{`停在 ${where}`}</View> : null}
        {isRunning ? (
          <View className="t-note">可以离开这一页，回来从停下的地方接着做。</View>
        ) : (
          <View className="row row-wrap">
            <View className="grow">做好的楼门不用重来。</View>
            <Button variant="primary" onPress={onGoOn}>{`接着${verb}`}</Button>
          </View>
        )}
      </View>
    </Card>
  )
}
