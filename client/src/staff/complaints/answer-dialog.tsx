import { type ComplaintView, complaintWhatWords } from '@chuanmen/types/complaint'
import { View } from '@tarojs/components'
import { useState } from 'react'
import { Button, MainButton } from '@/components/button/button'
import { Dialog } from '@/components/dialog/dialog'
import { Field } from '@/components/field/field'
import { ActFailure } from '@/components/page-state/act-failure'
import { useDraft } from '@/lib/draft'
import type { ComplaintsPage } from './use-complaints'

const WORDS_MAX = 500

/** The answer a household reads. Somebody else may have been first: it says so, and what was typed stays on the device. */
export function AnswerDialog({ page, complaint }: { page: ComplaintsPage; complaint: ComplaintView }) {
  const { complaintId, building, unit, room, what, words, isOpen, answer } = complaint
  const draft = useDraft(`complaint:${complaintId}`, { words: '' })
  const [wasTried, setTried] = useState(false)
  const typed = draft.value.words.trim()
  const submit = async () => {
    setTried(true)
    if (typed && (await page.submit(complaintId, typed))) draft.clear()
  }
  return (
    <Dialog
      title={`答复 ${building}${unit} ${room}`}
      onClose={page.stop}
      actions={
        <>
          <Button onPress={page.stop}>先不</Button>
          <MainButton busy={page.answer.isBusy} disabled={!isOpen} onPress={() => void submit()}>
            发给住户
          </MainButton>
        </>
      }
    >
      <View className="stack">
        <View>{[complaintWhatWords[what], words].filter(Boolean).join('：')}</View>
        {answer ? (
          <View className="c-amber">{`${answer.byName}刚刚答复过了：${answer.words}。您写的还在下面，没有发出去。`}</View>
        ) : null}
        <Field
          label="怎么答复"
          required
          long
          value={draft.value.words}
          maxLength={WORDS_MAX}
          hint="查到了什么、怎么改、以后怎么联系"
          error={wasTried && !typed ? '请写一句答复' : undefined}
          onChange={(next) => draft.change({ words: next })}
        />
        <View className="t-note">住户看得到答复和您的名字；被投诉的人看不到这件投诉。</View>
        <ActFailure failure={page.answer.failure} onRetry={() => void submit()} />
      </View>
    </Dialog>
  )
}
