import { View } from '@tarojs/components'
import { DataTable } from '@/components/data-table/data-table'
import { aria } from '@/lib/aria'
import { medianWords } from './rows'
import type { Figures } from './use-figures'

/** By building: what its residents may be told once it is enough not to tell whose (rule 43). */
export function BuildingTable({ figures: { buildings } }: { figures: Figures }) {
  return (
    <View className="stack">
      <View className="t-lead" {...aria({ role: 'heading', level: 2 })}>
        各楼
      </View>
      <DataTable
        label="各楼的赔付申请"
        rows={buildings}
        rowKey={({ building }) => building}
        columns={[
          { key: 'building', title: '楼', render: ({ building }) => building },
          { key: 'claims', title: '收到', align: 'right', render: ({ claims }) => `${claims} 份` },
          { key: 'open', title: '在办', align: 'right', render: ({ open }) => `${open} 份` },
          { key: 'settled', title: '已办结', align: 'right', render: ({ settled }) => `${settled} 份` },
          {
            key: 'days',
            title: '多久办完',
            align: 'right',
            track: 'minmax(0, 1.3fr)',
            render: ({ medianDays }) => medianWords(medianDays),
          },
        ]}
      />
    </View>
  )
}
