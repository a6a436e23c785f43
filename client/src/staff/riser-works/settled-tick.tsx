import { View } from '@tarojs/components'
import { Icon } from '@/components/icon/icon'
import { Press } from '@/components/press/press'

type Props = { rooms: string; isOn: boolean; onToggle: () => void }

/** Households that said another time, or nothing: somebody has settled it with them since. */
export function SettledTick({ rooms, isOn, onToggle }: Props) {
  return (
    <Press
      className={`row settled ${isOn ? 'settled-on' : ''}`}
      role="checkbox"
      checked={isOn}
      label={`已和 ${rooms} 说好，到时有人在家`}
      onPress={onToggle}
    >
      <View className="settled-box">{isOn ? <Icon name="check" size={18} /> : null}</View>
      <View className="grow">{`已和 ${rooms} 说好，到时有人在家`}</View>
    </Press>
  )
}
