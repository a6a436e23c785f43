import { View } from '@tarojs/components'

export default function PlannerPage() {
  return <View />
}
