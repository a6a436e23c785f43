import type { MattersView } from '@chuanmen/types/plan-actions'
import { reasons } from '@chuanmen/types/reasons'
import { View } from '@tarojs/components'
import { Button } from '@/components/button/button'
import { Card } from '@/components/card/card'
import { Unbroken } from '@/components/page/unbroken'
import { Tag } from '@/components/tag/tag'
import { day } from '@/lib/format'
import { standOfItem } from './item-words'

type Item = MattersView['items'][number]
type Props = { item: Item; onReopen: () => void; onOffer: () => void }

/** One thing the household raised: why, what is done about it, what it was told, and its own move. */
export function ItemCard({ item, onReopen, onOffer }: Props) {
  const { what, reason, reply, outcome, state, moves, offer } = item
  const { words, tone } = standOfItem(item)
  const isBad = tone === 'brick'
  return (
    <Card tone={tone === 'amber' ? 'amber' : 'plain'}>
      <View className="stack">
        {reason ? <View className="t-note">{`您说：${reasons[reason]}`}</View> : null}
        <View className="t-lead">
          <Unbroken>{what}</Unbroken>
        </View>
        <View className="row row-wrap matters-stand">
          <Tag
            tone={tone}
            {...(isBad ? { icon: 'warning' as const } : state === 'done' ? { icon: 'check' as const } : {})}
          >
            {words}
          </Tag>
        </View>
        {reply ? (
          <View className="matters-reply">
            <View className="t-note">{`${reply.byName} ${day(reply.at)}答复`}</View>
            <View>{reply.words}</View>
          </View>
        ) : null}
        {outcome && outcome !== reply?.words ? <View>{outcome}</View> : null}
        {moves.includes('answerOffer') && offer ? (
          <Button variant="outline" wide arrow onPress={onOffer}>
            看看这个方案
          </Button>
        ) : null}
        {moves.includes('reopen') ? (
          <Button variant="link" onPress={onReopen}>
            还没解决，接着办
          </Button>
        ) : null}
      </View>
    </Card>
  )
}
