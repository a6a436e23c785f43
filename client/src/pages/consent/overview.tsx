import type { ConsentView } from '@chuanmen/types/consent'
import type { Item } from '@chuanmen/types/riser'
import { riserWords } from '@chuanmen/types/riser'
import { View } from '@tarojs/components'
import { Card } from '@/components/card/card'
import { TodoRow } from '@/components/todo-row/todo-row'
import { dayHour } from '@/lib/format'
import { go } from '@/lib/navigate'
import { EarlierAnswers } from './earlier-answers'
import { Paragraphs } from './paragraphs'
import { TextLinks } from './text-links'

type Props = { view: ConsentView; onChange?: (item: Item) => void }

/** Nothing is asked (any more): the text, one's own answers with a way to change them, and the receipts. */
export function Overview({ view, onChange }: Props) {
  const { text, receipts, flatId, items } = view
  const missing = Math.max(0, ...items.map(({ coOwnersMissing }) => coOwnersMissing))
  return (
    <>
      <View className="t-title">{text.title}</View>
      <EarlierAnswers view={view} except={[]} {...(onChange ? { onChange } : {})} />
      {missing > 0 && view.me.role === 'owner' ? (
        <Card tone="dashed">{`还有 ${missing} 位共有人没答复。房子的共有人按规定都同意了，您家才算同意。`}</Card>
      ) : null}
      {receipts.length > 0 ? (
        <Card>
          {receipts.map(({ tallyId, seq, at, items: answered }) => (
            <TodoRow
              key={seq}
              icon="doc-check"
              title="回执"
              note={`${answered.map((item) => riserWords[item].name).join('、')} · ${dayHour(at, Date.now())}`}
              onPress={() => go('/pages/receipt/index', { tally: tallyId, seq, flat: flatId })}
            />
          ))}
        </Card>
      ) : null}
      <Card>
        <View className="t-lead">征求意见的文本</View>
        <Paragraphs words={text.plain} className="consent-plain" />
        <TextLinks view={view} />
      </Card>
    </>
  )
}
