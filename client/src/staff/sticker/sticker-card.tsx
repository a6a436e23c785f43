import { Text, View } from '@tarojs/components'
import { Qr } from '@/components/qr/qr'
import { aria } from '@/lib/aria'
import { scanWords, webAddressHere } from './scan-words'

type Props = { estateName: string; place: string; token: string; phone: string | undefined }

/** Sign by sign, as somebody reads it out. */
const spelled = (group: string) => group.split('').join(' ')

/** What is printed: the place, a code to scan, the same code in letters, what to do in three steps, whom to ring. */
export function StickerCard({ estateName, place, token, phone }: Props) {
  const groups = token.split('-')
  return (
    <View className="sticker-card" {...aria({ role: 'group', label: `${place} 楼门贴码` })}>
      <View className="sticker-place">{`${estateName} ${place}`}</View>
      <View className="sticker-title">水管改造，自家的事自家看得见</View>
      <View className="sticker-qr">
        <Qr words={scanWords(token, webAddressHere())} label="贴码的二维码" />
      </View>
      <View className="sticker-code" {...aria({ role: 'img', label: `贴码，${groups.map(spelled).join('，')}` })}>
        {groups.join(' ')}
      </View>
      <View className="sticker-steps">
        <View>1. 微信里搜「串门」小程序，打开</View>
        <View>2. 点「绑定我家」，再点「扫贴码」，扫上面的二维码</View>
        <View>3. 选您的房号，再按提示核验</View>
      </View>
      <View className="sticker-note-line">扫不了，就输入二维码下面的那一串：空格不用输，大写小写都行。</View>
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
