import { View } from '@tarojs/components'
import { Button } from '@/components/button/button'
import { Card } from '@/components/card/card'
import { Icon } from '@/components/icon/icon'
import { aria } from '@/lib/aria'
import type { View as Said } from './form'
import { useTop } from './use-top'
import { saidWords } from './words'

type Props = { view: Said; now: number; onTheirs: () => void; onMine: () => void }

/** Somebody else said it since this form was begun: what they said, and the choice between the two. Nothing is lost until then. */
export function Conflict({ view, now, onTheirs, onMine }: Props) {
  useTop()
  return (
    <Card tone="amber">
      <View className="stack" {...aria({ role: 'alert' })}>
        <View className="row consent-banner">
          <Icon name="swap" className="c-amber" />
          <View className="grow">
            <View className="t-lead">{view.saidBy === 'staff' ? '工作人员刚改过' : '家里人刚改过'}</View>
            <View>您家的时间刚刚改过，请看一遍新的再改。您填的内容还在。</View>
            <View className="t-bold">{`现在记的是：${saidWords(view, now)}`}</View>
          </View>
        </View>
        <View className="row row-wrap">
          <Button onPress={onTheirs}>用新的</Button>
          <Button onPress={onMine}>接着用我填的</Button>
        </View>
      </View>
    </Card>
  )
}
