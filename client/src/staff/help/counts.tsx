import { View } from '@tarojs/components'
import { aria } from '@/lib/aria'
import type { Board } from './use-help'

/** How much there is of everything. */
export function Counts({ counts }: { counts: Board['counts'] }) {
  const shown = [
    { name: '在找人', count: counts.unmet },
    { name: '有人接了', count: counts.taken },
    { name: '办完了', count: counts.done },
    { name: '没能办成', count: counts.lost },
    { name: '志愿者', count: counts.volunteers },
  ]
  return (
    <View className="help-counts" {...aria({ role: 'list', label: '一共多少' })}>
      {shown.map(({ name, count }) => (
        <View key={name} className="help-count" {...aria({ role: 'listitem', label: `${name} ${count}` })}>
          <View className="t-number">{String(count)}</View>
          <View className="t-note">{name}</View>
        </View>
      ))}
    </View>
  )
}
