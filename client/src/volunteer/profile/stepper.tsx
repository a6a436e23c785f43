import { View } from '@tarojs/components'
import { Icon } from '@/components/icon/icon'
import { Press } from '@/components/press/press'
import { aria } from '@/lib/aria'

type Props = {
  label: string
  value: number
  least: number
  most: number
  words: (value: number) => string
  onChange: (value: number) => void
}

/** A small number by two large buttons. */
export const Stepper = ({ label, value, least, most, words, onChange }: Props) => (
  <View className="stepper" {...aria({ role: 'group', label })}>
    <View className="grow t-bold">{label}</View>
    <Press
      className="stepper-press"
      label={`${label}，少一点`}
      disabled={value <= least}
      onPress={() => onChange(value - 1)}
    >
      <Icon name="minus" />
    </Press>
    <View className="stepper-value" {...aria({ role: 'status', live: 'polite' })}>
      {words(value)}
    </View>
    <Press
      className="stepper-press"
      label={`${label}，多一点`}
      disabled={value >= most}
      onPress={() => onChange(value + 1)}
    >
      <Icon name="plus" />
    </Press>
  </View>
)
