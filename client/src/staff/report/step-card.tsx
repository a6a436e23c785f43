import type { Stage } from '@chuanmen/types/works'
import { type StageKind, stageWords } from '@chuanmen/types/works-words'
import { Text, View } from '@tarojs/components'
import { useState } from 'react'
import { Button } from '@/components/button/button'
import { Card } from '@/components/card/card'
import { ChipRow } from '@/components/chip/chip'
import { bringsWords, dayWords, stepState, stepStateWords, windowWords } from '@/components/stage-line/steps'
import { Tag } from '@/components/tag/tag'
import { aria } from '@/lib/aria'
import { floorChip } from './site'
import type { Report } from './use-report'

type Props = { report: Report; stage: Stage; onLate: () => void }

/** The step that is told of: the one that is on, unless another is chosen; and at which storeys. */
export function StepCard({ report: { stages, floors, draft, change }, stage, onLate }: Props) {
  const [isChoosing, setChoosing] = useState(false)
  const now = Date.now()
  const state = stepState(stage, now)
  const done = floors.filter((floor) => stage.state === 'done' || stage.floors.includes(floor))
  return (
    <Card tone="selected">
      <View className="stack">
        <View className="row row-wrap report-step">
          <View className="t-title grow" {...aria({ role: 'heading', level: 2 })}>
            {stageWords[stage.kind]}
          </View>
          <Tag tone={state === 'done' ? 'teal' : state === 'overdue' ? 'brick' : 'amber'}>{stepStateWords[state]}</Tag>
        </View>
        <View>
          <Text>{`${dayWords(stage.on, now)} ${windowWords(stage)}`}</Text>
          {bringsWords(stage).length > 0 ? (
            <Text className="c-ink2">{` · ${bringsWords(stage).join(' · ')}`}</Text>
          ) : null}
        </View>
        {isChoosing ? (
          <ChipRow<StageKind>
            label="记哪一步"
            chosen={[stage.kind]}
            onChange={([kind]) => {
              change({ kind: kind ?? '', floors: [] })
              setChoosing(false)
            }}
            options={stages.map(({ kind }) => ({ value: kind, words: stageWords[kind] }))}
          />
        ) : (
          <View className="row row-wrap">
            <Button size="small" icon="swap" onPress={() => setChoosing(true)}>
              换一步
            </Button>
            <Button size="small" icon="clock" onPress={onLate}>
              要晚了
            </Button>
          </View>
        )}
        {floors.length > 1 && stage.needsEntry ? (
          <View className="stack-tight">
            <View className="t-bold">哪几层</View>
            <View className="t-note">不选就是整根。</View>
            <ChipRow
              many
              label="哪几层"
              chosen={draft.floors.map(String)}
              onChange={(chosen) => change({ floors: floors.filter((floor) => chosen.includes(String(floor))) })}
              options={floors.map((floor) => ({
                value: String(floor),
                words: done.includes(floor) ? `${floorChip(floor)} 已完` : floorChip(floor),
              }))}
            />
          </View>
        ) : null}
      </View>
    </Card>
  )
}
