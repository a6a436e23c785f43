import { View } from '@tarojs/components'
import { Icon } from '@/components/icon/icon'
import { Press } from '@/components/press/press'
import { aria } from '@/lib/aria'
import './stepper.scss'

type Props = {
  label: string
  unit: string
  value: number
  least?: number
  most: number
  onChange: (value: number) => void
}

/** A small number to tap up and down: 「− 2 桶 ＋」. */
export function Stepper({ label, unit, value, least = 1, most, onChange }: Props) {
  return (
    <View className="help-stepper" {...aria({ role: 'group', label })}>
      <Press
        className="help-stepper-button"
        label={`少一${unit}`}
        disabled={value <= least}
        onPress={() => onChange(Math.max(least, value - 1))}
      >
        <Icon name="minus" />
      </Press>
      <View className="help-stepper-value" {...aria({ role: 'status', live: 'polite' })}>{`${value} ${unit}`}</View>
      <Press
        className="help-stepper-button"
        label={`多一${unit}`}
        disabled={value >= most}
        onPress={() => onChange(Math.min(most, value + 1))}
      >
        <Icon name="plus" />
      </Press>
    </View>
  )
}
