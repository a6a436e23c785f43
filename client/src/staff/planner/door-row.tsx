import type { PlannedDoor } from '@chuanmen/domain/planner/estate-plan'
import { Text, View } from '@tarojs/components'
import { Icon } from '@/components/icon/icon'
import { Press } from '@/components/press/press'
import { Tag } from '@/components/tag/tag'
import { DoorActions } from './door-actions'
import { placeOf } from './find-door'
import { chanceWords, pastWords, priceWords, visitsWords } from './plan-words'
import type { PlannerPageState } from './use-planner-page'

type Props = { page: PlannerPageState; planned: PlannedDoor; number: number }

/** One door to knock on: number, door, why, what it takes and brings; pressed, what can be done about it. */
export function DoorRow({ page, planned, number }: Props) {
  const { door, isPinned, isByHand, why } = planned
  const { flatId, room } = door
  const isOpen = page.openId === flatId
  const lost = page.model.prices ? (page.model.prices.get(flatId) ?? 0) : undefined
  const price = priceWords(lost)
  const lines = [why.join(' · '), chanceWords(planned), price, pastWords(door)]
  const place = `${placeOf(planned)} ${room}`
  const marks = [isPinned ? '一定要去' : '', isByHand ? '手工改的趟数' : ''].filter(Boolean)
  return (
    <View className="planner-row" id={rowId(flatId)}>
      <Press
        className="planner-row-press"
        label={[`${number}`, room, ...marks, visitsWords(planned), ...lines, placeOf(planned)].join('，')}
        expanded={isOpen}
        onPress={() => page.toggle(flatId)}
      >
        {/* What is read begins with what is drawn (WCAG 2.5.3); the spaces keep the parts apart. */}
        <View className="planner-count">{`${number} `}</View>
        <View className="grow">
          <View className="planner-row-head">
            <Text className="planner-room">{`${room} `}</Text>
            {marks.map((mark) => (
              <Tag key={mark} tone="amber">
                {mark}
              </Tag>
            ))}
            <Text className="planner-visits">{` ${visitsWords(planned)} `}</Text>
          </View>
          <View>{`${lines[0]} `}</View>
          <View className="planner-row-facts">
            <Text>{`${lines[1]} `}</Text>
            <Text className={lost ? 'c-teal t-bold' : 'c-ink2'}>{`${lines[2]} `}</Text>
          </View>
          <View className="t-note">{lines[3]}</View>
        </View>
        <Icon name={isOpen ? 'up' : 'down'} className="planner-row-arrow" />
      </Press>
      {isOpen ? <DoorActions page={page} flatId={flatId} place={place} /> : null}
    </View>
  )
}

const rowId = (flatId: string) => `planner-${flatId.replace(/[^\w-]/g, '-')}`
