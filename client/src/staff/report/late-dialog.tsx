import { ASK_AHEAD_DAYS_MAX } from '@chuanmen/types/limits'
import type { Stage } from '@chuanmen/types/works'
import { stageWords } from '@chuanmen/types/works-words'
import { View } from '@tarojs/components'
import { useState } from 'react'
import { Button, MainButton } from '@/components/button/button'
import { DayField } from '@/components/day-field/day-field'
import { Dialog } from '@/components/dialog/dialog'
import { Field } from '@/components/field/field'
import { beginWords } from '@/components/stage-line/steps'
import { FailureNote } from '@/components/states/states'
import { toast } from '@/components/toast/toast'
import { dayOf } from '@/lib/format'
import { dayAfter } from '../moment-field/beijing'
import type { Site } from './site'
import { useLate, WHY_MAX } from './use-late'
import type { Report } from './use-report'

type Props = { report: Report; site: Site; stage: Stage; onClose: () => void }

/** The crew will be late: why, and, if it knows, which day instead. Households read the reason beside the new date. */
export function LateDialog({ report, stage, onClose }: Props) {
  const now = Date.now()
  const [words, setWords] = useState(report.draft.words.slice(0, WHY_MAX))
  const [on, setOn] = useState<string | null>(null)
  const [wasTried, setTried] = useState(false)
  const late = useLate(report)
  const isEmpty = words.trim() === ''
  const confirm = async () => {
    setTried(true)
    if (isEmpty) return
    const came = await late.run(stage, words, on)
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
        <Field
          label="为什么晚"
          long
          required
          maxLength={WHY_MAX}
          value={words}
          placeholder="比如：管件明天才到"
          onChange={setWords}
          error={wasTried && isEmpty ? '请写一句为什么晚，住户要看' : undefined}
        />
        <View className="stack-tight">
          <View className="t-bold">改到哪天（可不选）</View>
          <DayField
            label="改到哪天"
            value={on}
            first={dayOf(now)}
            last={dayAfter(now, ASK_AHEAD_DAYS_MAX)}
            onChange={setOn}
          />
          <View className="t-note">
            几点不变，后面的步骤跟着往后排。不选，就只说会晚，日子由社区来定。改日子要有网。
          </View>
        </View>
        {late.isTold && late.failure ? <View className="c-amber t-bold">会晚已经记下了，日子还没改成：</View> : null}
        <FailureNote failure={late.failure} />
      </View>
    </Dialog>
  )
}
