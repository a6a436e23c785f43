import { Text, View } from '@tarojs/components'
import { Card } from '@/components/card/card'
import { aria } from '@/lib/aria'
import type { BarRow } from './rows'

type Props = { title: string; note?: string; rows: readonly BarRow[]; none: string }

/** Counts beside each other as bars. The words carry each number; the length only repeats it. */
export function Bars({ title, note, rows, none }: Props) {
  const most = Math.max(0, ...rows.map(({ value }) => value))
  return (
    <Card>
      <View className="stack">
        <View>
          <View className="t-lead" {...aria({ role: 'heading', level: 2 })}>
            {title}
          </View>
          {note ? <View className="t-note">{note}</View> : null}
        </View>
        {rows.length === 0 ? <View className="c-ink2">{none}</View> : null}
        {rows.map(({ name, value, words, isLate }) => (
          <View key={name} className="figures-bar" {...aria({ role: 'img', label: `${name}，${words}` })}>
            <View className="figures-bar-words">
              <Text>{name}</Text>
              <Text className={`t-bold ${isLate ? 'c-brick' : ''}`}>{words}</Text>
            </View>
            <View className="figures-bar-track">
              <View
                className={`figures-bar-fill ${isLate ? 'figures-bar-late' : ''}`}
                style={{ width: `${most === 0 ? 0 : (value * 100) / most}%` }}
              />
            </View>
          </View>
        ))}
      </View>
    </Card>
  )
}
