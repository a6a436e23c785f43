import { unplacedWords } from '@chuanmen/domain/slots/explain'
import type { WorksRow } from '@chuanmen/types/works-actions'
import { View } from '@tarojs/components'
import type { Output } from '@/api/call'
import { Button } from '@/components/button/button'
import { CardSection } from '@/components/card/card'
import { Tag } from '@/components/tag/tag'
import { aria } from '@/lib/aria'
import { riserInFull } from '../works-words/place-words'

type Props = {
  unplaced: Output<'slots.view'>['unplaced'][number]
  works: WorksRow | undefined
  onFlat: (stairwellId: string, flatId: string) => void
  onFill: (stairwellId: string, flatId: string) => void
  onOpen: () => void
}

/** A riser that got no days: why, and the fewest households to ask, each with the way to ring and to note what was said. */
export function UnplacedRow({ unplaced: { why, start, length, ask }, works, onFlat, onFill, onOpen }: Props) {
  if (!works) return null
  const { stairwellId, building, unit } = works
  return (
    <CardSection>
      <View className="stack-tight" {...aria({ role: 'group', label: riserInFull(works) })}>
        <View className="t-bold">{riserInFull(works)}</View>
        <View>{unplacedWords({ why, start, length, rooms: ask.map(({ room }) => room) })}</View>
        {ask.map(({ flatId, room, hasSaid }) => (
          <View key={flatId} className="slots-ask">
            <View className="row">
              <View className="t-lead">{room}</View>
              <Tag tone={hasSaid ? 'plain' : 'amber'}>{hasSaid ? '说过，那天没人' : '还没说'}</Tag>
            </View>
            <View className="row">
              <Button
                size="small"
                icon="phone"
                label={`打电话问，${building}${unit} ${room}`}
                onPress={() => onFlat(stairwellId, flatId)}
              >
                打电话问
              </Button>
              <Button
                size="small"
                icon="pencil"
                label={`替住户填，${building}${unit} ${room}`}
                onPress={() => onFill(stairwellId, flatId)}
              >
                替住户填
              </Button>
            </View>
          </View>
        ))}
        <View className="row">
          <Button size="small" arrow label={`看这一根，${riserInFull(works)}`} onPress={onOpen}>
            看这一根
          </Button>
        </View>
      </View>
    </CardSection>
  )
}
