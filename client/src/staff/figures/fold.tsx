import { View } from '@tarojs/components'
import { type ReactNode, useState } from 'react'
import { Icon } from '@/components/icon/icon'
import { Press } from '@/components/press/press'

/** What only some want to read, behind its title. */
export function Fold({ title, children }: { title: string; children: ReactNode }) {
  const [isOpen, setOpen] = useState(false)
  return (
    <View className="stack">
      <Press className="figures-fold" label={title} expanded={isOpen} onPress={() => setOpen(!isOpen)}>
        <View className="c-teal t-bold">{title}</View>
        <Icon name={isOpen ? 'up' : 'down'} size={16} className="c-teal" />
      </Press>
      {isOpen ? children : null}
    </View>
  )
}
