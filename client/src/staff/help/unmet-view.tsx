import { helpRingWords } from '@chuanmen/types/help-words'
import { View } from '@tarojs/components'
import { type Column, DataTable } from '@/components/data-table/data-table'
import { EmptyState } from '@/components/states/states'
import { Tag } from '@/components/tag/tag'
import { day } from '@/lib/format'
import { leftTone, leftWords, nextStep, type UnmetRow } from '../help-words/next-step'
import { atWords, hoursWords, hourWords, titleOf, windowWords } from '../help-words/task-words'
import { placeWords } from '../place-words'
import { filtered, inOrder } from './order'
import type { Board, HelpPage } from './use-help'

/** What nobody has taken yet, the nearest deadline first; for each the one next step. */
export function UnmetView({ page, board }: { page: HelpPage; board: Board }) {
  const rows = inOrder(filtered(board.unmet, page.filter), page.sort)
  const now = Date.now()
  if (rows.length === 0)
    return board.unmet.length === 0 ? (
      <EmptyState
        icon="heart"
        title="没有还缺人的"
        words="住户在手机上请人帮忙，或者停水、有噪音的日子快到了，要办的事会自己排到这里。上门时也可以在楼门图上点开那一户，替他请人帮忙。"
      />
    ) : (
      <EmptyState icon="search" title="这样选，没有还缺人的" words="换一栋楼，或者换一类事看看。" />
    )
  return (
    <View className="help-list">
      <DataTable
        label="还没人接的，先到期的在前"
        columns={columns(now)}
        rows={rows}
        rowKey={({ taskId }) => taskId}
        rowLabel={(row) =>
          [titleOf(row), placeWords(row), windowWords(row), leftWords(row.hoursLeft), nextStep(row, now).words].join(
            '，',
          )
        }
        onRow={({ taskId }) => page.open(taskId)}
        {...(page.sort ? { sort: page.sort } : {})}
        onSort={page.setSort}
      />
      {board.counts.unmet > board.unmet.length ? (
        <View className="t-note">{`先列最急的 ${board.unmet.length} 件，共 ${board.counts.unmet} 件。`}</View>
      ) : null}
    </View>
  )
}

/** The day, and below it from when to when. */
const whenCell = ({ on, fromHour, toHour }: UnmetRow) => (
  <View>
    <View>{day(on)}</View>
    <View>{hoursWords(fromHour, toHour)}</View>
  </View>
)

const columns = (now: number): Column<UnmetRow>[] => [
  {
    key: 'what',
    title: '什么事',
    track: 'minmax(0, 1.5fr)',
    canSort: true,
    render: (row) => (
      <View className="stack-tight">
        <View className="t-bold">{titleOf(row)}</View>
        {row.isUrgent || row.people > 1 ? (
          <View className="row row-wrap help-tags">
            {row.isUrgent ? <Tag tone="brick">急</Tag> : null}
            {row.people > 1 ? <Tag>{row.missing < row.people ? atWords(row) : `要 ${row.people} 位`}</Tag> : null}
          </View>
        ) : null}
      </View>
    ),
  },
  { key: 'place', title: '哪里', canSort: true, render: placeWords },
  { key: 'when', title: '什么时候', track: 'minmax(0, 1.4fr)', canSort: true, render: whenCell },
  {
    key: 'left',
    title: '期限',
    track: '128px',
    render: ({ hoursLeft }) => {
      const tone = leftTone(hoursLeft)
      return (
        <Tag tone={tone} icon={tone === 'brick' ? 'warning' : 'clock'}>
          {leftWords(hoursLeft)}
        </Tag>
      )
    },
  },
  {
    key: 'next',
    title: '下一步',
    track: 'minmax(0, 2.4fr)',
    render: (row) => {
      const { words, verb } = nextStep(row, now)
      return (
        <View className="stack-tight">
          <View>{words}</View>
          {row.proposals.map(({ name, fromHour, sentence, isPinned }) => (
            <View key={name} className="t-note">
              {`${isPinned ? '您指定先问' : '先问'}${name} ${hourWords(fromHour)}：${sentence}`}
            </View>
          ))}
          {row.ring ? <View className="t-note">{helpRingWords[row.ring]}</View> : null}
          <View className="c-teal t-bold">{verb}</View>
        </View>
      )
    },
  },
]
