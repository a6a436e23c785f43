import { View } from '@tarojs/components'
import type { Output } from '@/api/call'
import { Button, MainButton } from '@/components/button/button'
import { Card } from '@/components/card/card'
import { Icon } from '@/components/icon/icon'
import { aria } from '@/lib/aria'

type Props = { result: Output<'roster.import'>; onRisers: () => void; onEstate: () => void; onAgain: () => void }

/** What was written, and what to do next. */
export function Done({ result: { stairwells, flats }, onRisers, onEstate, onAgain }: Props) {
  const isSame = flats.added + flats.changed === 0
  return (
    <View className="stack roster-choose">
      <Card>
        <View className="stack" {...aria({ role: 'status' })}>
          <View className="row">
            <Icon name="ring-check" size={32} className="c-teal" />
            <View className="t-title grow">{isSame ? '名册没有变化' : '名册导入好了'}</View>
          </View>
          <View className="roster-diff">
            <View className="roster-figure">
              <View className="t-number">{String(stairwells.total)}</View>
              <View className="t-note">个楼门</View>
            </View>
            <View className="roster-figure">
              <View className="t-number">{String(flats.added)}</View>
              <View className="t-note">户新增</View>
            </View>
            <View className="roster-figure">
              <View className="t-number">{String(flats.changed)}</View>
              <View className="t-note">户有变化</View>
            </View>
            <View className="roster-figure">
              <View className="t-number">{String(flats.unchanged)}</View>
              <View className="t-note">户不变</View>
            </View>
          </View>
        </View>
      </Card>
      <Card tone="teal">
        <View className="stack">
          <View className="t-lead">下一步：设置立管</View>
          <View>说清每根管从哪几户穿过，才能征求意见、算成串。格局一样的楼门可以一起设。</View>
          <View className="row row-wrap roster-actions">
            <Button onPress={onAgain}>再导一份</Button>
            <Button onPress={onEstate}>看楼门</Button>
            <MainButton arrow onPress={onRisers}>
              去设置立管
            </MainButton>
          </View>
        </View>
      </Card>
    </View>
  )
}
