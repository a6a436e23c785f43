import type { Liability, Offer, Receipt } from '@chuanmen/types/claim'
import type { ClaimView } from '@chuanmen/types/claim-actions'
import { liableWords, objectionWords } from '@chuanmen/types/claim-words'
import { Text, View } from '@tarojs/components'
import { Card } from '@/components/card/card'
import { aria } from '@/lib/aria'
import { day, yuan } from '@/lib/format'
import { quantityWords } from './offer-draft'
import { pairWords } from './pair-photos'

/** What has been found and offered so far: who answers for it, and the offer as the household reads it. */
export function OutcomeCard({ view }: { view: ClaimView }) {
  const { status } = view
  const liability = 'liability' in status ? status.liability : null
  const offer = 'offer' in status ? status.offer : null
  const receipt = status.at === 'done' ? status.receipt : null
  if (!liability && !offer) return null
  return (
    <Card>
      <View className="stack">
        {liability ? <Shares liability={liability} view={view} /> : null}
        {'about' in status ? (
          <View className="claim-objection">{`住户的异议：${objectionWords[status.about]}`}</View>
        ) : null}
        {offer ? <OfferSheet offer={offer} /> : null}
        {receipt ? <Paid receipt={receipt} /> : null}
      </View>
    </Card>
  )
}

const Title = ({ children }: { children: string }) => (
  <View className="t-lead" {...aria({ role: 'heading', level: 2 })}>
    {children}
  </View>
)

const Shares = ({ liability: { shares, pairs }, view }: { liability: Liability; view: ClaimView }) => (
  <View className="stack-tight">
    <Title>责任</Title>
    {shares.map(({ who, percent }) => (
      <View key={who} className="row">
        <Text className="grow">{liableWords[who]}</Text>
        <Text className="t-bold">{`${percent}%`}</Text>
      </View>
    ))}
    {pairs.map((pair) => (
      <View key={`${pair.before}-${pair.after}`} className="t-note">
        {`对比：${pairWords(view, pair)}`}
      </View>
    ))}
  </View>
)

function OfferSheet({ offer }: { offer: Offer }) {
  if (offer.how === 'repair')
    return (
      <View className="stack-tight">
        <Title>办法：修好</Title>
        <View className="claim-words">{offer.standard}</View>
        <View className="t-bold">{`${day(offer.byOn, Date.now())}以前修好`}</View>
      </View>
    )
  return (
    <View className="stack-tight">
      <Title>办法：赔钱</Title>
      {offer.items.map((item) => (
        <View key={`${item.code}-${item.name}-${item.quantityCenti}-${item.unitFen}`} className="row claim-item">
          <View className="grow">
            <View>{item.name}</View>
            <View className="t-note">
              {`${yuan(item.unitFen)} × ${quantityWords(item.quantityCenti)} ${item.unit}${item.why ? `；${item.why}` : ''}`}
            </View>
          </View>
          <Text>{yuan(item.amountFen)}</Text>
        </View>
      ))}
      <View className="row row-wrap claim-total">
        <View className="grow">合计</View>
        <View className="t-number">{yuan(offer.totalFen)}</View>
      </View>
      <View className="t-note">
        {offer.priceVersion > 0 ? `按价目表第 ${offer.priceVersion} 版` : '当时还没有公布价目表'}
      </View>
    </View>
  )
}

const Paid = ({ receipt: { amountFen, paidOn, ref } }: { receipt: Receipt }) => (
  <View className="stack-tight">
    <Title>付款凭证</Title>
    <View>{`${day(paidOn, Date.now())}付 ${yuan(amountFen)}，凭证号 ${ref}`}</View>
  </View>
)
