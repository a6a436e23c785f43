import { View } from '@tarojs/components'

export default function LobbySheetPage() {
  return <View />
}
