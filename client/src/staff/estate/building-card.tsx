import { Text, View } from '@tarojs/components'
import { percent } from '@chuanmen/domain/estate/figures'
import { useMemo } from 'react'
import { Card } from '@/components/card/card'
import { Facade } from '@/components/stairwell/facade'
import type { Building } from './buildings'
import { facadeOf } from './facade-of'

type Props = { building: Building; onOpen: (stairwellId: string) => void }

/** One building: its stairwells joined as a façade, its numbers above. */
export function BuildingCard({ building: { building, stairwells, households, figures }, onOpen }: Props) {
  const drawn = useMemo(() => stairwells.map(facadeOf), [stairwells])
  return (
    <Card>
      <View className='estate-building'>
        <View className='t-lead'>{building}</View>
        <View className='t-note grow'>{`${stairwells.length} 个楼门 · ${households} 户`}</View>
        {figures.risers > 0 ? (
          <View className='estate-rates'>
            <Text className='t-note'>同意 </Text>
            <Text className='t-bold'>{percent(figures.agreed, figures.households)}</Text>
            <Text className='t-note estate-second'>成串 </Text>
            <Text className='t-bold c-teal'>{percent(figures.complete, figures.risers)}</Text>
          </View>
        ) : null}
      </View>
      <Facade stairwells={drawn} onSelect={onOpen} />
    </Card>
  )
}
