import { Text, View } from '@tarojs/components'
import { aria } from '@/lib/aria'
import { goRoot } from '@/lib/navigate'
import { Icon } from '../icon/icon'
import { Press } from '../press/press'
import { Badge } from '../tag/tag'
import { type TabSet, tabSets } from './tabs'
import './tab-bar.scss'

export type { TabSet } from './tabs'

type Props = { set: TabSet; current: string; badges?: Partial<Record<string, number>> }

/** The bottom navigation of a phone. Hidden on a desktop where StaffFrame has a left one. */
export function TabBar({ set, current, badges = {} }: Props) {
  return (
    <View className={`tab-bar tab-bar-${set}`} {...aria({ role: 'navigation', label: '主导航' })}>
      {tabSets[set].map(({ key, words, icon, path }) => {
        const isHere = key === current
        const count = badges[key] ?? 0
        return (
          <Press
            key={key}
            className={`tab ${isHere ? 'tab-here' : ''}`}
            role="link"
            label={`${words}${count > 0 ? `，${count} 条` : ''}`}
            {...(isHere ? { current: 'page' } : {})}
            onPress={() => {
              if (!isHere) goRoot(path)
            }}
          >
            <Text>{words}</Text>
            <View className="tab-icon">
              <Icon name={icon} />
              <View className="tab-badge" {...aria({ hidden: true })}>
                <Badge count={count} />
              </View>
            </View>
          </Press>
        )
      })}
    </View>
  )
}
