import { proofLevelWords } from '@chuanmen/types/person'
import { riserWords } from '@chuanmen/types/riser'
import type { RoundView } from '@chuanmen/types/round'
import { View } from '@tarojs/components'
import { Card } from '@/components/card/card'
import { FactList } from '@/components/fact-list/fact-list'
import { Timeline } from '@/components/timeline/timeline'
import { dayHour } from '@/lib/format'
import { fingerprint } from './fingerprint'

/** When, what is asked, at which proof, and every version of the text with its fingerprint. */
export function RoundFacts({
  view: { opensAt, closesAt, items, proofLevel, texts, textVersion, stairwells, text },
}: {
  view: RoundView
}) {
  const now = Date.now()
  return (
    <>
      <Card>
        <FactList
          facts={[
            { name: '什么时候', value: `${dayHour(opensAt, now)} 到 ${dayHour(closesAt, now)}`, icon: 'calendar' },
            { name: '问哪几项', value: items.map((item) => riserWords[item].name).join('、'), icon: 'pipes' },
            { name: '问谁', value: `${stairwells.length} 个楼门的业主`, icon: 'building' },
            {
              name: '核验',
              value: proofLevelWords[proofLevel],
              icon: 'shield',
              note: '达到这一级的业主才能在手机上确认；纸质签字不受这个限制',
            },
            {
              name: '责任条款',
              value: text.clauses.length > 0 ? text.clauses.map(({ title }) => title).join('；') : '没有',
              icon: 'doc',
            },
          ]}
        />
      </Card>
      <Card>
        <View className="t-lead">{`文本，第 ${textVersion} 版`}</View>
        <Timeline
          steps={[...texts].reverse().map(({ hash, version, at, why }, index) => ({
            id: hash,
            title: `第 ${version} 版：${why}`,
            note: `${dayHour(at, now)} · 指纹 ${fingerprint(hash)}`,
            state: index === 0 ? ('now' as const) : ('done' as const),
          }))}
        />
        <View className="t-note">指纹由文本算出，改一个字就不同。每份回执都印着住户看的是哪一版。</View>
      </Card>
    </>
  )
}
