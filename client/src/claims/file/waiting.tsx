import { View } from '@tarojs/components'
import { Button } from '@/components/button/button'
import { Card } from '@/components/card/card'
import { Icon } from '@/components/icon/icon'
import { aria } from '@/lib/aria'
import { replace } from '@/lib/navigate'

/** Handed in, and nobody has answered yet: it goes by itself, and nobody has to write it again. */
export const Waiting = ({ flatId }: { flatId: string }) => (
  <Card tone="amber">
    <View className="stack" {...aria({ role: 'status' })}>
      <View className="row">
        <Icon name="wifi-off" className="c-amber" />
        <View className="grow t-lead">还没发出去，不用再填一遍</View>
      </View>
      <View>申请和照片都存在这台手机里。有网的时候打开串门，会自己发出去，只算一份。</View>
      <Button wide variant="outline" onPress={() => void replace('/claims/list/index', { flatId })}>
        看我的申请
      </Button>
    </View>
  </Card>
)
