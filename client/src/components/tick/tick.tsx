import { View } from '@tarojs/components'
import { Icon } from '../icon/icon'
import { Press } from '../press/press'
import './tick.scss'

type Props = {
  children: string
  isTicked: boolean
  onTick: () => void
  /** Heard instead of what stands there, where that alone does not say what is ticked. */
  label?: string
}

/** A consent of its own: never ticked beforehand. */
export const Tick = ({ children, isTicked, onTick, label = children }: Props) => (
  <Press
    className={`tick ${isTicked ? 'tick-on' : ''}`}
    role="checkbox"
    checked={isTicked}
    label={label}
    onPress={onTick}
  >
    <View className="tick-box">{isTicked ? <Icon name="check" className="tick-check" /> : null}</View>
    <View className="grow">{children}</View>
  </Press>
)
