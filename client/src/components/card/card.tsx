import { View } from '@tarojs/components'
import type { ReactNode } from 'react'
import { Icon } from '../icon/icon'
import { Press } from '../press/press'
import './card.scss'

type Props = {
  children: ReactNode
  /** plain surface; teal tint for an offer; amber tint for a promise or a wait; dashed for "not yet"; ink frame for the selected one. */
  tone?: 'plain' | 'teal' | 'amber' | 'dashed' | 'selected' | 'sunk'
  /** No padding: rows or pictures bring their own. */
  flush?: boolean
  className?: string
}

export function Card({ children, tone = 'plain', flush, className = '' }: Props) {
  return <View className={`card card-${tone} ${flush ? 'card-flush' : ''} ${className}`}>{children}</View>
}

/** Part of a card below a hairline. */
export const CardSection = ({ children, className = '' }: { children: ReactNode; className?: string }) => (
  <View className={`card-section ${className}`}>{children}</View>
)

/** A whole card that opens something; the arrow says so. */
export function CardLink({ children, onPress, label }: { children: ReactNode; onPress: () => void; label: string }) {
  return (
    <Press className="card card-plain card-link" label={label} onPress={onPress}>
      <View className="grow">{children}</View>
      <Icon name="next" className="c-ink2" />
    </Press>
  )
}
