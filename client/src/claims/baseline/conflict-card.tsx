import { View } from '@tarojs/components'
import { Button, MainButton } from '@/components/button/button'
import { Card } from '@/components/card/card'
import { Skeleton } from '@/components/states/states'
import { aria } from '@/lib/aria'
import { differences } from './rooms'
import type { Baseline } from './use-baseline'

/** Somebody else saved in between: what each has where they differ, and what to do. Nothing that was typed is lost. */
export function ConflictCard({ baseline: { view, rooms, merge, takeTheirs } }: { baseline: Baseline }) {
  if (!view) return <Skeleton rows={2} />
  const list = differences(view.rooms, rooms)
  return (
    <Card tone="amber">
      <View className="stack" {...aria({ role: 'alert' })}>
        <View className="t-lead">这份记录刚刚被别人改过</View>
        <View>您拍的和填的都还在。看一下哪里不一样，再选怎么办：</View>
        {list.map(({ place, theirs, mine }) => (
          <View key={place} className="stack-tight">
            <View className="t-bold">{place}</View>
            <View>{`对方：${theirs}`}</View>
            <View>{`您的：${mine}`}</View>
          </View>
        ))}
        {list.length === 0 ? <View className="t-note">内容其实一样，合在一起就行。</View> : null}
        <MainButton onPress={merge}>合在一起，都留下</MainButton>
        <Button wide onPress={takeTheirs}>
          只用对方的，去掉我的
        </Button>
      </View>
    </Card>
  )
}
