import { View } from '@tarojs/components'
import type { ReactNode } from 'react'
import { Icon } from '../icon/icon'
import type { IconName } from '../icon/names'
import { Press } from '../press/press'
import './todo-row.scss'

type Props = {
  icon: IconName
  tone?: 'teal' | 'amber' | 'brick' | 'ink'
  title: string
  note?: string
  /** A deadline tag; without one an arrow is drawn. */
  tag?: ReactNode
  /** The tag's words again, for the row's spoken name. */
  tagWords?: string
  onPress: () => void
}

/** Something to do or to open: icon, verb phrase, place, deadline. */
export function TodoRow({ icon, tone = 'teal', title, note, tag, tagWords, onPress }: Props) {
  return (
    <Press className="todo-row" label={[title, note, tagWords].filter(Boolean).join('，')} onPress={onPress}>
      <Icon name={icon} className={`c-${tone}`} />
      <View className="grow">
        <View className="todo-row-title">{title}</View>
        {note ? <View className="t-note">{note}</View> : null}
      </View>
      {tag ?? <Icon name="next" className="c-ink2 todo-row-arrow" />}
    </Press>
  )
}
