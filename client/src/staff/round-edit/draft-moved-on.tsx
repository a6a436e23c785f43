import { View } from '@tarojs/components'
import { Button } from '@/components/button/button'
import { Card } from '@/components/card/card'

/** A colleague opened the round while its draft was being written here. */
export const DraftSent = () => (
  <Card tone="amber">
    <View className="t-lead">这一轮已经发出，草稿改不了了</View>
    <View>要改文本，请到这一轮的页面点「改文本」；已经答复的住户要重新答复。您写的还在这台设备上。</View>
  </Card>
)

/** A colleague saved the draft first: nobody's words are lost before somebody has decided so. */
export const DraftBehind = ({ onTheirs, onMine }: { onTheirs: () => void; onMine: () => void }) => (
  <Card tone="amber">
    <View className="stack">
      <View className="t-lead">同事刚改过这份草稿</View>
      <View>下面是您写的，还没有保存。先看同事改了什么，再决定留哪一份。</View>
      <View className="row row-wrap">
        <Button onPress={onTheirs}>看同事改好的</Button>
        <Button onPress={onMine}>用我写的，盖掉同事的</Button>
      </View>
    </View>
  </Card>
)
