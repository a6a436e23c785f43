import { Text, View } from '@tarojs/components'
import { aria } from '@/lib/aria'
import { Icon } from '../icon/icon'
import type { IconName } from '../icon/names'
import { Press } from '../press/press'
import './chip.scss'

type Props = {
  children: string
  chosen: boolean
  onPress: () => void
  icon?: IconName
  role?: 'checkbox' | 'radio' | 'tab'
}

/** A reason, a filter: 44 high, chosen = teal frame and ✓. */
export function Chip({ children, chosen, onPress, icon, role = 'checkbox' }: Props) {
  return (
    <Press
      className={`chip ${chosen ? 'chip-on' : ''}`}
      role={role}
      label={children}
      {...(role === 'tab' ? { selected: chosen } : { checked: chosen })}
      onPress={onPress}
    >
      {chosen ? <Icon name="check" className="chip-icon" /> : icon ? <Icon name={icon} className="chip-icon" /> : null}
      <Text>{children}</Text>
    </Press>
  )
}

type RowProps<T extends string> = {
  label: string
  options: readonly { value: T; words: string; icon?: IconName }[]
  /** Several may be chosen. */
  many?: boolean
  chosen: readonly T[]
  onChange: (chosen: T[]) => void
}

/** A row of chips to choose one or several of. */
export function ChipRow<T extends string>({ label, options, many, chosen, onChange }: RowProps<T>) {
  const toggle = (value: T) => {
    if (!many) return onChange([value])
    onChange(chosen.includes(value) ? chosen.filter((other) => other !== value) : [...chosen, value])
  }
  return (
    <View className="chip-row" {...aria({ role: many ? 'group' : 'radiogroup', label })}>
      {options.map(({ value, words, icon }) => (
        <Chip
          key={value}
          role={many ? 'checkbox' : 'radio'}
          chosen={chosen.includes(value)}
          onPress={() => toggle(value)}
          {...(icon ? { icon } : {})}
        >
          {words}
        </Chip>
      ))}
    </View>
  )
}
