import { kindWords } from '@chuanmen/types/plan-words'
import { View } from '@tarojs/components'
import type { Output } from '@/api/call'
import { Card, CardSection } from '@/components/card/card'
import { DataTable } from '@/components/data-table/data-table'
import { aria } from '@/lib/aria'
import { day, percent } from '@/lib/format'
import { kindsWords } from '../household/use-kinds'
import { Head } from '../round-edit/text-fields'

type Figures = Output<'plan.figures'>

/** How often people agreed with what the rules proposed, kind by kind, and where they did not, why. */
export function FiguresCard({ figures }: { figures: Figures }) {
  const { confirmed, same, byKind, corrections } = figures
  return (
    <Card flush>
      <CardSection>
        <Head title="系统看得准不准" note={`看法的规则：第 ${figures.rulesVersion} 版`} />
        {confirmed === 0 ? (
          <View className="c-ink2 templates-none">还没有人定过难在哪里。定了以后，这里算和系统看的一样不一样。</View>
        ) : (
          <View className="templates-figure">
            <View className="t-number">{`${percent(same, confirmed)}%`}</View>
            <View>{`定过 ${confirmed} 户，${same} 户和系统看的一样`}</View>
          </View>
        )}
      </CardSection>
      {confirmed > 0 ? (
        <CardSection>
          <DataTable
            label="每一类"
            rows={byKind}
            rowKey={({ kind }) => kind}
            columns={[
              { key: 'kind', title: '哪一类', track: 'minmax(0, 2fr)', render: ({ kind }) => kindWords[kind] },
              { key: 'proposed', title: '系统看', align: 'right', render: ({ proposed }) => `${proposed} 户` },
              { key: 'confirmed', title: '人定', align: 'right', render: (row) => `${row.confirmed} 户` },
              { key: 'both', title: '一样', align: 'right', render: ({ both }) => `${both} 户` },
            ]}
          />
        </CardSection>
      ) : null}
      {corrections.length > 0 ? (
        <CardSection>
          <View className="stack" {...aria({ role: 'list', label: '最近改过的' })}>
            <View className="t-bold">最近改过的</View>
            {corrections.map(({ proposed, kinds, why, at }) => (
              <View key={at} className="stack-tight" {...aria({ role: 'listitem' })}>
                <View>{`${proposed.length > 0 ? `系统看是${kindsWords(proposed)}` : '系统没看出来'}，人定为${kindsWords(kinds)}`}</View>
                {why ? <View className="c-ink2">{why}</View> : null}
                <View className="t-note">{day(at, Date.now())}</View>
              </View>
            ))}
          </View>
        </CardSection>
      ) : null}
    </Card>
  )
}
