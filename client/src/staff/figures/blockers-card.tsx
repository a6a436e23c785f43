import { View } from '@tarojs/components'
import { Button } from '@/components/button/button'
import { Card } from '@/components/card/card'
import { aria } from '@/lib/aria'
import { blockerName, blockersInOrder, blockerWords } from './rows'
import type { FiguresView } from './use-figures'

type Props = Pick<FiguresView, 'blockers' | 'now'> & {
  /** Absent: this person does not plan doors. */
  onPlan?: () => void
}

/** What stands in the way, by the matter and never by the household: how many pipes wait for it, and how many for nothing else. */
export function BlockersCard({ blockers, now, onPlan }: Props) {
  const rows = blockersInOrder(blockers)
  const open = now.risers - now.complete
  const most = Math.max(0, ...rows.map(({ risers }) => risers))
  const wide = (count: number) => ({ width: `${most === 0 ? 0 : (count * 100) / most}%` })
  return (
    <Card>
      <View className="stack">
        <View>
          <View className="t-lead" {...aria({ role: 'heading', level: 2 })}>
            卡在哪里
          </View>
          {rows.length > 0 ? (
            <View className="t-note">{`还有 ${open} 根没成串。一根可能卡在几种难处上，所以加起来会多。`}</View>
          ) : null}
        </View>
        {rows.length === 0 ? (
          <View className="c-ink2">{open === 0 ? '都成串了，没有卡住的。' : '夜里结算以后，这里按难处列出来。'}</View>
        ) : (
          <View className="blocker-key" {...aria({ hidden: true })}>
            <View className="blocker-sample blocker-alone" />
            <View>只差这一种</View>
            <View className="blocker-sample blocker-also" />
            <View>还差别的</View>
          </View>
        )}
        {rows.map(({ obstacle, ...counts }) => (
          <View
            key={obstacle}
            className="blocker"
            {...aria({ role: 'img', label: `${blockerName(obstacle)}：${blockerWords(counts)}` })}
          >
            <View className="blocker-words">
              <View className="t-bold">{blockerName(obstacle)}</View>
              <View>{blockerWords(counts)}</View>
            </View>
            <View className="blocker-track">
              <View className="blocker-bar blocker-also" style={wide(counts.risers)} />
              <View className="blocker-bar blocker-alone" style={wide(counts.alone)} />
            </View>
          </View>
        ))}
        {onPlan && open > 0 ? (
          <Button variant="primary" icon="calculator" onPress={onPlan}>
            算一算先敲谁的门
          </Button>
        ) : null}
      </View>
    </Card>
  )
}
