import { View } from '@tarojs/components'
import type { CSSProperties, ReactNode } from 'react'
import { type Aria, aria } from '@/lib/aria'

type Props = Omit<Aria, 'role' | 'disabled'> & {
  className?: string
  style?: CSSProperties
  role?: 'button' | 'link' | 'radio' | 'checkbox' | 'tab' | 'switch' | 'menuitem' | 'row'
  disabled?: boolean
  id?: string
  /** H5: −1 takes it out of the tab order (arrow keys move inside a radio group). */
  tabIndex?: number
  onPress: () => void
  children?: ReactNode
}

/** Anything a person can tap: one look when pressed, a role for screen readers, Enter and Space on the web. */
export function Press({
  className = '',
  style,
  role = 'button',
  disabled,
  id,
  tabIndex,
  onPress,
  children,
  ...said
}: Props) {
  const press = () => {
    if (!disabled) onPress()
  }
  const web =
    process.env.TARO_ENV === 'h5'
      ? {
          tabIndex: tabIndex ?? 0,
          onKeyDown: (event: KeyboardEvent) => {
            if (event.target !== event.currentTarget) return
            if (event.key !== 'Enter' && (event.key !== ' ' || role === 'link')) return
            event.preventDefault()
            press()
          },
        }
      : {}
  return (
    <View
      className={`press ${disabled ? 'press-off' : ''} ${className}`}
      hoverClass={disabled ? 'none' : 'press-down'}
      hoverStayTime={60}
      {...(style ? { style } : {})}
      {...(id ? { id } : {})}
      {...web}
      {...aria({ role, ...said, ...(disabled ? { disabled } : {}) })}
      onClick={press}
    >
      {children}
    </View>
  )
}
