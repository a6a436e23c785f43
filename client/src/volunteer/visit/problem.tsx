import { View } from '@tarojs/components'
import { Icon } from '@/components/icon/icon'
import { aria } from '@/lib/aria'

/** What is wrong or missing, said where the person is looking. */
export const Problem = ({ children }: { children: string }) => (
  <View className="row c-brick visit-problem" {...aria({ role: 'alert' })}>
    <Icon name="warning" />
    <View className="grow">{children}</View>
  </View>
)
