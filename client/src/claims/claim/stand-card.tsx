import type { ClaimView } from '@chuanmen/types/claim-actions'
import { claimAtWords, rungWords } from '@chuanmen/types/claim-words'
import { View } from '@tarojs/components'
import { Button } from '@/components/button/button'
import { Card, CardSection } from '@/components/card/card'
import { Icon } from '@/components/icon/icon'
import { Unbroken } from '@/components/page/unbroken'
import { aria } from '@/lib/aria'
import { dial } from '@/lib/navigate'
import { isForOthers, standOf, stuckOf } from './stand'

type Props = { view: ClaimView; now: number }

/** At the very top: where it stands, why it does not move if it does not, and who is in charge, one tap away. */
export function StandCard({ view, now }: Props) {
  const stand = standOf(view, now)
  const stuck = stuckOf(view, now)
  const { charge, status } = view
  const isOpen = status.at !== 'closed' && status.at !== 'withdrawn'
  const side = status.at === 'mediating' ? '调解员' : rungWords[charge.rung]
  const isNamed = charge.name !== rungWords[charge.rung]
  return (
    <Card flush>
      <CardSection>
        <View
          {...aria({
            role: 'status',
            live: 'polite',
            label: `${claimAtWords[status.at]}。${stand.title}。${stand.words}`,
          })}
        >
          <View className="t-lead">
            <Unbroken>{stand.title}</Unbroken>
          </View>
          <View>
            <Unbroken>{stand.words}</Unbroken>
          </View>
        </View>
        {view.side === 'household' && isForOthers(view) ? (
          <View className="t-bold claim-gap">由业主或租户来定。您可以看、补照片、留言，请他们打开这一页。</View>
        ) : null}
      </CardSection>
      {stuck ? (
        <CardSection className="claim-stuck">
          <View className="row claim-changed">
            <Icon name="clock" className="c-amber" />
            <View className="grow">
              <View className="t-bold">{stuck.title}</View>
              <View>
                <Unbroken>{stuck.words}</Unbroken>
              </View>
            </View>
          </View>
        </CardSection>
      ) : null}
      {isOpen ? (
        <CardSection>
          <View className="row row-wrap">
            <View className="grow claim-charge">
              <View className="t-note">{isNamed ? `现在由${side}负责，联系人` : '现在谁负责'}</View>
              <View className="t-bold">{charge.name}</View>
              <View className="t-note">{charge.phone}</View>
            </View>
            {charge.phone ? (
              <Button
                icon="phone"
                size="small"
                variant="outline"
                label={`打电话给${charge.name}，${charge.phone}`}
                onPress={() => dial(charge.phone)}
              >
                打电话
              </Button>
            ) : null}
          </View>
        </CardSection>
      ) : null}
    </Card>
  )
}
