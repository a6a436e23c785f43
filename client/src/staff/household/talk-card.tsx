import { type TalkGlance, talkAtWords, talkPartyWords } from '@chuanmen/types/talk'
import { View } from '@tarojs/components'
import { Button } from '@/components/button/button'
import { Card } from '@/components/card/card'
import { type Fact, FactList } from '@/components/fact-list/fact-list'
import { Tag } from '@/components/tag/tag'
import { day, hour } from '@/lib/format'
import { go } from '@/lib/navigate'
import { Head } from '../round-edit/text-fields'

const at = (on: string, time: string) => hour(`${on}T${time}:00+08:00`)

/** The three-party talk about this flat, as far as it is. */
export function TalkCard({ talk }: { talk: TalkGlance }) {
  const { slot, where, missing } = talk
  const facts: Fact[] = [
    ...(slot
      ? [
          {
            name: '什么时候',
            value: `${day(slot.on, Date.now())} ${at(slot.on, slot.from)}—${at(slot.on, slot.until)}`,
          },
        ]
      : []),
    ...(where ? [{ name: '在哪里', value: where }] : []),
    ...(missing.length > 0
      ? [{ name: '还没签', value: missing.map((party) => talkPartyWords[party]).join('、') }]
      : []),
  ]
  return (
    <Card>
      <View className="stack">
        <View className="row">
          <View className="grow">
            <Head title="三方面谈" />
          </View>
          <Tag tone={talk.at === 'signed' ? 'teal' : talk.at === 'cancelled' ? 'plain' : 'amber'}>
            {talkAtWords[talk.at]}
          </Tag>
        </View>
        {facts.length > 0 ? <FactList facts={facts} /> : null}
        <View className="row">
          <Button size="small" arrow onPress={() => void go('/staff/talk/index', { talkId: talk.talkId })}>
            {talk.wantsMe === 'sign' ? '去签字' : talk.wantsMe === 'slot' ? '去选时间' : '看面谈'}
          </Button>
        </View>
      </View>
    </Card>
  )
}
