import { Text, View } from '@tarojs/components'
import { Icon } from '../icon/icon'
import type { IconName } from '../icon/names'
import './tag.scss'

type Props = { children: string; tone?: 'teal' | 'amber' | 'brick' | 'plain'; icon?: IconName }

/** A short state or deadline. The words carry the meaning; the tint repeats it. */
export function Tag({ children, tone = 'plain', icon }: Props) {
  return (
    <View className={`tag tag-${tone}`}>
      {icon ? <Icon name={icon} className="tag-icon" /> : null}
      <Text>{children}</Text>
    </View>
  )
}

/** A count on a tab or a menu entry. */
export const Badge = ({ count }: { count: number }) =>
  count > 0 ? <Text className="badge">{count > 99 ? '99+' : String(count)}</Text> : null
