import type { WorksRow } from '@chuanmen/types/works-actions'
import { View } from '@tarojs/components'
import { useState } from 'react'
import { useMutate } from '@/api/use-action'
import { Button, MainButton } from '@/components/button/button'
import { ChipRow } from '@/components/chip/chip'
import { Dialog } from '@/components/dialog/dialog'
import { Progress } from '@/components/progress/progress'
import { FailureNote } from '@/components/states/states'
import { riserTitle } from '../works-words/place-words'
import { troublesWords } from '../works-words/trouble-words'

type Props = {
  estateId: string
  works: readonly WorksRow[]
  onDone: (planId: string) => void
  onClose: () => void
}

/** What the system will do, which of the standing dates it may touch, and that it is at it. */
export function ProposeDialog({ estateId, works, onDone, onClose }: Props) {
  const propose = useMutate('slots.propose', ['works.list'])
  const movable = works.filter(({ state, troubles }) => state === 'scheduled' && troubles.length > 0)
  const [free, setFree] = useState<string[]>(() => movable.map(({ worksId }) => worksId))
  const asking = works.filter(({ state }) => state === 'asking')
  const run = async () => {
    const done = await propose.run({ estateId, freeWorksIds: free })
    if (done) onDone(done.planId)
  }
  return (
    <Dialog
      title="让系统排日子"
      onClose={onClose}
      actions={
        <>
          <Button onPress={onClose}>先不排</Button>
          <MainButton busy={propose.isBusy} icon="calculator" onPress={() => void run()}>
            排一排
          </MainButton>
        </>
      }
    >
      <View className="stack">
        <View>
          {`要排的有 ${asking.length + free.length} 根。系统找每一户都有人在家、施工队也有空的日子，已经定好的不动。排出来只是建议，您点了「采用」才算数。`}
        </View>
        {movable.length > 0 ? (
          <View className="stack-tight">
            <View className="t-bold">这些定好的出了状况，可以让系统另找日子</View>
            <ChipRow
              many
              label="可以改日子的立管"
              chosen={free}
              onChange={setFree}
              options={movable.map((row) => ({
                value: row.worksId,
                words: `${riserTitle(row)}：${troublesWords(row.troubles)}`,
              }))}
            />
          </View>
        ) : null}
        {asking.some(({ said, households }) => said < households) ? (
          <View className="c-amber">还有住户没说哪天有人在家。没说的当作哪天都不行，会列出要去问谁。</View>
        ) : null}
        {propose.isBusy ? <Progress words="正在一户一户地对时间，最多半分钟" /> : null}
        <FailureNote failure={propose.failure} onRetry={() => void run()} />
      </View>
    </Dialog>
  )
}
