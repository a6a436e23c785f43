import type { StairwellView } from '@chuanmen/types/stairwell'
import { Text, View } from '@tarojs/components'
import { Chip } from '@/components/chip/chip'
import { Icon } from '@/components/icon/icon'
import { Press } from '@/components/press/press'
import { aria } from '@/lib/aria'
import type { Pipe } from './pipes'
import type { useRisers } from './use-risers'

type Props = { pipe: Pipe; view: StairwellView; page: ReturnType<typeof useRisers> }

/** One pipe: from which floor, which other columns, which flats it passes by. */
export function PipeEditor({ pipe, view, page }: Props) {
  const floors = [...view.floors].sort((a, b) => a - b)
  const at = floors.indexOf(pipe.fromFloor)
  const [first = ''] = pipe.positions
  const others = view.positions.filter((position) => position !== first)
  const here = view.flats
    .filter(
      ({ position, floor, joinedTo }) =>
        pipe.positions.includes(position) && floor >= pipe.fromFloor && joinedTo === null,
    )
    .sort((a, b) => b.floor - a.floor)
  const step = (by: number) => {
    const floor = floors[at + by]
    if (floor !== undefined) page.setFrom(pipe, floor)
  }
  return (
    <View className="risers-editor">
      <View className="row row-wrap">
        <Text className="grow">从几层起</Text>
        <View className="risers-stepper">
          <Press className="risers-step" label="低一层起" disabled={at <= 0} onPress={() => step(-1)}>
            <Icon name="minus" />
          </Press>
          <View className="risers-floor" {...aria({ live: 'polite' })}>{`${pipe.fromFloor} 层`}</View>
          <Press className="risers-step" label="高一层起" disabled={at >= floors.length - 1} onPress={() => step(1)}>
            <Icon name="plus" />
          </Press>
        </View>
      </View>
      <View className="t-note">一层常常单独排水。不接这根的，从 2 层起。</View>
      {others.length > 0 ? (
        <>
          <View>还通到哪一列</View>
          <View className="risers-kinds" {...aria({ role: 'group', label: '还通到哪一列' })}>
            {others.map((position) => (
              <Chip
                key={position}
                chosen={pipe.positions.includes(position)}
                onPress={() => page.share(pipe, position)}
              >{`尾号 ${position}`}</Chip>
            ))}
          </View>
        </>
      ) : null}
      <View>跳过单独的户（也可以点图上的户）</View>
      <View className="risers-kinds" {...aria({ role: 'group', label: '跳过单独的户' })}>
        {here.map(({ flatId, room }) => (
          <Chip
            key={flatId}
            chosen={pipe.exceptFlatIds.includes(flatId)}
            onPress={() => page.tapFlat(flatId)}
          >{`跳过 ${room}`}</Chip>
        ))}
      </View>
    </View>
  )
}
