import { type TalkParty, type TalkView, talkParties, talkPartyWords } from '@chuanmen/types/talk'
import { View } from '@tarojs/components'
import { Button } from '@/components/button/button'
import { Card, CardSection } from '@/components/card/card'
import { Icon } from '@/components/icon/icon'
import { aria } from '@/lib/aria'
import { dayHour } from '@/lib/format'
import { Head } from '../round-edit/text-fields'
import type { TalkPage } from './use-talk'

/** Side by side who has signed, and the way to sign or to record a signature on paper. */
export function SignaturesCard({ page, view }: { page: TalkPage; view: TalkView }) {
  if (!view.minutes) return null
  return (
    <Card flush>
      <CardSection>
        <Head
          title="三方签字"
          note={view.at === 'signed' ? '都签了，纪要不能再改' : '手机上签、纸上签都算；纪要一改要重签'}
        />
      </CardSection>
      {talkParties.map((party) => (
        <CardSection key={party}>
          <Side page={page} view={view} party={party} />
        </CardSection>
      ))}
    </Card>
  )
}

function Side({ page, view, party }: { page: TalkPage; view: TalkView; party: TalkParty }) {
  const signature = view.signatures.find((one) => one.party === party)
  const words = talkPartyWords[party]
  return (
    <View className="talk-offered" {...aria({ role: 'group', label: words })}>
      <Icon name={signature ? 'ring-check' : 'pending'} className={signature ? 'c-teal' : 'c-ink2'} />
      <View className="grow">
        <View className="t-bold">{words}</View>
        <View className="t-note">
          {signature
            ? [signature.name, dayHour(signature.at, Date.now()), signature.via === 'paper' ? '纸上签的' : '手机上签的']
                .filter(Boolean)
                .join(' · ')
            : '还没签'}
        </View>
      </View>
      {view.abilities.sign.includes(party) ? (
        <Button variant="primary" size="small" onPress={() => page.open({ what: 'sign', party })}>
          我来签字
        </Button>
      ) : null}
      {view.abilities.recordPaper.includes(party) ? (
        <Button size="small" label={`记纸上的签字，${words}`} onPress={() => page.open({ what: 'paper', party })}>
          记纸上的签字
        </Button>
      ) : null}
    </View>
  )
}
