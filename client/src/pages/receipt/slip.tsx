import type { ConsentView, Receipt } from '@chuanmen/types/consent'
import { reasons as reasonWords } from '@chuanmen/types/reasons'
import { riserWords } from '@chuanmen/types/riser'
import { Text, View } from '@tarojs/components'
import { type Fact, FactList } from '@/components/fact-list/fact-list'
import { Press } from '@/components/press/press'
import { ReceiptHead, ReceiptLine, ReceiptSlip } from '@/components/receipt/receipt'
import { dayHour } from '@/lib/format'
import { AnswerMark } from '../consent/answer-mark'
import { answeredOn } from '../consent/earlier-answers'
import { fingerprint, isWithdrawal, sealDay, signerWords } from './slip-words'

type Props = {
  receipt: Receipt /** For the newest slip: the other items as they stand. */
  view: ConsentView | undefined
  onHead: () => void
}

/** The slip: what was answered above the perforation, proof of it below. */
export function Slip({ receipt, view, onHead }: Props) {
  const { receiptNo, at, answers, building, unit, room, textVersion, textHash, method, head, clausesRead } = receipt
  const isBack = isWithdrawal(receipt)
  const others = view?.items.filter(({ item, mine }) => mine && !answers.some((answer) => answer.item === item)) ?? []
  const facts: (Fact | null)[] = [
    { name: '哪一户', value: `${building}${unit} ${room}` },
    { name: '确认人', value: signerWords(receipt) },
    { name: '时间', value: dayHour(at, Date.now()) },
    { name: '文本', value: `第${textVersion}版 · 指纹 ${fingerprint(textHash)}` },
    clausesRead.length > 0 ? { name: '责任条款', value: '已单独看过并勾选' } : null,
    { name: '确认方式', value: method },
    {
      name: '链头',
      value: (
        <Press className="slip-head" label={`证据链头 ${fingerprint(head)}，看全部`} onPress={onHead}>
          <Text className="c-teal slip-link">{fingerprint(head)}</Text>
        </Press>
      ),
    },
  ]
  return (
    <ReceiptSlip stub={<FactList tight facts={facts.filter((fact) => fact !== null)} />}>
      <ReceiptHead
        title={isBack ? '您的答复已撤回' : '您的意见已收到'}
        note={`${isBack ? '撤回回执' : '回执'} · 编号 ${receiptNo}`}
        seal="已收到"
        sealNote={sealDay(at)}
      />
      {answers.map(({ item, state, words, reasons }) => (
        <ReceiptLine
          key={item}
          name={riserWords[item].name}
          below={
            state === 'agreed' || state === 'withdrawn' ? null : (
              <Below
                isCondition={state === 'conditional'}
                words={words}
                reasons={reasons.map((code) => reasonWords[code])}
              />
            )
          }
        >
          <AnswerMark state={state} />
        </ReceiptLine>
      ))}
      {others.map(({ item, name, mine }) =>
        mine && view ? (
          <ReceiptLine key={item} name={name}>
            <Text className="t-note">{answeredOn(view, mine.seq)}</Text>
            <AnswerMark state={mine.state} />
          </ReceiptLine>
        ) : null,
      )}
    </ReceiptSlip>
  )
}

function Below({ isCondition, words, reasons }: { isCondition: boolean; words: string; reasons: string[] }) {
  if (!isCondition) {
    const said = [reasons.join('、'), words].filter(Boolean).join('。')
    return said ? <View className="t-note">{said}</View> : null
  }
  return (
    <View className="slip-condition">
      <View className="t-note">您的条件，已记下</View>
      <View className="t-bold">{words}</View>
      <View className="t-note">办到了会请您再看；没办到，这一票不算同意。</View>
    </View>
  )
}
