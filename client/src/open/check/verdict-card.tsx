import { View } from '@tarojs/components'
import { Card, CardSection } from '@/components/card/card'
import { FactList } from '@/components/fact-list/fact-list'
import { Icon } from '@/components/icon/icon'
import { aria } from '@/lib/aria'
import { hiddenNote, resultLines, verdictOf } from './check-words'
import { Hash } from './hash'
import { inFours } from './in-fours'
import { paperMoment } from './paper-time'
import type { Found } from './use-check'

/** The answer, read from two metres away; below it what to compare with the paper in one's hand. */
export function VerdictCard({ found }: { found: Found }) {
  const { title, tone, icon, words } = verdictOf(found)
  const { code, estateName, street, about, issuedAt, result, seal, textHashes } = found
  const isHidden = result.complete === null || result.agreedPercent === null
  return (
    <Card flush className={`check-verdict check-${tone}`}>
      <View className="check-answer" {...aria({ role: tone === 'good' ? 'status' : 'alert' })}>
        <View className="check-sign">
          <Icon name={icon} className="check-icon" />
        </View>
        <View className="grow">
          <View className="check-title">{title}</View>
          <View>{words}</View>
        </View>
      </View>
      {found.state === 'withdrawn' && !found.isIntact ? (
        <CardSection className="c-brick">另外，后台的存证也和出证明时的对不上。</CardSection>
      ) : null}
      <CardSection>
        <FactList
          facts={[
            { name: '小区', value: `${estateName}（${street}）` },
            { name: '什么事', value: found.title },
            { name: '说的是', value: about },
            {
              name: '结果',
              value: (
                <>
                  {resultLines(result).map((line) => (
                    <View key={line}>{line}</View>
                  ))}
                </>
              ),
              ...(isHidden ? { note: hiddenNote } : {}),
            },
            { name: '出证', value: paperMoment(issuedAt) },
            { name: '编号', value: <View className="check-code">{inFours(code)}</View> },
          ]}
        />
      </CardSection>
      <CardSection>
        <View className="stack">
          <Hash name="封印" note="和证明第一页上的一样，证明才没有改过。" hash={seal} />
          {textHashes.map((hash, at) => (
            <Hash key={hash} name={`住户答复的文本${textHashes.length > 1 ? `（第 ${at + 1} 份）` : ''}`} hash={hash} />
          ))}
        </View>
      </CardSection>
    </Card>
  )
}

/** Whoever mistyped one letter reads this as often as whoever holds a forgery. */
export function UnknownCard({ code }: { code: string }) {
  return (
    <Card flush className="check-verdict check-bad">
      <View className="check-answer" {...aria({ role: 'alert' })}>
        <View className="check-sign">
          <Icon name="close" className="check-icon" />
        </View>
        <View className="grow">
          <View className="check-title">没有这个编号</View>
          <View>
            先对一遍编号：<View className="check-code">{inFours(code)}</View>
            要是一位都不差，这份证明就不是「串门」出的，请当面问居委会，也可以打 12345。
          </View>
        </View>
      </View>
    </Card>
  )
}
