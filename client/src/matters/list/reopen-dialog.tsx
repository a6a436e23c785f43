import type { MattersView } from '@chuanmen/types/plan-actions'
import { useState } from 'react'
import { Field } from '@/components/field/field'
import { MoveDialog } from '@/components/move-dialog/move-dialog'
import { useItemMove } from './use-item-move'

type Props = { view: MattersView; item: MattersView['items'][number]; onClose: () => void }

/** The household says that something it was told is done is not. */
export function ReopenDialog({ view, item, onClose }: Props) {
  const moving = useItemMove(view, item, '收到了，会接着办', onClose)
  const [isTried, setTried] = useState(false)
  const submit = () => {
    setTried(true)
    if (moving.words.trim() !== '') void moving.run({ kind: 'reopen', words: moving.words.trim() })
  }
  return (
    <MoveDialog
      title="还没解决"
      lead={`「${item.what}」会重新打开，负责的人马上看到。`}
      action="接着办"
      moving={moving}
      mayStill={item.moves.includes('reopen')}
      changed="这一件刚刚有了新进展"
      gone="它已经又打开了，不用再说一遍。"
      onSubmit={submit}
      onClose={onClose}
    >
      <Field
        label="哪里还没解决"
        value={moving.words}
        onChange={moving.write}
        long
        required
        maxLength={200}
        {...(isTried && moving.words.trim() === '' ? { error: '请写一句，负责的人才知道接着办什么。' } : {})}
      />
    </MoveDialog>
  )
}
