import type { HelpTaskView } from '@chuanmen/types/help-actions'
import { outcomeWords } from '@chuanmen/types/help-words'
import { View } from '@tarojs/components'
import { Card } from '@/components/card/card'
import { Tag } from '@/components/tag/tag'
import { aria } from '@/lib/aria'
import { hour } from '@/lib/format'
import { RingButton } from '../parts/ring-button'
import { orderPrice } from '../words/stand'
import { dayHourWords } from '../words/when'

type Place = HelpTaskView['places'][number]

/** Who comes: the name, what staff have seen of them, when, and their telephone. */
export const HelpersCard = ({ view, now }: { view: HelpTaskView; now: number }) =>
  view.places.length === 0 ? null : (
    <Card>
      <View className="stack">
        <View className="t-lead" {...aria({ role: 'heading', level: 2 })}>
          谁来帮
        </View>
        {view.places.map((place) => (
          <Helper key={place.index} place={place} on={view.on} now={now} />
        ))}
        {view.missing > 0 ? <View className="c-ink2">{`还差 ${view.missing} 位，正在找。`}</View> : null}
      </View>
    </Card>
  )

function Helper({ place, on, now }: { place: Place; on: string; now: number }) {
  const { name, phone, service, where, proofs, fromHour, isAtStation } = place
  const facts = [
    [service, orderPrice(place)].filter(Boolean).join('，'),
    dayHourWords(on, fromHour, now),
    where ? `${isAtStation ? '请您到驿站去：' : '到家里来。驿站在'}${where}` : '',
    cameWords(place),
  ].filter(Boolean)
  return (
    <View className="help-helper">
      <View className="grow stack-tight">
        <View className="t-lead">{name}</View>
        {proofs ? (
          <View className="row row-wrap help-proofs">
            {proofs.identity ? (
              <Tag tone="teal" icon="shield">
                身份核实过
              </Tag>
            ) : null}
            {proofs.trained ? <Tag tone="teal">会做这件事</Tag> : null}
            {proofs.insured ? <Tag tone="teal">有保险</Tag> : null}
          </View>
        ) : null}
        {facts.map((words) => (
          <View key={words}>{words}</View>
        ))}
      </View>
      {phone ? <RingButton who={name} number={phone} /> : null}
    </View>
  )
}

function cameWords({ checkedInAt, checkedOutAt, outcome, minutes }: Place): string {
  if (checkedOutAt)
    return `${hour(checkedOutAt)}离开，${outcome ? outcomeWords[outcome] : '帮完了'}，一共 ${minutes} 分钟`
  return checkedInAt ? `${hour(checkedInAt)}到的` : ''
}
