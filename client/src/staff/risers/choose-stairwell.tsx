import type { EstateView } from '@chuanmen/types/estate'
import { Card } from '@/components/card/card'
import { EmptyState } from '@/components/states/states'
import { TodoRow } from '@/components/todo-row/todo-row'

type Props = { stairwells: EstateView['stairwells']; onChoose: (stairwellId: string) => void }

const byDoor = (a: Props['stairwells'][number], b: Props['stairwells'][number]) =>
  `${a.building}${a.unit}`.localeCompare(`${b.building}${b.unit}`, 'zh-CN', { numeric: true })

/** Which stairwell first: those without pipes on top. */
export function ChooseStairwell({ stairwells, onChoose }: Props) {
  if (stairwells.length === 0)
    return <EmptyState icon="building" title="还没有楼门" words="请先导入名册，再设置立管。" />
  const sorted = [...stairwells].sort((a, b) => Number(a.risers > 0) - Number(b.risers > 0) || byDoor(a, b))
  return (
    <Card>
      {sorted.map(({ stairwellId, building, unit, households, risers }) => (
        <TodoRow
          key={stairwellId}
          icon="pipes"
          tone={risers > 0 ? 'teal' : 'amber'}
          title={`${building}${unit}`}
          note={risers > 0 ? `${households} 户，已设 ${risers} 根立管` : `${households} 户，还没设立管`}
          onPress={() => onChoose(stairwellId)}
        />
      ))}
    </Card>
  )
}
