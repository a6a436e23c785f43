import { occupantKinds, occupantWords } from '@chuanmen/types/household-words'
import { View } from '@tarojs/components'
import { Chip } from '@/components/chip/chip'
import { Stepper } from '@/help/parts/stepper'
import { aria } from '@/lib/aria'
import type { EditorProps } from './file-editor'

/** How many of one kind; the contract holds one digit. */
const MOST = 9

/** Who lives there: a tap for each kind, another for each person more. */
export function FileOccupants({ form, change }: EditorProps) {
  const list = form.occupants ?? []
  return (
    <>
      <View className="chip-row" {...aria({ role: 'group', label: '家里有谁' })}>
        <Chip chosen={form.occupants?.length === 0} onPress={() => change({ occupants: [] })}>
          没有人常住
        </Chip>
        {occupantKinds.map((kind) => {
          const isOn = list.some((one) => one.kind === kind)
          return (
            <Chip
              key={kind}
              chosen={isOn}
              onPress={() =>
                change({
                  occupants: isOn ? list.filter((one) => one.kind !== kind) : [...list, { kind, count: 1 }],
                })
              }
            >
              {occupantWords[kind]}
            </Chip>
          )
        })}
      </View>
      {list.map(({ kind, count }) => (
        <View className="row row-wrap" key={kind}>
          <View className="grow">{occupantWords[kind]}</View>
          <Stepper
            label={occupantWords[kind]}
            unit="人"
            value={count}
            most={MOST}
            onChange={(next) =>
              change({ occupants: list.map((one) => (one.kind === kind ? { kind, count: next } : one)) })
            }
          />
        </View>
      ))}
    </>
  )
}
