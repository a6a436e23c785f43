import type { RosterPreview } from '@chuanmen/types/roster'
import { rosterFieldWords } from '@chuanmen/types/roster-words'
import { Text, View } from '@tarojs/components'
import { useState } from 'react'
import { Button } from '@/components/button/button'
import { Card } from '@/components/card/card'

type Props = { diff: RosterPreview['diff'] }
const AT_ONCE = 8

/** Against what is already there: what an import would add and change. Nothing is ever removed by it. */
export function Difference({ diff: { added, changed, unchanged, missing, changes } }: Props) {
  const [shown, setShown] = useState(AT_ONCE)
  if (changed + unchanged + missing === 0) {
    return (
      <Card>
        <View className="t-lead">{`${added} 户都是新的`}</View>
        <View className="t-note">这个小区还没有名册，没有可比的。</View>
      </Card>
    )
  }
  return (
    <Card>
      <View className="t-lead">和现有名册比</View>
      <View className="roster-diff">
        <Figure name="户新增" count={added} />
        <Figure name="户变化" count={changed} />
        <Figure name="户不变" count={unchanged} />
        <Figure name="户表里没有" count={missing} />
      </View>
      {missing > 0 ? <View className="t-note">{`表里没有的 ${missing} 户会留着，不会删除。`}</View> : null}
      {changes.slice(0, shown).map(({ room, field, before, after }) => (
        <View className="roster-change" key={`${room}${field}`}>
          <View className="t-bold">{room}</View>
          <View className="t-note">
            <Text>{`${rosterFieldWords[field]}：`}</Text>
            <Text className="roster-before">{before || '空'}</Text>
            <Text>{` 改成 `}</Text>
            <Text className="t-bold roster-after">{after || '空'}</Text>
          </View>
        </View>
      ))}
      {changes.length > shown ? (
        <Button
          variant="link"
          onPress={() => setShown(changes.length)}
        >{`再看 ${changes.length - shown} 处变化`}</Button>
      ) : null}
    </Card>
  )
}

const Figure = ({ name, count }: { name: string; count: number }) => (
  <View className="roster-figure">
    <View className="t-number">{String(count)}</View>
    <View className="t-note">{name}</View>
  </View>
)
