import { Text, View } from '@tarojs/components'
import type { ReactNode } from 'react'
import { Icon } from '@/components/icon/icon'
import { aria } from '@/lib/aria'

/** What the lines and dots of the façades mean. */
export function Legend() {
  return (
    <View className="estate-legend" {...aria({ role: 'group', label: '图例' })}>
      <Entry words="已锁定，等开工">
        <View className="estate-line estate-line-locked" />
      </Entry>
      <Entry words="已成串">
        <View className="estate-line" />
      </Entry>
      <Entry words="没成串">
        <View className="estate-line estate-line-open" />
      </Entry>
      <Entry words="卡在这一户">
        <View className="estate-dot" />
      </Entry>
      <Entry words="这一户不同意">
        <Icon name="refused" size={14} className="c-brick" />
      </Entry>
    </View>
  )
}

const Entry = ({ words, children }: { words: string; children: ReactNode }) => (
  <View className="estate-legend-entry">
    <View className="estate-legend-sign">{children}</View>
    <Text>{words}</Text>
  </View>
)
