import { View } from '@tarojs/components'
import { aria } from '@/lib/aria'
import type { IconName } from './names'

type Props = {
  name: IconName
  /** In px; the default follows the type scale. */
  size?: number
  className?: string
  /** Words for a screen reader; without them the icon is decoration beside its words. */
  label?: string
}

/** A drawn sign in the colour of the text around it. The drawings are CSS masks (icon.scss): WeChat has no svg element. */
export function Icon({ name, size, className = '', label }: Props) {
  const style = size ? { width: `${size}px`, height: `${size}px` } : undefined
  return (
    <View
      className={`icon icon-${name} ${className}`}
      {...(style ? { style } : {})}
      {...aria(label ? { role: 'img', label } : { hidden: true })}
    />
  )
}
