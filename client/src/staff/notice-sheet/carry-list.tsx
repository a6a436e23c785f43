import { channelReasonWords } from '@chuanmen/types/notice-words'
import { View } from '@tarojs/components'
import { noticeNumber, whenLine } from './sheet-words'
import type { Printed, PrintedDoor } from './use-sheet'

const ways = { call: '打电话', door: '上门' } as const

/** What somebody carries along and ticks with a pencil: doors in walking order, no names and no numbers. */
export function CarryList({ printed: { notice }, doors }: { printed: Printed; doors: readonly PrintedDoor[] }) {
  const places = [...new Set(doors.map(({ place }) => place))]
  const { title, where, todo } = notice.content
  return (
    <View className="sheet-page sheet-carry">
      <View className="sheet-carry-title">{title}</View>
      <View>{[whenLine(notice.content), where].filter(Boolean).join('，')}</View>
      {todo ? <View className="sheet-carry-say">{`说：${todo}`}</View> : null}
      {places.map((place) => (
        <View key={place} className="sheet-carry-part">
          <View className="sheet-carry-place">{place}</View>
          {doors
            .filter((one) => one.place === place)
            .map(({ door: { flatId, room, due, reason } }) => (
              <View key={flatId} className="sheet-carry-row">
                <View className="sheet-carry-room">{room}</View>
                <View className="sheet-carry-way">{due && due !== 'wechat' ? ways[due] : ''}</View>
                <View className="sheet-carry-why">{reason ? channelReasonWords[reason] : ''}</View>
                <Box words="说到了" />
                <Box words="没人" />
                <View className="sheet-carry-note">几点</View>
              </View>
            ))}
        </View>
      ))}
      <View className="sheet-carry-foot">{`走完请回「串门」里登记。通知编号 ${noticeNumber(notice.noticeId)}`}</View>
    </View>
  )
}

const Box = ({ words }: { words: string }) => (
  <View className="sheet-carry-tick">
    <View className="sheet-carry-box" />
    {words}
  </View>
)
