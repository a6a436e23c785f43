import { upkeepLaw } from '@chuanmen/types/plan-words'
import { View } from '@tarojs/components'
import Taro from '@tarojs/taro'
import { Button } from '@/components/button/button'
import { toast } from '@/components/toast/toast'

const lawText = upkeepLaw.map(({ article, text }) => `${article}\n${text}`).join('\n\n')

/** The law's own words, to be read out or sent. */
export function NoteFields() {
  const copy = () =>
    void Taro.setClipboardData({ data: lawText }).then(
      () => toast('法条复制好了，可以发给房主'),
      () => toast('没有复制成，请长按选字', 'warning'),
    )
  return (
    <View className="stack household-law">
      {upkeepLaw.map(({ article, text }) => (
        <View key={article} className="stack-tight">
          <View className="t-bold">{article}</View>
          <View>{text}</View>
        </View>
      ))}
      <View className="row">
        <Button size="small" icon="doc" label="复制法条" onPress={copy}>
          复制
        </Button>
      </View>
    </View>
  )
}
