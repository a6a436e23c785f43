import { View } from '@tarojs/components'
import { Card } from '@/components/card/card'
import { Icon } from '@/components/icon/icon'
import { Press } from '@/components/press/press'

/** 长辈版 on or off, for this person on every device. */
export const ElderSwitch = ({ isOn, onToggle }: { isOn: boolean; onToggle: () => void }) => (
  <Card>
    <Press className="row me-switch" role="switch" label="长辈版" checked={isOn} onPress={onToggle}>
      <Icon name="elder" className="c-teal" />
      <View className="grow">
        <View className="t-bold">长辈版</View>
        <View className="t-note">字大、按钮大，一屏一件事。换了手机也记得</View>
      </View>
      <View className={`switch ${isOn ? 'switch-on' : ''}`}>
        <View className="switch-words">{isOn ? '开' : '关'}</View>
        <View className="switch-knob" />
      </View>
    </Press>
  </Card>
)
