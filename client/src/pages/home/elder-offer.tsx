import { View } from '@tarojs/components'
import { Button } from '@/components/button/button'
import { Card } from '@/components/card/card'
import { elder, elderOffered } from '@/lib/elder'

/** 长辈版, offered once on this device. Later it is one tap away on top of every page. */
export function ElderOffer() {
  const wasOffered = elderOffered.use()
  const isElder = elder.use()
  if (wasOffered || isElder) return null
  const choose = (on: boolean) => {
    elderOffered.set(true)
    if (on) elder.set(true)
  }
  return (
    <Card tone="teal" className="elder-offer-card">
      <View className="row row-wrap elder-offer">
        <View className="grow elder-offer-words">
          <View className="t-lead">字看着小吗？</View>
          <View className="t-note">左上角「长辈版」随时能换</View>
        </View>
        <Button size="small" variant="outline" onPress={() => choose(true)}>
          用长辈版
        </Button>
        <Button size="small" variant="link" onPress={() => choose(false)}>
          不用
        </Button>
      </View>
    </Card>
  )
}
