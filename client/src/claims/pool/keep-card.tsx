import { POOL_WINDOW_DAYS_MAX } from '@chuanmen/types/limits'
import { poolRules, poolRuleWords } from '@chuanmen/types/pool'
import { View } from '@tarojs/components'
import { useState } from 'react'
import { Button } from '@/components/button/button'
import { Card } from '@/components/card/card'
import { ChoiceGrid } from '@/components/choice-grid/choice-grid'
import { Dialog } from '@/components/dialog/dialog'
import { Field } from '@/components/field/field'
import { ActFailure } from '@/components/page-state/act-failure'
import { ChangedMeanwhile } from '@/components/page-state/changed-meanwhile'
import { aria } from '@/lib/aria'
import { exampleOf } from './example'
import { limitFenOf } from './keep-form'
import { type Keep, useKeep } from './use-keep'
import type { Pool } from './use-pool'

type Props = { stairwellId: string; pool: Pool | null; isOpen?: boolean; onStale: () => void }

/** For who keeps the pool: its covenant to write or change, and the way to end it. */
export function KeepCard({ stairwellId, pool, isOpen: isFirst = false, onStale }: Props) {
  const keep = useKeep(stairwellId, pool, onStale)
  const [isOpen, setOpen] = useState(isFirst || keep.wasRestored)
  const [isEnding, setEnding] = useState(false)
  const isRunning = pool?.state === 'open'
  if (!isOpen)
    return (
      <View className="row row-wrap">
        <Button icon="pencil" onPress={() => setOpen(true)}>
          {isRunning ? '改约定' : '重新启用'}
        </Button>
        {isRunning ? (
          <Button variant="danger" onPress={() => setEnding(true)}>
            停用
          </Button>
        ) : null}
        <ActFailure failure={keep.saving.failure} />
        {isEnding ? <End keep={keep} onClose={() => setEnding(false)} /> : null}
      </View>
    )
  const save = async () => {
    if (await keep.save()) setOpen(false)
  }
  return (
    <Card>
      <View className="stack">
        <View className="t-lead" {...aria({ role: 'heading', level: 2 })}>
          {isRunning ? '改约定' : '建一份约定'}
        </View>
        {isRunning ? <View>改了以后，加入的各家都要再看一遍、再确认；确认以前不算加入。</View> : null}
        {keep.wasRestored && !keep.isBehind ? <View className="t-note">上次填的还在，接着填就行。</View> : null}
        {keep.isBehind ? <Behind keep={keep} /> : null}
        <Fields keep={keep} />
        <ActFailure failure={keep.saving.failure} onRetry={() => void save()} />
        <View className="row row-wrap">
          {pool ? <Button onPress={() => setOpen(false)}>先不改</Button> : null}
          <Button
            variant="primary"
            busy={keep.saving.isBusy}
            disabled={!keep.isChanged || keep.isBehind}
            onPress={() => void save()}
          >
            {isRunning ? '改好了，请各家确认' : '建立约定'}
          </Button>
        </View>
      </View>
    </Card>
  )
}

function Fields({ keep: { form, errors, change } }: { keep: Keep }) {
  const limitFen = limitFenOf(form.limit)
  return (
    <>
      <Field
        long
        required
        label="约定的内容"
        maxLength={1500}
        value={form.covenant}
        error={errors.covenant}
        onChange={(covenant) => change({ covenant })}
      />
      <Field
        required
        label="一次损失的上限（元）"
        type="digit"
        maxLength={10}
        value={form.limit}
        error={errors.limit}
        onChange={(limit) => change({ limit })}
      />
      <View className="stack-tight">
        <View className="t-bold">怎么分</View>
        <ChoiceGrid
          label="怎么分"
          choices={poolRules.map((rule) => ({ value: rule, words: poolRuleWords[rule] }))}
          chosen={form.rule}
          onChoose={(rule) => change({ rule })}
        />
      </View>
      {limitFen === null ? null : (
        <Card tone="sunk">
          <View {...aria({ role: 'status', live: 'polite' })}>
            {exampleOf(form.rule, limitFen).map((line) => (
              <View key={line}>{line}</View>
            ))}
          </View>
        </Card>
      )}
      <Field
        required
        label="邻居有几天答复"
        type="number"
        maxLength={2}
        value={form.window}
        error={errors.window}
        hint={`1 到 ${POOL_WINDOW_DAYS_MAX} 天`}
        onChange={(window) => change({ window })}
      />
    </>
  )
}

/** Somebody else changed the covenant meanwhile. */
const Behind = ({ keep: { saved, takeTheirs, keepMine } }: { keep: Keep }) => (
  <ChangedMeanwhile happened="约定被别人改过" theirs="用别人改好的" onTheirs={takeTheirs} onMine={keepMine}>
    <View>{`现在：上限 ${saved.limit} 元，${poolRuleWords[saved.rule]}，${saved.window} 天答复`}</View>
  </ChangedMeanwhile>
)

function End({ keep, onClose }: { keep: Keep; onClose: () => void }) {
  const end = async () => {
    await keep.end()
    onClose()
  }
  return (
    <Dialog
      title="停用这份约定"
      onClose={onClose}
      actions={
        <>
          <Button onPress={onClose}>再想想</Button>
          <Button variant="danger" busy={keep.saving.isBusy} onPress={() => void end()}>
            停用
          </Button>
        </>
      }
    >
      <View className="stack">
        <View>停用以后不能再请邻居分担。以前答应过的仍然算数，记录都留着。</View>
        <View>还有没办完的分担时，要等办完才能停用。</View>
      </View>
    </Dialog>
  )
}
