import { View } from '@tarojs/components'

export default function CertificatesPage() {
  return <View />
}
