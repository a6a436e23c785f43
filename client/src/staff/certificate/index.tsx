import { View } from '@tarojs/components'

export default function CertificatePage() {
  return <View />
}
