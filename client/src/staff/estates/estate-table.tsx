import type { EstateCard } from '@chuanmen/types/estate'
import { Text, View } from '@tarojs/components'
import { DataTable, type Sort } from '@/components/data-table/data-table'
import { Tag } from '@/components/tag/tag'
import { rate } from '../rate'

type Props = {
  estates: readonly EstateCard[]
  current: string
  sort: Sort
  onSort: (sort: Sort) => void
  onOpen: (estateId: string) => void
}

const stage = ({ stairwells, round }: EstateCard) =>
  round ? '征求意见中' : stairwells === 0 ? '要导入名册' : '还没征求意见'

/** The estates with the two numbers: a table on a desktop, blocks on a phone. */
export function EstateTable({ estates, current, sort, onSort, onOpen }: Props) {
  return (
    <DataTable
      label="小区"
      rows={estates}
      rowKey={({ estateId }) => estateId}
      rowLabel={(estate) => `${estate.name}，${stage(estate)}，同意率 ${agreed(estate)}，成串率 ${complete(estate)}`}
      onRow={({ estateId }) => onOpen(estateId)}
      selectedKey={current}
      sort={sort}
      onSort={onSort}
      columns={[
        {
          key: 'name',
          title: '小区',
          canSort: true,
          track: 'minmax(0, 2fr)',
          render: ({ name, street }) => (
            <View>
              <View className="t-lead">{name}</View>
              <View className="t-note">{street}</View>
            </View>
          ),
        },
        {
          key: 'flats',
          title: '规模',
          canSort: true,
          render: ({ stairwells, flats }) => `${stairwells} 个楼门，${flats} 户`,
        },
        {
          key: 'agreed',
          title: '同意率',
          canSort: true,
          render: (estate) => (
            <Rate value={agreed(estate)} count={`${estate.figures.agreed} / ${estate.figures.households} 户`} />
          ),
        },
        {
          key: 'complete',
          title: '成串率',
          canSort: true,
          render: (estate) => (
            <Rate teal value={complete(estate)} count={`${estate.figures.complete} / ${estate.figures.risers} 串`} />
          ),
        },
        {
          key: 'stage',
          title: '到哪一步',
          render: (estate) => <Tag tone={estate.round ? 'teal' : 'amber'}>{stage(estate)}</Tag>,
        },
      ]}
    />
  )
}

const agreed = ({ figures }: EstateCard) => rate(figures.agreed, figures.households)
const complete = ({ figures }: EstateCard) => rate(figures.complete, figures.risers)

/** No round yet: a dash, not 「0 / 0」. */
const Rate = ({ value, count, teal }: { value: string; count: string; teal?: boolean }) => (
  <View className="estates-rate">
    <Text className={`t-lead ${teal ? 'c-teal' : ''}`}>{value}</Text>
    {value === '—' ? null : <Text className="t-note">{count}</Text>}
  </View>
)
