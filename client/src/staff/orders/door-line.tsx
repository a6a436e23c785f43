import type { HelpTaskView } from '@chuanmen/types/help-actions'
import { knowWords } from '@chuanmen/types/help-words'
import { View } from '@tarojs/components'
import { Button } from '@/components/button/button'
import { Icon } from '@/components/icon/icon'
import { phoneGroups } from '@/lib/format'
import { dial } from '@/lib/navigate'
import { placeWords } from '../place-words'

/** Where to go and whom to ring: as much as the station is told now, and not a word more. */
export function DoorLine({ task }: { task: HelpTaskView }) {
  const { callName, phone, room, know, words } = task
  return (
    <View className="orders-door">
      <Icon name="pin" className="c-teal" />
      <View className="grow stack-tight">
        <View className="t-bold">{[placeWords(task), callName].filter(Boolean).join('　')}</View>
        {know && know.length > 0 ? (
          <View className="t-note">{know.map((chip) => knowWords[chip]).join('；')}</View>
        ) : null}
        {words ? <View>{words}</View> : null}
        {room === null && (task.at === 'asked' || task.at === 'open') ? (
          <View className="t-note">约好以后才显示门牌和电话</View>
        ) : null}
      </View>
      {phone ? (
        <Button size="small" icon="phone" label={`打电话给住户，${phoneGroups(phone)}`} onPress={() => dial(phone)}>
          {phoneGroups(phone)}
        </Button>
      ) : null}
    </View>
  )
}
