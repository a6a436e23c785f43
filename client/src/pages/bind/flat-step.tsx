import { View } from '@tarojs/components'
import { Card } from '@/components/card/card'
import { ChipRow } from '@/components/chip/chip'
import { Missing } from '@/components/missing/missing'
import type { Bind } from './use-bind'

/** Which flat: rooms as on the doors, top floor first. */
export function FlatStep({ bind }: { bind: Bind }) {
  const { value: draft, change, sticker, missing } = bind
  const found = sticker.value
  if (!found) return null
  const floors = [...new Set(found.flats.map(({ floor }) => floor))].sort((a, b) => b - a)
  return (
    <>
      <View>
        <View className="t-note">{found.estateName}</View>
        <View className="t-title">{`${found.building}${found.unit}，哪一户？`}</View>
      </View>
      {missing ? <Missing>{missing}</Missing> : null}
      <Card>
        {floors.map((floor) => (
          <View className="row bind-floor" key={floor}>
            <View className="bind-floor-name">{`${floor} 层`}</View>
            <View className="grow">
              <ChipRow
                label={`${floor} 层的房号`}
                chosen={draft.flatId ? [draft.flatId] : []}
                onChange={([flatId]) => change({ flatId: flatId ?? '' })}
                options={found.flats
                  .filter((flat) => flat.floor === floor)
                  .map(({ flatId, room }) => ({ value: flatId, words: room }))}
              />
            </View>
          </View>
        ))}
      </Card>
      <View className="t-note">扫码只说明您到过楼门口，不会直接绑定。下一步还要核验一次。</View>
    </>
  )
}
