import type { ConsentView, ItemAnswer } from '@chuanmen/types/consent'
import { reasons as reasonWords } from '@chuanmen/types/reasons'
import type { Item } from '@chuanmen/types/riser'
import { View } from '@tarojs/components'
import { Button } from '@/components/button/button'
import { Card } from '@/components/card/card'
import { Icon } from '@/components/icon/icon'
import { StepTitle } from '@/components/step-title/step-title'
import { day } from '@/lib/format'
import { AnswerMark } from './answer-mark'
import { EarlierAnswers } from './earlier-answers'

type Props = {
  view: ConsentView
  answers: readonly ItemAnswer[]
  items: readonly Item[]
  isPreparing: boolean
  onChange: (item: Item) => void
}

/** All answers once more before they are sent, and what sending means. */
export function ReviewStep({ view, answers, items, isPreparing, onChange }: Props) {
  const nameOf = (item: Item) => view.items.find((one) => one.item === item)?.name ?? ''
  return (
    <>
      <StepTitle>{isPreparing ? '看一遍，再交给业主' : '看一遍，再确认'}</StepTitle>
      <View className="t-note">{`${view.building}${view.unit} ${view.room} · 文本第${view.textVersion}版`}</View>
      <Card>
        {answers.map((answer) => (
          <View className="review-row" key={answer.item}>
            <View className="row row-wrap">
              <View className="grow review-name">{nameOf(answer.item)}</View>
              <AnswerMark state={answer.state} />
            </View>
            <View className="row review-below">
              <View className="grow">
                <Said answer={answer} />
              </View>
              <Button variant="link" label={`改这一项：${nameOf(answer.item)}`} onPress={() => onChange(answer.item)}>
                改这一项
              </Button>
            </View>
          </View>
        ))}
      </Card>
      <EarlierAnswers view={view} except={items} onChange={onChange} />
      <Card tone="sunk">
        <View className="row consent-banner">
          <Icon name="shield" className="c-teal" />
          <View className="grow">
            {isPreparing
              ? '交给业主后，由业主本人在手机上看过、确认，才算业主的意见。30 天不确认就作废，不算同意。'
              : '点「确认提交」就是电子确认：会记下时间、文本版本和您是怎么核验身份的，并给您一张回执。施工锁定前能改、能撤回。也可以到居委会签纸质的，一样算数。'}
          </View>
        </View>
      </Card>
    </>
  )
}

function Said({ answer: { state, reasons, words, askAgainOn } }: { answer: ItemAnswer }) {
  if (state === 'agreed') return null
  const why = state === 'conditional' ? '' : reasons.map((code) => reasonWords[code]).join('、')
  return (
    <View className="t-note">
      {why ? <View>{`原因：${why}`}</View> : null}
      {words ? <View>{state === 'conditional' ? `条件：${words}` : `您说：${words}`}</View> : null}
      {askAgainOn ? <View>{`${day(askAgainOn)} 再来问您`}</View> : null}
    </View>
  )
}
