import { decorationWords } from '@chuanmen/types/household-words'
import { type TalkView, talkAtWords, talkPartyWords } from '@chuanmen/types/talk'
import { Text, View } from '@tarojs/components'
import { Button } from '@/components/button/button'
import { Card } from '@/components/card/card'
import { type Fact, FactList } from '@/components/fact-list/fact-list'
import { Tag } from '@/components/tag/tag'
import { slotWords } from '@/components/talk/talk-words'
import { aria } from '@/lib/aria'
import { day, dayHour } from '@/lib/format'
import type { TalkPage } from './use-talk'

type Props = { page: TalkPage; view: TalkView; phone: string }

const monthWords = (month: string) => `${month.slice(0, 4)}年${Number(month.slice(5))}月装的`

/** Where it stands, when and where they meet, and what of the flat it is about. */
export function TalkHead({ page, view, phone }: Props) {
  const { at, slots, slotId, where, decoration, hasBaseline, cancelled, abilities } = view
  const now = Date.now()
  const slot = slots.find((one) => one.slotId === slotId)
  const facts: Fact[] = [
    ...(slot ? [{ name: '什么时候', value: slotWords(slot, now) }] : []),
    { name: '在哪里', value: where },
    {
      name: '装修',
      value: decoration
        ? [decorationWords[decoration.standard], decoration.month ? monthWords(decoration.month) : '']
            .filter(Boolean)
            .join('，')
        : '还没问过',
    },
    { name: '现状记录', value: hasBaseline ? '施工前的样子拍过了' : '施工前的样子还没拍，谈之前最好先拍' },
    { name: '装修师傅', value: <Decorator page={page} view={view} phone={phone} /> },
    ...(cancelled ? [{ name: '为什么取消', value: cancelled.why, note: dayHour(cancelled.at, now) }] : []),
  ]
  return (
    <Card>
      <View className="stack">
        <View className="row row-wrap">
          <View className="t-title grow" {...aria({ role: 'heading', level: 2 })}>
            {titleOf(view)}
          </View>
          <Tag tone={at === 'signed' ? 'teal' : at === 'cancelled' ? 'plain' : 'amber'}>{talkAtWords[at]}</Tag>
        </View>
        <FactList facts={facts} />
        {abilities.cancel || abilities.makeCode || abilities.fix ? (
          <View className="row row-wrap">
            {abilities.makeCode ? (
              <Button size="small" icon="key" onPress={() => page.open({ what: 'code' })}>
                给装修师傅一个码
              </Button>
            ) : null}
            {abilities.fix ? (
              <Button size="small" icon="calendar" onPress={() => page.open({ what: 'reslot' })}>
                换时间
              </Button>
            ) : null}
            {abilities.cancel ? (
              <Button size="small" variant="danger" onPress={() => page.open({ what: 'cancel' })}>
                取消面谈
              </Button>
            ) : null}
          </View>
        ) : null}
      </View>
    </Card>
  )
}

/** What has to happen next, in a sentence. */
const titleOf = ({ at, answered, missing, slots, slotId }: TalkView): string => {
  const slot = slots.find((one) => one.slotId === slotId)
  if (at === 'inviting')
    return answered.length === 3 ? '三方都回了，定一个时间' : `等回时间，回了 ${answered.length} 方`
  if (at === 'fixed') return slot ? `${day(slot.on, Date.now())}面谈` : '面谈'
  if (at === 'minuted') return `还差${missing.map((party) => talkPartyWords[party]).join('、')}签字`
  return at === 'signed' ? '谈好了，三方都签了' : '这次没有谈'
}

/** The number is whole only for who runs it, with a reason that is logged (rule 40). */
function Decorator({ page, view, phone }: Props) {
  const { decoratorName, decoratorPhoneMasked, hasDecoratorJoined } = view
  return (
    <View className="stack-tight">
      <Text>{`${decoratorName}${hasDecoratorJoined ? '，已经用手机加入' : ''}`}</Text>
      {phone ? <Text>{phone}</Text> : null}
      {decoratorPhoneMasked && !phone ? (
        <View className="row row-wrap">
          <Text>{decoratorPhoneMasked}</Text>
          <Button variant="link" label="看号码，装修师傅的" onPress={() => page.open({ what: 'phone' })}>
            看号码
          </Button>
        </View>
      ) : null}
    </View>
  )
}
