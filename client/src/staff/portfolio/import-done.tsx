import { View } from '@tarojs/components'
import { Button } from '@/components/button/button'
import { Card } from '@/components/card/card'
import { aria } from '@/lib/aria'
import type { ImportResult } from './use-import'

/** What became of each row: how many are kept, and of the others which and why. */
export function ImportDone({ result: { saved, refused }, onBack }: { result: ImportResult; onBack: () => void }) {
  return (
    <Card tone={refused.length > 0 ? 'amber' : 'teal'}>
      <View className="stack" {...aria({ role: 'status', live: 'polite' })}>
        <View className="t-lead">
          {refused.length > 0 ? `记上 ${saved} 行，${refused.length} 行没有记上` : `${saved} 行都记上了`}
        </View>
        {refused.map(({ line, place, words }) => (
          <View key={line}>
            <View className="t-bold">{`第 ${line} 行 ${place}`}</View>
            <View>{words}</View>
          </View>
        ))}
        {refused.length > 0 ? <View className="t-note">没有记上的还留在下面，改好可以再导。</View> : null}
        <View className="row">
          <Button onPress={onBack}>回到联系的户</Button>
        </View>
      </View>
    </Card>
  )
}
