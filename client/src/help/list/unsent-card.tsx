import { View } from '@tarojs/components'
import { Button } from '@/components/button/button'
import { Card } from '@/components/card/card'
import { Icon } from '@/components/icon/icon'
import { aria } from '@/lib/aria'
import { forgetRefused, type LaterOf } from '@/lib/later'
import { go } from '@/lib/navigate'
import { taskTitle } from '../words/title'

type Props = { entry: LaterOf<'help.ask'>; flatId: string; stairwellId: string }

/** Handed in on this device and not with the server: it goes by itself; what was refused can be mended where it was written. */
export function UnsentCard({ entry: { id, input, refused }, flatId, stairwellId }: Props) {
  const title = input.tasks.map(({ kind, count }) => taskTitle({ kind, count: count ?? null })).join('；')
  return (
    <Card tone="amber">
      <View className="stack" {...aria({ role: refused === null ? 'status' : 'alert' })}>
        <View className="row help-list-unsent">
          <Icon name={refused === null ? 'wifi-off' : 'warning'} className="c-amber" />
          <View className="grow">
            <View className="t-lead">{title}</View>
            <View>{refused === null ? '还没发出去，有网的时候会自己发，只算一次。' : `没有收下：${refused}`}</View>
          </View>
        </View>
        {refused === null ? null : (
          <View className="row row-wrap">
            <Button onPress={() => forgetRefused(id)}>不要了</Button>
            <Button variant="outline" onPress={() => go('/help/ask/index', { flatId, stairwellId })}>
              改一改再提交
            </Button>
          </View>
        )}
      </View>
    </Card>
  )
}
