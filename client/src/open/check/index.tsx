import { View } from '@tarojs/components'

export default function CheckPage() {
  return <View />
}
