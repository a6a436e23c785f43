import { ASK_AHEAD_DAYS_MAX } from '@chuanmen/types/limits'
import type { Stage } from '@chuanmen/types/works'
import { type SlipReason, slipReasons, slipWords, stageWords } from '@chuanmen/types/works-words'
import { View } from '@tarojs/components'
import { useState } from 'react'
import { Button, MainButton } from '@/components/button/button'
import { ChipRow } from '@/components/chip/chip'
import { DayField } from '@/components/day-field/day-field'
import { Dialog } from '@/components/dialog/dialog'
import { Field } from '@/components/field/field'
import { beginWords } from '@/components/stage-line/steps'
import { FailureNote } from '@/components/states/states'
import { toast } from '@/components/toast/toast'
import { aria } from '@/lib/aria'
import { dayOf } from '@/lib/format'
import { dayAfter, instantOf } from '../moment-field/beijing'
import { useLate, WORDS_MAX } from './use-late'
import type { Report } from './use-report'

type Props = { report: Report; stage: Stage; onClose: () => void }

/** The step is pushed on, not brought forward: the day after its own, today if that is over. */
const firstDay = ({ on }: Stage, now: number) =>
  [dayOf(now), dayAfter(Date.parse(instantOf({ on, at: '' }) ?? ''), 1)].sort().at(-1) ?? on

const reasons = slipReasons.map((reason) => ({ value: reason, words: slipWords[reason] }))

/** The crew will be late: why, and, if it knows, which day instead. Households read the chosen reason beside the new date, its own words once checked. */
export function LateDialog({ report, stage, onClose }: Props) {
  const now = Date.now()
  const [why, setWhy] = useState<SlipReason>()
  const [words, setWords] = useState(report.draft.words.slice(0, WORDS_MAX))
  const [on, setOn] = useState<string | null>(null)
  const [wasTried, setTried] = useState(false)
  const late = useLate(report)
  const confirm = async () => {
    setTried(true)
    if (!why) return
    const came = await late.run(stage, { why, words }, on)
    if (came === 'failed') return
    toast(came === 'moved' ? '改好了，住户会收到新的日子' : '记下了，社区会看到')
    onClose()
  }
  return (
    <Dialog
      title={`${stageWords[stage.kind]}要晚了`}
      onClose={onClose}
      actions={
        <>
          <Button onPress={onClose}>{late.isTold ? '先这样' : '取消'}</Button>
          <MainButton icon="clock" busy={late.isBusy} onPress={() => void confirm()}>
            {late.isTold ? '再改一次日子' : '告诉大家要晚'}
          </MainButton>
        </>
      }
    >
      <View className="stack">
        <View>{`原定 ${beginWords(stage, now)}。`}</View>
        <View className="stack-tight">
          <View className="t-bold">为什么晚</View>
          <ChipRow label="为什么晚" chosen={why ? [why] : []} onChange={([one]) => setWhy(one)} options={reasons} />
          {wasTried && !why ? (
            <View className="c-brick" {...aria({ role: 'alert' })}>
              请选一条为什么晚，住户要看
            </View>
          ) : null}
        </View>
        <View className="stack-tight">
          <View className="t-bold">改到哪天（可不选）</View>
          <DayField
            label="改到哪天"
            value={on}
            first={firstDay(stage, now)}
            last={dayAfter(now, ASK_AHEAD_DAYS_MAX)}
            onChange={setOn}
          />
          <View className="t-note">
            几点不变，后面的步骤跟着往后排。不选，就只说会晚，日子由社区来定。改日子要有网。
          </View>
        </View>
        <Field
          label="还想说的"
          long
          maxLength={WORDS_MAX}
          value={words}
          placeholder="比如：管件明天上午到"
          hint="社区马上看到；住户要等检查过才看到"
          onChange={setWords}
        />
        {late.isTold && late.failure ? <View className="c-amber t-bold">会晚已经记下了，日子还没改成：</View> : null}
        <FailureNote failure={late.failure} />
      </View>
    </Dialog>
  )
}
