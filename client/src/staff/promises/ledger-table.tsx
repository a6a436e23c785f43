import type { PromiseRow } from '@chuanmen/types/promise'
import { Text, View } from '@tarojs/components'
import { type Column, DataTable } from '@/components/data-table/data-table'
import { Tag } from '@/components/tag/tag'
import { day } from '@/lib/format'
import { placeWords } from '../place-words'
import type { Ledger } from './use-ledger'
import { dueWords, isAgreedAnew, itemsOf, standOf } from './words'

/** Promises as rows on a desktop, as blocks on a phone; a row opens its household. */
export function LedgerTable({ ledger }: { ledger: Ledger }) {
  const now = Date.now()
  return (
    <View className="promise-list">
      <DataTable
        label="承诺，过期的在前"
        columns={columns(now)}
        rows={ledger.rows}
        rowKey={({ promiseId }) => promiseId}
        rowLabel={(row) =>
          [placeWords(row), row.text, standOf(row, now).words, row.keeperName, dueWords(row)].filter(Boolean).join('，')
        }
        onRow={ledger.open}
        {...(ledger.sort ? { sort: ledger.sort } : {})}
        onSort={ledger.setSort}
      />
    </View>
  )
}

/** Nothing yet: a dash where there is a column for it, nothing on a phone. */
const None = () => <Text className="c-ink2 promise-none">—</Text>

const columns = (now: number): Column<PromiseRow>[] => [
  {
    key: 'place',
    title: '哪一户',
    track: 'minmax(0, 1.1fr)',
    canSort: true,
    render: (row) => <Text className="t-bold">{placeWords(row)}</Text>,
  },
  {
    key: 'text',
    title: '答应了什么',
    track: 'minmax(0, 2.6fr)',
    canSort: true,
    render: (row) => (
      <View>
        <View>{row.text}</View>
        {isAgreedAnew(row) ? <View className="t-note">{`住户原话：${row.asked}`}</View> : null}
        <View className="t-note">{itemsOf(row)}</View>
      </View>
    ),
  },
  {
    key: 'keeper',
    title: '谁来办',
    canSort: true,
    render: ({ keeperName }) => (keeperName ? <Text>{keeperName}</Text> : <None />),
  },
  {
    key: 'due',
    title: '哪天前',
    canSort: true,
    render: ({ dueOn }) => (dueOn ? <Text>{`${day(dueOn, now)}前`}</Text> : <None />),
  },
  {
    key: 'at',
    title: '现在',
    track: 'minmax(0, 1.4fr)',
    canSort: true,
    render: (row) => {
      const { words, tone } = standOf(row, now)
      return (
        <Tag tone={tone} {...(tone === 'brick' ? { icon: 'warning' as const } : {})}>
          {words}
        </Tag>
      )
    },
  },
]
