import { helpKindWords } from '@chuanmen/types/help-words'
import { flatStateWords } from '@chuanmen/types/tally'
import { View } from '@tarojs/components'
import type { Output } from '@/api/call'
import { useAction } from '@/api/use-action'
import { Card } from '@/components/card/card'
import { type Column, DataTable } from '@/components/data-table/data-table'
import { PageState } from '@/components/page-state/page-state'
import { EmptyState } from '@/components/states/states'
import { Tag } from '@/components/tag/tag'
import { shortDay } from '@/lib/format'
import { go } from '@/lib/navigate'
import { placeWords } from '../place-words'

type Outcomes = Output<'help.outcomes'>
type Row = Outcomes['rows'][number]

const hasTurned = ({ before, now }: Row) => before !== 'agreed' && now === 'agreed'
const helpedWords = ({ helped }: Row) =>
  helped.map(({ kind, on, stars }) => `${shortDay(on)} ${helpKindWords[kind]}${stars ? ` ${stars} 星` : ''}`)

const columns: Column<Row>[] = [
  { key: 'where', title: '哪一户', render: (row) => <View className="t-bold">{placeWords(row)}</View> },
  {
    key: 'helped',
    title: '帮过什么',
    track: 'minmax(0, 2fr)',
    render: (row) => (
      <View>
        {helpedWords(row).map((words) => (
          <View key={words}>{words}</View>
        ))}
      </View>
    ),
  },
  { key: 'before', title: '帮之前', render: ({ before }) => flatStateWords[before] },
  {
    key: 'now',
    title: '现在',
    render: (row) => (hasTurned(row) ? <Tag tone="teal">现在同意了</Tag> : flatStateWords[row.now]),
  },
]

/** Households that were helped while they were being asked, and what they answer now. After is not because, and it says so. */
export function OutcomesView({ estateId }: { estateId: string }) {
  const loaded = useAction('help.outcomes', { estateId })
  const { value } = loaded
  return (
    <View className="stack">
      <PageState of={loaded} rows={4} />
      {value && value.rows.length === 0 ? (
        <EmptyState
          icon="chart"
          title={value.roundId ? '这一轮还没有帮过的住户' : '现在没有在征求意见'}
          words="征求意见期间帮过的住户会列在这里：帮之前怎么答复，现在怎么答复。"
        />
      ) : null}
      {value && value.rows.length > 0 ? (
        <>
          <Card tone="sunk">
            <View className="t-lead">
              {`帮过的 ${value.rows.length} 户里，${value.turned} 户原来没同意、现在同意了`}
            </View>
            <View className="t-note">
              只是先后，不等于就是因为帮忙：也可能是施工安排变了，或者家里商量好了。帮忙不以同意为条件，也不要拿它去劝。
            </View>
          </Card>
          <DataTable
            label="帮过的住户"
            columns={columns}
            rows={value.rows}
            rowKey={({ flatId }) => flatId}
            rowLabel={(row) =>
              [
                placeWords(row),
                ...helpedWords(row),
                `帮之前${flatStateWords[row.before]}`,
                `现在${flatStateWords[row.now]}`,
              ].join('，')
            }
            onRow={({ stairwellId, flatId }) => void go('/staff/stairwell/index', { stairwellId, flatId })}
          />
        </>
      ) : null}
    </View>
  )
}
