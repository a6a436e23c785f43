import type { Liability, Offer } from '@chuanmen/types/claim'
import type { ClaimView } from '@chuanmen/types/claim-actions'
import { type ClaimAct, type ClaimAt, liableWords } from '@chuanmen/types/claim-words'
import { Text, View } from '@tarojs/components'
import { Card, CardSection } from '@/components/card/card'
import { aria } from '@/lib/aria'
import { day, yuan } from '@/lib/format'
import { itemName } from './money'

/** What the offer is to the household: only one that it agreed to is settled. */
const offerTitles: Partial<Record<ClaimAt, string>> = {
  offered: '给您的办法',
  final: '给您的办法',
  objected: '原来给的办法',
  mediating: '原来给的办法',
}

/** Who answers for how much and why, and what is offered: every line, the sum, or how it is repaired and by when. */
export function OfferCard({ view, now }: { view: ClaimView; now: number }) {
  const { status, entries } = view
  if (!('liability' in status)) return null
  const offer = 'offer' in status ? status.offer : null
  const wordsOf = (acts: readonly ClaimAct[]) =>
    entries.filter(({ act, words }) => acts.includes(act) && words).at(-1)?.words
  return (
    <Card flush>
      <CardSection>
        <Head>谁的责任</Head>
        <Shares liability={status.liability} />
        <Why words={wordsOf(['judge'])} />
      </CardSection>
      {offer ? (
        <CardSection>
          <Head>{offerTitles[status.at] ?? '说好的办法'}</Head>
          {offer.how === 'money' ? <Money offer={offer} /> : <Repair offer={offer} now={now} />}
          <Why words={wordsOf(['offer', 'letter'])} />
        </CardSection>
      ) : null}
      {status.at === 'final' && !offer ? (
        <CardSection>
          <Head>调解结果</Head>
          <View>没有新的修法或数额，理由写在下面。</View>
          <Why words={wordsOf(['letter'])} />
        </CardSection>
      ) : null}
      {'receipt' in status && status.receipt ? (
        <CardSection>
          <Head>付款</Head>
          <View>{`${day(status.receipt.paidOn, now)} 付了 ${yuan(status.receipt.amountFen)}，凭证号 ${status.receipt.ref}`}</View>
        </CardSection>
      ) : null}
    </Card>
  )
}

const Head = ({ children }: { children: string }) => (
  <View className="t-lead" {...aria({ role: 'heading', level: 2 })}>
    {children}
  </View>
)

const Why = ({ words }: { words: string | null | undefined }) =>
  words ? <View className="c-ink2 claim-words">{words}</View> : null

const Shares = ({ liability: { shares } }: { liability: Liability }) => (
  <View className="claim-shares" {...aria({ role: 'list' })}>
    {shares.map(({ who, percent }) => (
      <View className="row" key={who} {...aria({ role: 'listitem' })}>
        <Text className="grow">{liableWords[who]}</Text>
        <Text className="t-bold">{`${percent}%`}</Text>
      </View>
    ))}
  </View>
)

function Money({ offer: { items, totalFen, priceVersion } }: { offer: Extract<Offer, { how: 'money' }> }) {
  return (
    <>
      <View className="claim-items" {...aria({ role: 'list' })}>
        {items.map((item, at) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: two lines of one offer may be alike
          <View className="claim-item" key={at} {...aria({ role: 'listitem' })}>
            <View className="grow">
              <View>{itemName(item)}</View>
              <View className="t-note">{`每${item.unit} ${yuan(item.unitFen)}${item.why ? `，${item.why}` : ''}`}</View>
            </View>
            <View className="t-bold">{yuan(item.amountFen)}</View>
          </View>
        ))}
      </View>
      <View className="row row-wrap claim-total">
        <Text className="grow t-bold">一共赔</Text>
        <Text className="t-number">{yuan(totalFen)}</Text>
      </View>
      <View className="t-note">
        {priceVersion > 0 ? `按公布的价目表第 ${priceVersion} 版算` : '还没有公布价目表，价是双方另定的'}
      </View>
    </>
  )
}

const Repair = ({ offer: { standard, byOn }, now }: { offer: Extract<Offer, { how: 'repair' }>; now: number }) => (
  <>
    <View className="t-bold">{`修好，最晚 ${day(byOn, now)}`}</View>
    <View className="claim-words">{`修到什么样：${standard}`}</View>
  </>
)
