import { View } from '@tarojs/components'

export default function PlannerTablePage() {
  return <View />
}
