import { View } from '@tarojs/components'
import { Button } from '@/components/button/button'
import { Card } from '@/components/card/card'
import { Icon } from '@/components/icon/icon'
import { aria } from '@/lib/aria'
import { replace } from '@/lib/navigate'

/** Handed in, and nobody has answered yet: it goes by itself, and nobody has to write it again. */
export const Waiting = ({ flatId, stairwellId, phone }: { flatId: string; stairwellId: string; phone: string }) => (
  <Card tone="amber">
    <View className="stack" {...aria({ role: 'status' })}>
      <View className="row">
        <Icon name="wifi-off" className="c-amber" />
        <View className="grow t-lead">还没发出去，不用再填一遍</View>
      </View>
      <View>
        {`您填的存在这台手机里。有网的时候打开串门，会自己发出去，只算一次。${phone ? `急的话，先打电话给社区 ${phone}。` : ''}`}
      </View>
      <Button wide variant="outline" onPress={() => void replace('/help/list/index', { flatId, stairwellId })}>
        看我请的帮忙
      </Button>
    </View>
  </Card>
)
