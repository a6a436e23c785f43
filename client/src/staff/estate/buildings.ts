import { noFigures, sumFigures } from '@chuanmen/domain/estate/figures'
import type { EstateView, Figures } from '@chuanmen/types/estate'

export type StairwellRow = EstateView['stairwells'][number]
export type Building = { building: string; stairwells: StairwellRow[]; households: number; figures: Figures }

export const orders = ['door', 'lowest', 'missing'] as const
export type Order = (typeof orders)[number]
export const orderWords: Record<Order, string> = { door: '按楼号', lowest: '先看成串低', missing: '先看差得多' }

/** 「10号楼」 after 「9号楼」: by the numbers in the name, then by the name. */
const byName = (a: string, b: string) => a.localeCompare(b, 'zh-CN', { numeric: true })
const share = (part: number, whole: number) => (whole === 0 ? 1 : part / whole)

const compare: Record<Order, (a: Building, b: Building) => number> = {
  door: (a, b) => byName(a.building, b.building),
  lowest: (a, b) => share(a.figures.complete, a.figures.risers) - share(b.figures.complete, b.figures.risers),
  missing: (a, b) => b.figures.households - b.figures.agreed - (a.figures.households - a.figures.agreed),
}

/** Columns of flats beside each other: how wide a building is drawn. */
export const columnsOf = ({ stairwells }: Pick<Building, 'stairwells'>) =>
  stairwells.reduce((sum, { positions }) => sum + positions.length, 0)

/** The stairwells joined to buildings, with the buildings' exact sums. */
export function buildingsOf(stairwells: readonly StairwellRow[], order: Order): Building[] {
  const groups = new Map<string, StairwellRow[]>()
  for (const row of stairwells) groups.set(row.building, [...(groups.get(row.building) ?? []), row])
  return [...groups]
    .map(([building, rows]) => ({
      building,
      stairwells: [...rows].sort((a, b) => byName(a.unit, b.unit)),
      households: rows.reduce((sum, { households }) => sum + households, 0),
      figures: sumFigures(rows.map(({ summary }) => summary ?? noFigures)),
    }))
    .sort((a, b) => compare[order](a, b) || byName(a.building, b.building))
}
