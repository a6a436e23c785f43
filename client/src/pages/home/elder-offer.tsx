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
    <Card tone='teal'>
      <View className='stack'>
        <View>
          <View className='t-lead'>字看着小吗？试试长辈版</View>
          <View>字大、按钮大，一屏只问一件事。页面左上角随时能换。</View>
        </View>
        <View className='row'>
          <Button size='small' variant='outline' onPress={() => choose(true)}>用长辈版</Button>
          <Button size='small' variant='link' onPress={() => choose(false)}>不用了</Button>
        </View>
      </View>
    </Card>
  )
}
