import type { HelpTaskView } from '@chuanmen/types/help-actions'
import { View } from '@tarojs/components'
import { type Column, DataTable } from '@/components/data-table/data-table'
import { EmptyState } from '@/components/states/states'
import { Tag } from '@/components/tag/tag'
import { atTone, atWords, placeState, timeWords, titleOf } from '../help-words/task-words'
import { placeWords } from '../place-words'
import { filtered, inOrder } from './order'
import type { Board, HelpPage } from './use-help'

const who = ({ places }: HelpTaskView) => places.map(({ name }) => name).join('、')

const columns: Column<HelpTaskView>[] = [
  {
    key: 'what',
    title: '什么事',
    track: 'minmax(0, 1.5fr)',
    canSort: true,
    render: (row) => <View className="t-bold">{titleOf(row)}</View>,
  },
  { key: 'place', title: '哪里', canSort: true, render: placeWords },
  { key: 'when', title: '什么时候', track: 'minmax(0, 1.4fr)', canSort: true, render: timeWords },
  {
    key: 'who',
    title: '谁去',
    track: 'minmax(0, 1.6fr)',
    render: ({ places }) => (
      <View>
        {places.map((place) => (
          <View key={place.index}>{`${place.name} · ${placeState(place).words}`}</View>
        ))}
      </View>
    ),
  },
  { key: 'at', title: '办到哪步', track: '168px', render: (row) => <Tag tone={atTone(row)}>{atWords(row)}</Tag> },
]

/** What somebody has taken, by time. */
export function TakenView({ page, board }: { page: HelpPage; board: Board }) {
  const rows = inOrder(filtered(board.taken, page.filter), page.sort)
  if (rows.length === 0)
    return (
      <EmptyState
        icon="users"
        title={board.taken.length === 0 ? '还没有人接下的' : '这样选，没有人接下的'}
        words="志愿者和驿站接下的事会按时间排在这里：谁去、几点、到了没有。"
      />
    )
  return (
    <View className="help-list">
      <DataTable
        label="有人接了的，按时间排"
        columns={columns}
        rows={rows}
        rowKey={({ taskId }) => taskId}
        rowLabel={(row) => [titleOf(row), placeWords(row), timeWords(row), who(row), atWords(row)].join('，')}
        onRow={({ taskId }) => page.open(taskId)}
        {...(page.sort ? { sort: page.sort } : {})}
        onSort={page.setSort}
      />
    </View>
  )
}
