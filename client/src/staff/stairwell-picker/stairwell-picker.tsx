import type { EstateView } from '@chuanmen/types/estate'
import { View } from '@tarojs/components'
import { Button } from '@/components/button/button'
import { Chip } from '@/components/chip/chip'
import { aria } from '@/lib/aria'
import './stairwell-picker.scss'

type Entry = EstateView['stairwells'][number]
type Props = {
  stairwells: readonly Entry[]
  chosen: readonly string[]
  onChange: (chosen: string[]) => void
  /** Why one cannot be chosen, or null. */
  blocked?: (stairwell: Entry) => string | null
}

const canAll = () => null

/** Stairwells by building, each building at one tap. */
export function StairwellPicker({ stairwells, chosen, onChange, blocked = canAll }: Props) {
  const buildings = [...new Set(stairwells.map(({ building }) => building))]
  const has = new Set(chosen)
  const set = (ids: readonly string[], on: boolean) => {
    const rest = chosen.filter((id) => !ids.includes(id))
    onChange(on ? [...rest, ...ids] : rest)
  }
  return (
    <View className="stairwell-picker">
      {buildings.map((building) => {
        const own = stairwells.filter((one) => one.building === building)
        const free = own.filter((one) => blocked(one) === null).map(({ stairwellId }) => stairwellId)
        const isAll = free.length > 0 && free.every((id) => has.has(id))
        const reasons = [...new Set(own.map(blocked).filter((reason) => reason !== null))]
        return (
          <View key={building} className="stairwell-picker-building">
            <View className="row">
              <View className="t-bold grow">{building}</View>
              {free.length > 1 ? (
                <Button
                  variant="link"
                  label={isAll ? `${building}一个都不选` : `${building}全选`}
                  onPress={() => set(free, !isAll)}
                >
                  {isAll ? '都不选' : '全选'}
                </Button>
              ) : null}
            </View>
            <View className="chip-row" {...aria({ role: 'group', label: `${building}的楼门` })}>
              {own.map((one) =>
                blocked(one) === null ? (
                  <Chip
                    key={one.stairwellId}
                    chosen={has.has(one.stairwellId)}
                    onPress={() => set([one.stairwellId], !has.has(one.stairwellId))}
                  >
                    {`${one.unit} · ${one.households} 户`}
                  </Chip>
                ) : (
                  <View key={one.stairwellId} className="stairwell-picker-off">{`${one.unit} · ${blocked(one)}`}</View>
                ),
              )}
            </View>
            {reasons.length > 0 && free.length === 0 ? <View className="t-note">这栋楼现在都不能选。</View> : null}
          </View>
        )
      })}
    </View>
  )
}
