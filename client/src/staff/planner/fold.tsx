import { Text, View } from '@tarojs/components'
import { type ReactNode, useState } from 'react'
import { Card } from '@/components/card/card'
import { Icon } from '@/components/icon/icon'
import type { IconName } from '@/components/icon/names'
import { Press } from '@/components/press/press'

type Props = { icon: IconName; title: string; note?: string; isOpenAtFirst?: boolean; children: ReactNode }

/** A part of the page that is opened when it is wanted; what it is about is said before. */
export function Fold({ icon, title, note, isOpenAtFirst = false, children }: Props) {
  const [isOpen, setOpen] = useState(isOpenAtFirst)
  return (
    <Card flush className="planner-fold">
      <Press
        className="planner-fold-head"
        expanded={isOpen}
        label={[title, note].filter(Boolean).join('，')}
        onPress={() => setOpen(!isOpen)}
      >
        <Icon name={icon} className="c-ink2" />
        <View className="grow">
          <Text className="t-bold">{title}</Text>
          {note ? <View className="t-note">{note}</View> : null}
        </View>
        <Icon name={isOpen ? 'up' : 'down'} className="planner-row-arrow" />
      </Press>
      {isOpen ? <View className="planner-fold-body">{children}</View> : null}
    </Card>
  )
}

type LineProps = { title: string; words: string; action?: string; onAction?: () => void }

/** A door or a stairwell with the words that belong to it, and what can be done. */
export const FoldLine = ({ title, words, action, onAction }: LineProps) => (
  <View className="planner-line">
    <View className="grow">
      <View className="t-bold">{title}</View>
      <View>{words}</View>
    </View>
    {action && onAction ? (
      <Press className="button button-secondary button-small" label={`${action}，${title}`} onPress={onAction}>
        <Text className="button-words">{action}</Text>
      </Press>
    ) : null}
  </View>
)
