import { View } from '@tarojs/components'

export default function FiguresPage() {
  return <View />
}
