import type { HelpMove, HelpTaskView } from '@chuanmen/types/help-actions'
import { View } from '@tarojs/components'
import { useState } from 'react'
import { Button, MainButton } from '@/components/button/button'
import { ChipRow } from '@/components/chip/chip'
import { Dialog } from '@/components/dialog/dialog'
import { Field } from '@/components/field/field'
import { ActFailure } from '@/components/page-state/act-failure'
import { useDraft } from '@/lib/draft'
import { askTexts } from './move-texts'
import type { Asking, HelpTaskPage } from './use-help-task'

const WORDS_MAX = 200

/** Asks before a move that cannot be taken back, says what it sets off; what is typed stays on the device until it went through. */
export function MoveDialog({ page, view }: { page: HelpTaskPage; view: HelpTaskView }) {
  const asking = page.asking as Asking
  const text = askTexts[asking.kind]
  const draft = useDraft(`help-move:${view.taskId}:${asking.kind}:${asking.index ?? ''}`, { words: '' })
  const [wasTried, setTried] = useState(false)
  if (!text) return null
  const words = draft.value.words.trim()
  const isMissing = text.must && words === ''
  const isOpen = view.moves.includes(asking.kind)
  const submit = async () => {
    setTried(true)
    const move = moveOf(asking, words)
    if (!isMissing && move && (await page.act(move))) draft.clear()
  }
  return (
    <Dialog
      title={text.title}
      onClose={page.stop}
      actions={
        <>
          <Button onPress={page.stop}>先不</Button>
          <MainButton busy={page.move.isBusy} disabled={!isOpen} onPress={() => void submit()}>
            {text.action}
          </MainButton>
        </>
      }
    >
      <View className="stack">
        <View>{text.words}</View>
        {text.reasons.length > 0 ? (
          <ChipRow
            label={text.field}
            chosen={[draft.value.words]}
            onChange={([chosen = '']) => draft.change({ words: chosen })}
            options={text.reasons.map((value) => ({ value, words: value }))}
          />
        ) : null}
        {text.field ? (
          <Field
            label={text.field}
            long
            required={text.must}
            value={draft.value.words}
            maxLength={WORDS_MAX}
            error={wasTried && isMissing ? '请选一个，或自己写一句' : undefined}
            onChange={(next) => draft.change({ words: next })}
          />
        ) : null}
        {isOpen ? null : <View className="c-amber">这件事刚刚有了变化，这一步现在办不了。您填的内容还在。</View>}
        <ActFailure failure={page.move.failure} onRetry={() => void submit()} />
      </View>
    </Dialog>
  )
}

function moveOf({ kind, index = 0 }: Asking, words: string): HelpMove | null {
  switch (kind) {
    case 'solve':
    case 'cancel':
      return { kind, words }
    case 'settleComplaint':
      return { kind, index, words }
    case 'noShow':
    case 'vouch':
      return { kind, place: index }
    default:
      return null
  }
}
