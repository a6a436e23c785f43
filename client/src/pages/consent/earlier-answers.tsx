import type { ConsentView } from '@chuanmen/types/consent'
import type { Item } from '@chuanmen/types/riser'
import { View } from '@tarojs/components'
import { Button } from '@/components/button/button'
import { Card } from '@/components/card/card'
import { shortDay } from '@/lib/format'
import { AnswerMark } from './answer-mark'

type Props = { view: ConsentView; except: readonly Item[]; onChange?: (item: Item) => void }

/** Items answered before, with the day: they stand unless they are answered anew. */
export function EarlierAnswers({ view, except, onChange }: Props) {
  const earlier = view.items.filter(({ item, mine, locked }) => (mine || locked) && !except.includes(item))
  if (earlier.length === 0) return null
  return (
    <Card>
      {earlier.map(({ item, name, mine, locked }) => (
        <View className="review-row" key={item}>
          <View className="row row-wrap">
            <View className="grow review-name">{name}</View>
            {mine ? <AnswerMark state={mine.state} /> : null}
          </View>
          <View className="row review-below">
            <View className="grow t-note">
              {[mine ? answeredOn(view, mine.seq) : '', locked ? '这根管已锁定施工，答复不再改动' : '']
                .filter(Boolean)
                .join('，')}
            </View>
            {!locked && onChange ? (
              <Button variant="link" label={`改这一项：${name}`} onPress={() => onChange(item)}>
                改这一项
              </Button>
            ) : null}
          </View>
        </View>
      ))}
    </Card>
  )
}

/** 「10月20日答过了」 */
export function answeredOn(view: Pick<ConsentView, 'receipts'>, seq: number): string {
  const receipt = view.receipts.find((one) => one.seq === seq)
  return receipt ? `${shortDay(receipt.at)}答过了` : '答过了'
}
