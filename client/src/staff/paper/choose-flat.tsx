import type { StaffFlatView, StairwellView } from '@chuanmen/types/stairwell'
import { flatStateWords } from '@chuanmen/types/tally'
import { Text, View } from '@tarojs/components'
import { Card } from '@/components/card/card'
import { Icon } from '@/components/icon/icon'
import { Press } from '@/components/press/press'

type Props = { view: StairwellView; onChoose: (flatId: string) => void }

/** Flats as they lie in the house: the top floor first, so that one walks down. */
export function ChooseFlat({ view: { floors, flats }, onChoose }: Props) {
  const asked = flats.filter(({ state }) => state !== null)
  const open = asked.filter(({ state }) => state !== 'agreed').length
  return (
    <Card className="paper-choose">
      <View className="t-lead">哪一户签的？</View>
      <View className="t-note">{open > 0 ? `还有 ${open} 户没有全部同意` : '全部住户都已同意'}</View>
      <View className="paper-floors">
        {floors.map((floor) => {
          const here = asked.filter((flat) => flat.floor === floor)
          return here.length > 0 ? (
            <View key={floor} className="paper-floor">
              <Text className="paper-floor-name">{`${floor} 层`}</Text>
              <View className="paper-flats">
                {here.map((flat) => (
                  <FlatDoor key={flat.flatId} flat={flat} onPress={() => onChoose(flat.flatId)} />
                ))}
              </View>
            </View>
          ) : null
        })}
      </View>
    </Card>
  )
}

function FlatDoor({ flat: { room, state, reconfirm }, onPress }: { flat: StaffFlatView; onPress: () => void }) {
  if (!state) return null
  const mark = state === 'pending' && reconfirm ? 'reconfirm' : state
  const words = mark === 'reconfirm' ? '待再确认' : flatStateWords[state]
  return (
    <Press className="paper-flat" label={`${room}，${words}`} onPress={onPress}>
      <Text className="t-bold">{room}</Text>
      <View className="paper-flat-state">
        <Icon
          name={mark}
          size={15}
          className={
            state === 'agreed'
              ? 'c-teal'
              : state === 'refused'
                ? 'c-brick'
                : state === 'pending' && !reconfirm
                  ? ''
                  : 'c-amber'
          }
        />
        <Text>{words}</Text>
      </View>
    </Press>
  )
}
