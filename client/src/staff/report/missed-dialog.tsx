import { View } from '@tarojs/components'
import { useState } from 'react'
import { Button, MainButton } from '@/components/button/button'
import { ChipRow } from '@/components/chip/chip'
import { Dialog } from '@/components/dialog/dialog'
import { aria } from '@/lib/aria'
import type { Site } from './site'
import type { Report } from './use-report'

type Props = { report: Report; site: Site; onClose: () => void }

/** Which doors stayed shut. Of the storeys chosen, if some were. */
export function MissedDialog({ report: { draft, tell }, site: { rooms }, onClose }: Props) {
  const near = rooms.filter(({ floor }) => draft.floors.length === 0 || draft.floors.includes(floor))
  const [chosen, setChosen] = useState<string[]>(near.length === 1 ? near.map(({ flatId }) => flatId) : [])
  const [wasTried, setTried] = useState(false)
  const confirm = () => {
    setTried(true)
    if (chosen.length === 0) return
    tell('missed', { missedFlatIds: chosen, floors: [] })
    onClose()
  }
  return (
    <Dialog
      title="哪一户没人开门"
      onClose={onClose}
      actions={
        <>
          <Button onPress={onClose}>取消</Button>
          <MainButton icon="door" onPress={confirm}>
            记下没人开门
          </MainButton>
        </>
      }
    >
      <View className="stack">
        <View>记下以后，社区会和这一户另约时间。别的住户看不到。</View>
        <ChipRow
          many
          label="没人开门的住户"
          chosen={chosen}
          onChange={setChosen}
          options={near.map(({ flatId, room, visit }) => ({
            value: flatId,
            words: visit === 'cannot' ? `${room} 说过来不了` : room,
          }))}
        />
        {wasTried && chosen.length === 0 ? (
          <View className="c-brick" {...aria({ role: 'alert' })}>
            请选没人开门的那一户
          </View>
        ) : null}
      </View>
    </Dialog>
  )
}
