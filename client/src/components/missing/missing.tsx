import { View } from '@tarojs/components'
import { Icon } from '@/components/icon/icon'
import { aria } from '@/lib/aria'

/** What is still to be done on this screen, said when the person wants to go on. */
export const Missing = ({ children }: { children: string }) => (
  <View className="row c-brick" {...aria({ role: 'alert' })}>
    <Icon name="warning" />
    <View className="grow">{children}</View>
  </View>
)
