import { View } from '@tarojs/components'
import { Icon } from '@/components/icon/icon'
import { Press } from '@/components/press/press'
import './tick.scss'

type Props = { children: string; isTicked: boolean; onTick: () => void }

/** A consent of its own: never ticked beforehand. */
export const Tick = ({ children, isTicked, onTick }: Props) => (
  <Press
    className={`help-tick ${isTicked ? 'help-tick-on' : ''}`}
    role="checkbox"
    checked={isTicked}
    label={children}
    onPress={onTick}
  >
    <View className="help-tick-box">{isTicked ? <Icon name="check" className="help-tick-check" /> : null}</View>
    <View className="grow">{children}</View>
  </Press>
)
