import type { StairwellView } from '@chuanmen/types/stairwell'
import { Text, View } from '@tarojs/components'
import { Card } from '@/components/card/card'
import { Legend } from '@/components/stairwell/legend'
import type { FlatMark, Picture } from '@/components/stairwell/model'
import { Stairwell } from '@/components/stairwell/stairwell'
import { aria } from '@/lib/aria'
import { day } from '@/lib/format'
import { rate } from '../rate'

const marks: readonly FlatMark[] = [
  'agreed',
  'conditional',
  'deferred',
  'reconfirm',
  'refused',
  'pending',
  'tenant-only',
]

type Props = {
  view: StairwellView
  picture: Picture
  selectedId: string | undefined
  onSelect: (flatId: string) => void
}

/** The stairwell cut open, with its numbers and its legend. */
export function PictureCard({ view: { counts, round }, picture, selectedId, onSelect }: Props) {
  return (
    <Card>
      <View className="stairwell-head">
        {round ? (
          <>
            <Count
              words="同意"
              part={counts.agreed}
              whole={counts.households}
              unit="户"
              note={rate(counts.agreed, counts.households)}
            />
            <Count
              teal
              words="成串"
              part={counts.complete}
              whole={counts.risers}
              unit="串"
              note={rate(counts.complete, counts.risers)}
            />
            <View className="t-note grow stairwell-round">{`${round.title} · ${day(round.closesAt)}截止`}</View>
          </>
        ) : (
          <View className="t-note">现在没有征求意见。点一户，看住户资料。</View>
        )}
      </View>
      <Stairwell mode="staff" picture={picture} selectedId={selectedId} onSelect={onSelect} />
      {round ? (
        <View className="stairwell-legend">
          <Legend lines={linesOf(picture)} marks={marks} />
        </View>
      ) : null}
    </Card>
  )
}

/** Only lines that are drawn, beside the two that every round has. */
const linesOf = ({ pipes }: Picture) => {
  const has = (...some: string[]) => pipes.some(({ state }) => some.includes(state.status))
  return [
    ...(has('done', 'works') ? (['done'] as const) : []),
    ...(has('works') ? (['works'] as const) : []),
    'complete' as const,
    'open' as const,
  ]
}

type CountProps = { words: string; part: number; whole: number; unit: string; note: string; teal?: boolean }

const Count = ({ words, part, whole, unit, note, teal }: CountProps) => (
  <View
    className={`stairwell-count ${teal ? 'c-teal' : ''}`}
    {...aria({ role: 'img', label: `${words} ${part} ${unit}，共 ${whole} ${unit}，${note}` })}
  >
    <Text>{words}</Text>
    <Text className="t-number">{String(part)}</Text>
    <Text className="t-note">{`/ ${whole} ${unit}`}</Text>
  </View>
)
