import type { Unfinished } from '@chuanmen/types/round'
import { View } from '@tarojs/components'
import { Button } from '@/components/button/button'
import { Card } from '@/components/card/card'
import { Progress } from '@/components/progress/progress'
import { FailureNote } from '@/components/states/states'
import type { Work } from './use-work'

/** What each work is called, and what the stairwells it has not come to still lack. */
const wordsOf: Record<Unfinished['work'], { verb: string; lacking: string; meanwhile: string }> = {
  open: { verb: '发出', lacking: '没有发到', meanwhile: '那里的住户还看不到，也不能答复。' },
  revise: { verb: '发出新文本', lacking: '没有换成新文本', meanwhile: '那里的住户看到的、答复的还是上一版。' },
  close: { verb: '结束', lacking: '没有结束', meanwhile: '那里的住户还能答复和改答复。' },
}

type Props = Omit<Work, 'what'> & {
  what: Unfinished['work']
  /** Absent: this person may not. */
  onGoOn?: () => void
}

/** Opening, revising or ending a round, stairwell by stairwell; goes on where it stopped, whoever and whatever stopped it. */
export function RoundWork({ what, done, total, isRunning, failure, onGoOn }: Props) {
  const { verb, lacking, meanwhile } = wordsOf[what]
  const left = total - done
  // A refusal names the stairwell it is about.
  const where = [failure?.detail?.building, failure?.detail?.unit].filter(Boolean).join('')
  return (
    <Card tone={isRunning ? 'plain' : 'amber'}>
      <View className="stack">
        <Progress
          words={`${isRunning ? `正在${verb}` : `${verb}还没做完`}：${done} 个楼门，共 ${total} 个`}
          share={total > 0 ? done / total : 0}
        />
        <FailureNote failure={failure} />
        {where ? <View className="t-bold">{`停在 ${where}`}</View> : null}
        {isRunning ? (
          <View className="t-note">可以离开这一页，回来从停下的地方接着做。</View>
        ) : (
          <View className="row row-wrap">
            <View className="grow">
              <View className="t-bold">
                {left > 0 ? `还有 ${left} 个楼门${lacking}` : '楼门都做完了，还差最后一步'}
              </View>
              {left > 0 ? <View className="t-note">{`${meanwhile}做好的楼门不用重来。`}</View> : null}
            </View>
            {onGoOn ? <Button variant="primary" onPress={onGoOn}>{`接着${verb}`}</Button> : null}
          </View>
        )}
      </View>
    </Card>
  )
}
