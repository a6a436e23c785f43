import type { NoticeContent } from '@chuanmen/types/notice'
import { Text, View } from '@tarojs/components'
import { Card } from '@/components/card/card'
import { type Fact, FactList } from '@/components/fact-list/fact-list'
import { Unbroken } from '@/components/page/unbroken'
import { day } from '@/lib/format'
import { Paragraphs } from '../consent/paragraphs'
import { Ring } from './ring'
import { spanWords } from './times'

type Props = {
  content: NoticeContent
  /** Why something was taken back stands in its banner already. */
  isWithdrawal: boolean
  /** It no longer stands: the time that was meant is among what it said. */
  isOld: boolean
  /** Its time is over. */
  isOver?: boolean
  now: Date
}

/** 哪里, 为什么, 您要做, 有事找, and the words below; what asks nothing any more is set back. */
export function Facts({ content, isWithdrawal, isOld, isOver, now }: Props) {
  const { kind, where, why, todo, body, contactName, contactPhone, startsAt, endsAt } = content
  const isCalledOff = isOld || isWithdrawal
  const calledOff = isCalledOff && startsAt ? `${day(startsAt, now)} ${spanWords(startsAt, endsAt)}` : ''
  const isSetBack = isOld || isOver
  const facts: Fact[] = [
    { name: '原来定的', value: calledOff && <WholeText words={calledOff} />, icon: 'clock' },
    { name: '哪里', value: where, icon: 'building' },
    { name: '为什么', value: isWithdrawal ? '' : why, icon: 'info' },
    { name: '您要做', value: todo, icon: kind === 'waterStop' ? 'bucket' : 'check' },
  ]
  const contact: Fact = { name: '有事找', value: <Ring name={contactName} phone={contactPhone} />, icon: 'phone' }
  return (
    <>
      {isSetBack ? <View className="t-note">原来写的：</View> : null}
      <Card tone={isSetBack ? 'sunk' : 'plain'}>
        <FactList facts={[...facts.filter(({ value }) => value !== ''), contact]} />
      </Card>
      {body ? (
        <Card tone={isSetBack ? 'sunk' : 'plain'}>
          <Paragraphs words={body} />
        </Card>
      ) : null}
    </>
  )
}

const WholeText = ({ words }: { words: string }) => (
  <Text>
    <Unbroken>{words}</Unbroken>
  </Text>
)
