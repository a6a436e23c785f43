import { Text, View } from '@tarojs/components'
import { aria } from '@/lib/aria'

type Props = { estateName: string; place: string; token: string; phone: string | undefined }

/** 「AB3K 9Q2M」 reads and types more easily than eight signs in a row. */
const groupsOf = (token: string) =>
  Array.from({ length: Math.ceil(token.length / 4) }, (_, part) => ({
    part,
    signs: token.slice(part * 4, part * 4 + 4),
  }))

/** What is printed: the place, the code in large letters, what to do in three steps, whom to ring. */
export function StickerCard({ estateName, place, token, phone }: Props) {
  return (
    <View className="sticker-card" {...aria({ role: 'group', label: `${place} 楼门贴码` })}>
      <View className="sticker-place">{`${estateName} ${place}`}</View>
      <View className="sticker-title">水管改造，自家的事自家看得见</View>
      <View className="sticker-code" {...aria({ role: 'img', label: `贴码 ${token.split('').join(' ')}` })}>
        {groupsOf(token).map(({ part, signs }) => (
          <View key={part} className="sticker-group">
            {signs}
          </View>
        ))}
      </View>
      <View className="sticker-steps">
        <View>1. 微信里搜「串门」小程序，打开</View>
        <View>2. 点「绑定我家」，输入上面的贴码</View>
        <View>3. 选您的房号，核对手机号就好了</View>
      </View>
      <View className="sticker-note-line">空格不用输，横线要输，字母分大小写。</View>
      {phone ? (
        <View className="sticker-phone">
          <Text>不会用手机？请打居委会电话 </Text>
          <Text className="sticker-number">{phone}</Text>
          <Text>，我们上门办。</Text>
        </View>
      ) : null}
    </View>
  )
}
