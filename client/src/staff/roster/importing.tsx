import { View } from '@tarojs/components'
import type { Failure } from '@/api/failure'
import { Button, MainButton } from '@/components/button/button'
import { Card } from '@/components/card/card'
import { Progress } from '@/components/progress/progress'
import { FailureNote } from '@/components/states/states'
import type { Run } from './use-roster'

type Props = { run: Run; isRunning: boolean; failure: Failure | null; onGoOn: () => void; onReadAnew: () => void }

/** The import under way: how far it is; after an interruption, where it goes on. */
export function Importing({ run: { from: imported, total }, isRunning, failure, onGoOn, onReadAnew }: Props) {
  const share = total > 0 ? imported / total : 0
  const mustReadAnew = failure?.kind === 'refused' && failure.code !== 'try_again'
  return (
    <Card>
      <View className="stack">
        <View className="t-lead">{isRunning ? '正在导入' : '导入停在半路'}</View>
        <Progress words={`已写好 ${imported} 个楼门，共 ${total} 个`} share={share} />
        {isRunning ? (
          <View className="t-note">每个楼门要么整个写进去，要么一户都不写。可以离开这一页，回来从这里接着导。</View>
        ) : null}
        {isRunning ? null : (
          <>
            <FailureNote failure={failure} />
            <View>{`写好的 ${imported} 个楼门不用重来，接着导剩下的 ${Math.max(0, total - imported)} 个就行。`}</View>
            <View className="row row-wrap roster-actions">
              <Button onPress={onReadAnew}>回去重新看一遍</Button>
              {mustReadAnew ? null : (
                <MainButton icon="upload" onPress={onGoOn}>
                  接着导入
                </MainButton>
              )}
            </View>
          </>
        )}
      </View>
    </Card>
  )
}
