import { dayAfter } from '@chuanmen/domain/consent/beijing-day'
import { isQuiet } from '@chuanmen/domain/visit/quiet-hours'
import { VISIT_BACK_DAYS } from '@chuanmen/types/limits'
import { type CallOutcome, callOutcomes, callOutcomeWords, type PaperView } from '@chuanmen/types/paper'
import { View } from '@tarojs/components'
import { useState } from 'react'
import { useMutate } from '@/api/use-action'
import { Button } from '@/components/button/button'
import { Field } from '@/components/field/field'
import { MoveDialog } from '@/components/move-dialog/move-dialog'
import { toast } from '@/components/toast/toast'
import { useDraft } from '@/lib/draft'
import { dayOf } from '@/lib/format'
import { Choose } from '../form/fields'
import { type ChosenMoment, instantOf } from '../moment-field/beijing'
import { MomentField } from '../moment-field/moment-field'
import { placeWords } from '../place-words'
import { FormError } from '../round-edit/text-fields'
import { PhoneLine } from './phone-line'
import { useChecking } from './use-checking'
import { saidWords } from './words'

type Form = { outcome: CallOutcome | null; words: string; earlier: ChosenMoment | null }
type Props = { paper: PaperView; onChanged: () => void; onClose: () => void }

const changes = ['paper.list', 'flat.view', 'stairwell.view', 'estate.view', 'portfolio.today'] as const

/** Ringing who signed on paper: how it went, and when. What they deny counts no more from then on, and that is said before it is sent. */
export function CallDialog({ paper, onChanged, onClose }: Props) {
  const key = `paper-call:${paper.paperId}`
  const draft = useDraft<Form>(key, { outcome: null, words: '', earlier: null })
  const { outcome, words, earlier } = draft.value
  const call = useMutate('paper.call', [...changes], key)
  const { rev, moving } = useChecking(paper, call)
  const [wasTried, setTried] = useState(false)
  const now = Date.now()
  const at = earlier ? instantOf(earlier) : new Date(now).toISOString()
  const wrongAt =
    !at || Date.parse(at) > now
      ? '请选打电话的时间'
      : isQuiet(new Date(at))
        ? '早上 8 点半以前、晚上 8 点以后不打电话'
        : undefined

  const submit = async () => {
    setTried(true)
    if (!outcome || !at || wrongAt) return
    const done = await call.run({ paperId: paper.paperId, rev: rev(), outcome, words: words.trim(), at })
    onChanged()
    if (!done) return
    draft.clear()
    toast(outcome === 'notReached' ? '记下了，换个时间再打' : '记下了')
    onClose()
  }
  return (
    <MoveDialog
      title={`打电话核实 ${placeWords(paper)}`}
      lead={`问业主：${saidWords(paper.says)}，是不是您本人签的？只核实，不劝说。`}
      action="记下"
      moving={moving}
      mayStill={paper.canCall}
      changed="这张纸刚刚有人核实过"
      gone="不用再打了。您写的还留着，可以先关上。"
      onSubmit={() => void submit()}
      onClose={onClose}
    >
      <PhoneLine paper={paper} />
      <Choose
        label="业主怎么说"
        words={callOutcomeWords}
        of={callOutcomes}
        chosen={outcome}
        error={wasTried && !outcome ? '请选业主怎么说的' : undefined}
        onChoose={(next) => draft.change({ outcome: next })}
      />
      {outcome === 'denied' ? (
        <View className="c-brick">记下以后，这张纸上的答复马上不算数，这一户重新等答复；本人后来又说的不受影响。</View>
      ) : null}
      {earlier ? (
        <MomentField
          label="什么时候打的"
          value={earlier}
          first={dayAfter(dayOf(now), -VISIT_BACK_DAYS)}
          last={dayOf(now)}
          error={wasTried ? wrongAt : undefined}
          onChange={(next) => draft.change({ earlier: next })}
        />
      ) : (
        <View>
          <View className="row row-wrap">
            <View className="grow">刚才打的</View>
            <Button variant="link" onPress={() => draft.change({ earlier: { on: dayOf(now), at: '' } })}>
              不是刚才，改时间
            </Button>
          </View>
          <FormError words={wasTried ? wrongAt : undefined} />
        </View>
      )}
      <Field label="还说了什么" long value={words} maxLength={300} onChange={(next) => draft.change({ words: next })} />
    </MoveDialog>
  )
}
