import { View } from '@tarojs/components'

export default function ProgressPage() {
  return <View />
}
