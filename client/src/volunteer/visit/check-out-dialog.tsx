import type { HelpTaskView } from '@chuanmen/types/help-actions'
import { type HelpOutcome, outcomeChips, outcomeWords } from '@chuanmen/types/help-words'
import { View } from '@tarojs/components'
import { useState } from 'react'
import { Button } from '@/components/button/button'
import { ChoiceGrid } from '@/components/choice-grid/choice-grid'
import { Dialog } from '@/components/dialog/dialog'
import { Problem } from './problem'
import { useReport } from './use-report'
import './visit.scss'

type Props = { task: Pick<HelpTaskView, 'taskId' | 'rev'>; onClose: () => void }

const choices = outcomeChips.map((value) => ({ value, words: outcomeWords[value] }))

/** Leaving: how it went, by one tap. */
export function CheckOutDialog({ task, onClose }: Props) {
  const { report, isBusy, refusal } = useReport(task, onClose)
  const [outcome, setOutcome] = useState<HelpOutcome>()
  const [isTried, setTried] = useState(false)
  const submit = () => {
    setTried(true)
    if (outcome) report({ kind: 'checkOut', at: new Date().toISOString(), outcome })
  }
  return (
    <Dialog
      title="做完了，签退"
      onClose={onClose}
      actions={
        <>
          <Button onPress={onClose}>还没做完</Button>
          <Button variant="primary" busy={isBusy} onPress={submit}>
            签退
          </Button>
        </>
      }
    >
      <View className="stack">
        <ChoiceGrid label="怎么样了" choices={choices} chosen={outcome} onChoose={setOutcome} />
        {isTried && !outcome ? <Problem>请选一条怎么样了</Problem> : null}
        {refusal ? <Problem>{refusal.words}</Problem> : null}
        <View className="t-note">签退以后，这一户的门牌、称呼和电话就看不到了。时长会记到您名下。</View>
      </View>
    </Dialog>
  )
}
