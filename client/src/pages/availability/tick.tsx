import { View } from '@tarojs/components'
import { Icon } from '@/components/icon/icon'
import { Press } from '@/components/press/press'

type Props = { children: string; isTicked: boolean; onTick: () => void }

/** A consent of its own: never ticked beforehand. */
export const Tick = ({ children, isTicked, onTick }: Props) => (
  <Press
    className={`clause-tick ${isTicked ? 'clause-tick-on' : ''}`}
    role="checkbox"
    checked={isTicked}
    label={children}
    onPress={onTick}
  >
    <View className="clause-box">{isTicked ? <Icon name="check" className="clause-check" /> : null}</View>
    <View className="grow">{children}</View>
  </Press>
)
