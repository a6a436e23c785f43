import { Text, View } from '@tarojs/components'
import type { ReactNode } from 'react'
import { Icon } from '../icon/icon'
import type { IconName } from '../icon/names'
import './fact-list.scss'

export type Fact = { name: string; value: ReactNode; icon?: IconName; note?: string }

/** Facts as name and value rows: 哪里, 为什么, 您要做, 有事找. `tight` is the receipt's form without lines. */
export function FactList({ facts, tight }: { facts: readonly Fact[]; tight?: boolean }) {
  return (
    <View className={tight ? 'facts facts-tight' : 'facts'}>
      {facts.map(({ name, value, icon, note }) => (
        <View className="fact" key={name}>
          {icon ? <Icon name={icon} className="fact-icon" /> : null}
          <Text className="fact-name">{name}</Text>
          <View className="fact-value">
            {typeof value === 'string' ? <Text>{value}</Text> : value}
            {note ? <View className="t-note">{note}</View> : null}
          </View>
        </View>
      ))}
    </View>
  )
}
