import type { MattersView } from '@chuanmen/types/plan-actions'
import { offerKindWords } from '@chuanmen/types/plan-words'
import { View } from '@tarojs/components'
import { useState } from 'react'
import { ChoiceGrid } from '@/components/choice-grid/choice-grid'
import { FactList } from '@/components/fact-list/fact-list'
import { Field } from '@/components/field/field'
import { Missing } from '@/components/missing/missing'
import { MoveDialog } from '@/components/move-dialog/move-dialog'
import { day, yuan } from '@/lib/format'
import { useItemMove } from './use-item-move'

type Props = { view: MattersView; item: MattersView['items'][number]; onClose: () => void }

/** An offer with its amount and dates, and two answers of equal size. */
export function OfferDialog({ view, item, onClose }: Props) {
  const moving = useItemMove(view, item, '收到了您的答复', onClose)
  const [answer, setAnswer] = useState<'yes' | 'no'>()
  const [isTried, setTried] = useState(false)
  const { offer } = item
  if (!offer) return null
  const submit = () => {
    setTried(true)
    if (answer) void moving.run({ kind: 'answerOffer', accepted: answer === 'yes', words: moving.words.trim() })
  }
  return (
    <MoveDialog
      title={offerKindWords[offer.kind]}
      lead="行不行都可以，不影响您别的事。"
      action="答复"
      moving={moving}
      mayStill={item.moves.includes('answerOffer')}
      changed="这个方案刚刚有了变化"
      gone="这个方案已经不在等答复了。"
      onSubmit={submit}
      onClose={onClose}
    >
      <FactList
        facts={[
          { name: '多少钱', value: yuan(offer.fen) },
          { name: '什么时候', value: `${day(offer.from)} 到 ${day(offer.until)}` },
          ...(offer.words ? [{ name: '说明', value: offer.words }] : []),
        ]}
      />
      <ChoiceGrid
        label="您的答复"
        choices={[
          { value: 'yes', words: '行' },
          { value: 'no', words: '不行' },
        ]}
        chosen={answer}
        onChoose={setAnswer}
      />
      {isTried && !answer ? <Missing>请选一个。</Missing> : null}
      <Field label="想补充的" value={moving.words} onChange={moving.write} long maxLength={200} />
      <View className="t-note">答复了也能再和社区商量。</View>
    </MoveDialog>
  )
}
