import type { HelpTaskView } from '@chuanmen/types/help-actions'
import { knowWords } from '@chuanmen/types/help-words'
import { View } from '@tarojs/components'
import { Card } from '@/components/card/card'
import { type Fact, FactList } from '@/components/fact-list/fact-list'
import { HelpDoor } from '@/components/help-card/help-card'
import { peopleWords, placeWords } from '@/components/help-card/words'
import { hour, phoneGroups } from '@/lib/format'
import { dial } from '@/lib/navigate'
import type { Stand } from '../visit/stand'
import { clockWords } from '../visit/words'

type Props = { task: HelpTaskView; stand: Stand }

/** Where it is and what to mind there: before it is taken the building, then the door; after checking out nothing of it. */
export function PlaceCard({ task, stand }: Props) {
  const { room, phone, callName, know, words, wordsState, places } = task
  // Checked out on this phone: what the server no longer tells is no longer shown either.
  const hasDoor = room !== null && stand.at !== 'left' && stand.at !== 'offered'
  const others = places.filter(({ isMine }) => !isMine).map(({ name }) => name)
  const facts: Fact[] = [
    ...(hasDoor ? [] : [{ name: '在哪', value: task.building, note: noteOf(stand) }]),
    ...(hasDoor && know && know.length > 0
      ? [{ name: '请注意', value: <Lines of={know.map((one) => knowWords[one])} /> }]
      : []),
    ...(hasDoor && words ? [{ name: '住户说', value: words }] : []),
    ...(hasDoor && !words && wordsState === 'waiting'
      ? [{ name: '住户说', value: '写了一句，等工作人员看过就显示' }]
      : []),
    ...(peopleWords(task) ? [{ name: '几个人', value: peopleWords(task) }] : []),
    ...(others.length > 0 ? [{ name: '一起去的', value: others.join('、') }] : []),
    ...(stand.at === 'early' ? [{ name: '签到', value: `${hour(stand.opensAt)}起可以签到，要住户的 4 位签到码` }] : []),
    ...(stand.at === 'there' ? [{ name: '签到', value: `${clockWords(stand.since)} 到的` }] : []),
  ]
  return (
    <Card>
      <View className="stack">
        {hasDoor ? (
          <HelpDoor
            place={placeWords(task)}
            name={callName}
            note={phone ? phoneGroups(phone) : '没有留电话'}
            onRing={phone ? () => dial(phone) : undefined}
          />
        ) : null}
        {facts.length > 0 ? <FactList facts={facts} /> : null}
      </View>
    </Card>
  )
}

const noteOf = ({ at }: Stand): string =>
  at === 'left' ? '已经签退，门牌和电话不再显示' : '接单以后才显示门牌、称呼和电话'

const Lines = ({ of }: { of: readonly string[] }) => (
  <>
    {of.map((line) => (
      <View key={line}>{line}</View>
    ))}
  </>
)
