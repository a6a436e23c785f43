import { noFigures } from '@chuanmen/domain/estate/figures'
import { dayOf } from '@/lib/format'
import { saveFile } from '@/lib/save-file'
import { csv } from '../csv'
import { rate } from '../rate'
import type { StairwellRow } from './buildings'

const head = [
  '楼',
  '楼门',
  '层数',
  '户数',
  '立管数',
  '征求户数',
  '已同意户',
  '同意率',
  '按面积同意率',
  '已成串',
  '成串率',
  '还差户',
]

const rowOf = ({ building, unit, floors, households, risers, summary }: StairwellRow) => {
  const sums = summary ?? noFigures
  return [
    building,
    unit,
    floors,
    households,
    risers,
    sums.households,
    sums.agreed,
    rate(sums.agreed, sums.households),
    rate(sums.agreedAreaCentiSqm, sums.areaCentiSqm),
    sums.complete,
    rate(sums.complete, sums.risers),
    sums.households - sums.agreed,
  ]
}

/** One row a stairwell, as a file Excel opens. Numbers only, no personal data. */
export const exportStairwells = (estateName: string, rows: readonly StairwellRow[]) =>
  saveFile(`${estateName}-成串情况-${dayOf(Date.now())}.csv`, { text: csv([head, ...rows.map(rowOf)]) })
