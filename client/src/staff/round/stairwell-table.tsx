import type { RoundView } from '@chuanmen/types/round'
import { View } from '@tarojs/components'
import { useState } from 'react'
import { DataTable, type Sort } from '@/components/data-table/data-table'
import { percent } from '@/lib/format'

type Row = RoundView['stairwells'][number]
type Props = { stairwells: readonly Row[]; onOpen: (stairwellId: string) => void }

const rate = (part: number, whole: number) => (whole > 0 ? part / whole : 0)
const orders: Record<string, (row: Row) => number> = {
  agreed: ({ figures }) => (figures ? rate(figures.agreed, figures.households) : -1),
  complete: ({ figures }) => (figures ? rate(figures.complete, figures.risers) : -1),
  left: ({ figures }) => (figures ? figures.households - figures.agreed : -1),
}

/** The stairwells of the round with their two numbers. */
export function StairwellTable({ stairwells, onOpen }: Props) {
  const [sort, setSort] = useState<Sort>({ key: 'stairwell', descending: false })
  const order = orders[sort.key]
  const rows = order
    ? [...stairwells].sort((one, other) => (order(one) - order(other)) * (sort.descending ? -1 : 1))
    : sort.descending
      ? [...stairwells].reverse()
      : stairwells
  return (
    <DataTable
      label="这一轮的楼门"
      rows={rows}
      rowKey={({ stairwellId }) => stairwellId}
      rowLabel={({ building, unit, figures }) =>
        `${building}${unit}，${figures ? `${figures.households} 户同意 ${figures.agreed} 户，${figures.risers} 串成 ${figures.complete} 串` : '还没有数字'}`
      }
      onRow={({ stairwellId }) => onOpen(stairwellId)}
      sort={sort}
      onSort={setSort}
      columns={[
        {
          key: 'stairwell',
          title: '楼门',
          canSort: true,
          render: ({ building, unit }) => <View className="t-bold">{`${building}${unit}`}</View>,
        },
        {
          key: 'agreed',
          title: '同意',
          canSort: true,
          render: ({ figures }) =>
            figures
              ? `${figures.agreed} / ${figures.households} 户 · ${percent(figures.agreed, figures.households)}%`
              : '—',
        },
        {
          key: 'complete',
          title: '成串',
          canSort: true,
          render: ({ figures }) =>
            figures ? (
              <View className="c-teal t-bold">{`${figures.complete} / ${figures.risers} 串 · ${percent(figures.complete, figures.risers)}%`}</View>
            ) : (
              '—'
            ),
        },
        {
          key: 'left',
          title: '还差',
          canSort: true,
          render: ({ figures }) =>
            figures
              ? figures.households === figures.agreed
                ? '都同意了'
                : `${figures.households - figures.agreed} 户`
              : '—',
        },
      ]}
    />
  )
}
