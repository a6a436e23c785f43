import { Text, View } from '@tarojs/components'
import { type CSSProperties, useMemo } from 'react'
import { Card } from '@/components/card/card'
import { Facade } from '@/components/stairwell/facade'
import { rate } from '../rate'
import { type Building, columnsOf } from './buildings'
import { facadeOf } from './facade-of'

type Props = {
  building: Building
  /** Columns of the widest building: all are drawn to one scale. */
  widest: number
  onOpen: (stairwellId: string) => void
}

/** One building: its stairwells joined as a façade, its numbers above. */
export function BuildingCard({ building: { building, stairwells, households, figures }, widest, onOpen }: Props) {
  const drawn = useMemo(() => stairwells.map(facadeOf), [stairwells])
  const style = { '--estate-share': String(columnsOf({ stairwells }) / Math.max(1, widest)) } as CSSProperties
  return (
    <Card>
      <View className="estate-building">
        <View className="t-lead">{building}</View>
        <View className="t-note estate-size">{`${stairwells.length} 个楼门 · ${households} 户`}</View>
        {figures.risers > 0 ? (
          <View className="estate-rates">
            <Text className="t-note">同意 </Text>
            <Text className="t-bold">{rate(figures.agreed, figures.households)}</Text>
            <Text className="t-note estate-second">成串 </Text>
            <Text className="t-bold c-teal">{rate(figures.complete, figures.risers)}</Text>
          </View>
        ) : null}
      </View>
      <View className="estate-facade" style={style}>
        <Facade stairwells={drawn} onSelect={onOpen} />
      </View>
    </Card>
  )
}
