import type { Figures } from '@chuanmen/types/estate'
import { Text, View } from '@tarojs/components'
import { aria } from '@/lib/aria'
import { percent } from '@/lib/format'
import './two-numbers.scss'

type Props = {
  figures: Figures
  /** The gap in words: 「先敲 6 户的门，能多成 18 串」. */
  gap?: string
  more?: string
  /** 成串率 after those doors, in per cent: a dashed teal stretch on the bar. */
  afterPercent?: number
}

/** 同意率 beside 成串率, the same size, by count and by area; below them the gap. */
export function TwoNumbers({ figures, gap, more, afterPercent }: Props) {
  const { agreed, households, complete, risers, agreedAreaCentiSqm, areaCentiSqm } = figures
  const agreedRate = percent(agreed, households)
  const completeRate = percent(complete, risers)
  return (
    <View className="two-numbers">
      <View className="two-numbers-pair">
        <Rate
          name="同意率"
          rate={agreedRate}
          count={`${agreed} / ${households} 户`}
          area={`按面积 ${percent(agreedAreaCentiSqm, areaCentiSqm)}%`}
        />
        <Rate name="成串率" rate={completeRate} count={`${complete} / ${risers} 串`} teal />
      </View>
      <View className="two-numbers-gap">
        {gap ? <View className="t-lead">{gap}</View> : null}
        <Bar
          agreed={Number(agreedRate)}
          complete={Number(completeRate)}
          {...(afterPercent === undefined ? {} : { after: afterPercent })}
        />
        {more ? <View className="t-note">{more}</View> : null}
      </View>
    </View>
  )
}

function Rate({
  name,
  rate,
  count,
  area,
  teal,
}: {
  name: string
  rate: string
  count: string
  area?: string
  teal?: boolean
}) {
  const heard = [`${name} ${rate}%`, count, area].filter(Boolean).join('，')
  return (
    <View className={`two-numbers-one ${teal ? 'two-numbers-teal' : ''}`} {...aria({ role: 'img', label: heard })}>
      <View className="two-numbers-name">{name}</View>
      <View className="two-numbers-rate">
        <Text>{rate}</Text>
        <Text className="two-numbers-sign">%</Text>
      </View>
      <View className="t-note">{count}</View>
      {area ? <View className="t-note">{area}</View> : null}
    </View>
  )
}

function Bar({ agreed, complete, after }: { agreed: number; complete: number; after?: number }) {
  const width = (from: number, to: number) => ({ left: `${from}%`, width: `${Math.max(0, to - from)}%` })
  const heard = `成串 ${complete}%，${after === undefined ? `同意 ${agreed}%` : `谈成后 ${after}%`}`
  // Words of marks closer than this would print over each other: then they stand at the two ends.
  const isTight = Math.abs((after ?? agreed) - complete) < (after === undefined ? 16 : 38)
  const at = (share: number) => (isTight ? {} : { left: `${Math.min(share, 100)}%` })
  const lean = (share: number) =>
    isTight ? '' : share < 14 ? 'bar-word-right' : share > 86 ? 'bar-word-left' : 'bar-word-on'
  const end = after ?? agreed
  return (
    <View className="bar" {...aria({ role: 'img', label: heard })}>
      <View className="bar-track" />
      <View className="bar-open" style={width(complete, agreed)} />
      {after === undefined ? null : <View className="bar-after" style={width(complete, after)} />}
      <View className="bar-done" style={width(0, complete)} />
      <View className="bar-mark bar-mark-teal" style={{ left: `${complete}%` }} />
      <View className={`bar-mark ${after === undefined ? '' : 'bar-mark-teal'}`} style={{ left: `${end}%` }} />
      <View className={`bar-words ${isTight ? 'bar-words-apart' : ''}`}>
        <Text className={`bar-word c-teal ${lean(complete)}`} style={at(complete)}>
          {after === undefined ? '成串' : `现在 ${complete}%`}
        </Text>
        <Text className={`bar-word ${after === undefined ? '' : 'c-teal'} ${lean(end)}`} style={at(end)}>
          {after === undefined ? '同意' : `谈成后 ${end}%`}
        </Text>
      </View>
    </View>
  )
}
