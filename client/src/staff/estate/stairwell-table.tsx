import { noFigures } from '@chuanmen/domain/estate/figures'
import { useMemo, useState } from 'react'
import { DataTable, type Sort } from '@/components/data-table/data-table'
import { rate } from '../rate'
import type { StairwellRow } from './buildings'

type Props = { rows: readonly StairwellRow[]; onOpen: (stairwellId: string) => void }

const sums = ({ summary }: StairwellRow) => summary ?? noFigures
const door = ({ building, unit }: StairwellRow) => `${building}${unit}`
const share = (part: number, whole: number) => (whole === 0 ? -1 : part / whole)

const by: Record<string, (a: StairwellRow, b: StairwellRow) => number> = {
  door: (a, b) => door(a).localeCompare(door(b), 'zh-CN', { numeric: true }),
  households: (a, b) => a.households - b.households,
  agreed: (a, b) => share(sums(a).agreed, sums(a).households) - share(sums(b).agreed, sums(b).households),
  area: (a, b) =>
    share(sums(a).agreedAreaCentiSqm, sums(a).areaCentiSqm) - share(sums(b).agreedAreaCentiSqm, sums(b).areaCentiSqm),
  complete: (a, b) => share(sums(a).complete, sums(a).risers) - share(sums(b).complete, sums(b).risers),
  missing: (a, b) => sums(a).households - sums(a).agreed - (sums(b).households - sums(b).agreed),
}

/** Every stairwell in one table, to sort by whatever is asked in a meeting. */
export function StairwellTable({ rows, onOpen }: Props) {
  const [sort, setSort] = useState<Sort>({ key: 'door', descending: false })
  const sorted = useMemo(() => {
    const list = [...rows].sort(by[sort.key] ?? by.door)
    return sort.descending ? list.reverse() : list
  }, [rows, sort])
  return (
    <DataTable
      label="各楼门的同意率和成串率"
      rows={sorted}
      rowKey={({ stairwellId }) => stairwellId}
      rowLabel={(row) =>
        `${door(row)}，同意率 ${rate(sums(row).agreed, sums(row).households)}，成串率 ${rate(sums(row).complete, sums(row).risers)}，还差 ${sums(row).households - sums(row).agreed} 户`
      }
      onRow={({ stairwellId }) => onOpen(stairwellId)}
      sort={sort}
      onSort={setSort}
      columns={[
        { key: 'door', title: '楼门', canSort: true, render: door },
        {
          key: 'households',
          title: '户数',
          canSort: true,
          align: 'right',
          render: ({ households }) => String(households),
        },
        {
          key: 'agreed',
          title: '同意率',
          canSort: true,
          align: 'right',
          render: (row) => `${rate(sums(row).agreed, sums(row).households)}（${sums(row).agreed} 户）`,
        },
        {
          key: 'area',
          title: '按面积',
          canSort: true,
          align: 'right',
          render: (row) => rate(sums(row).agreedAreaCentiSqm, sums(row).areaCentiSqm),
        },
        {
          key: 'complete',
          title: '成串率',
          canSort: true,
          align: 'right',
          render: (row) => `${rate(sums(row).complete, sums(row).risers)}（${sums(row).complete} 串）`,
        },
        {
          key: 'missing',
          title: '还差',
          canSort: true,
          align: 'right',
          render: (row) => `${sums(row).households - sums(row).agreed} 户`,
        },
      ]}
    />
  )
}
