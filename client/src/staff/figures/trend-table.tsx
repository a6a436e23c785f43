import type { FigureDay } from '@chuanmen/types/figures'
import { View } from '@tarojs/components'
import { useState } from 'react'
import { Button } from '@/components/button/button'
import { DataTable } from '@/components/data-table/data-table'
import { day } from '@/lib/format'
import { rate } from '../rate'
import { changedDays } from './trend'
import type { FiguresView } from './use-figures'

/** Days shown at first: two weeks. */
const FIRST = 14

const more = (count: number) => (count === 0 ? '没变' : `${count > 0 ? '+' : '−'}${Math.abs(count)}`)

/** The same days as numbers. */
export function TrendTable({ days, now }: { days: readonly FigureDay[]; now: FiguresView['now'] }) {
  const [isWhole, setWhole] = useState(false)
  const rows = changedDays(days)
  const shown = isWhole ? rows : rows.slice(0, FIRST)
  return (
    <View className="stack">
      <View className="t-note">没有变化的日子不列。</View>
      <DataTable
        label="每天的同意率和成串率"
        rows={shown}
        rowKey={({ on }) => on}
        columns={[
          { key: 'on', title: '哪天', render: ({ on }) => day(on) },
          {
            key: 'agreed',
            title: '同意率',
            align: 'right',
            track: 'minmax(0, 1.4fr)',
            render: ({ agreed }) => `${rate(agreed, now.households)}（${agreed} 户）`,
          },
          { key: 'agreedMore', title: '同意户', align: 'right', render: ({ agreedMore }) => more(agreedMore) },
          {
            key: 'complete',
            title: '成串率',
            align: 'right',
            track: 'minmax(0, 1.4fr)',
            render: ({ complete }) => `${rate(complete, now.risers)}（${complete} 串）`,
          },
          { key: 'completeMore', title: '成串', align: 'right', render: ({ completeMore }) => more(completeMore) },
        ]}
      />
      {shown.length < rows.length ? (
        <Button size="small" icon="down" onPress={() => setWhole(true)}>
          {`再看以前的 ${rows.length - shown.length} 天`}
        </Button>
      ) : null}
    </View>
  )
}
