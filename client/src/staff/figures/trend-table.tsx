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

const more = (count: number) => (count === 0 ? '' : `，${count > 0 ? '多' : '少'} ${Math.abs(count)}`)

/** The same days as numbers. */
export function TrendTable({ days, now }: { days: readonly FigureDay[]; now: FiguresView['now'] }) {
  const [isWhole, setWhole] = useState(false)
  const rows = changedDays(days)
  const shown = isWhole ? rows : rows.slice(0, FIRST)
  return (
    <View className="stack">
      <View className="t-note">多几户、几串是和前一天比；没有变化的日子不列。</View>
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
            track: 'minmax(0, 2fr)',
            render: ({ agreed, agreedMore }) => `${rate(agreed, now.households)}（${agreed} 户${more(agreedMore)}）`,
          },
          {
            key: 'complete',
            title: '成串率',
            align: 'right',
            track: 'minmax(0, 2fr)',
            render: ({ complete, completeMore }) =>
              `${rate(complete, now.risers)}（${complete} 串${more(completeMore)}）`,
          },
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
