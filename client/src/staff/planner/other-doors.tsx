import { obstacleWords } from '@chuanmen/types/door-words'
import { View } from '@tarojs/components'
import { useState } from 'react'
import { Button } from '@/components/button/button'
import { Fold, FoldLine } from './fold'
import { whyOut } from './plan-words'
import type { PlannerPageState } from './use-planner-page'

const PAGE = 40

/** Doors that wait and are not in the plan: whoever knows better takes one in. */
export function OtherDoors({ page }: { page: PlannerPageState }) {
  const { doors, planned, barred, onlyId, model } = page
  const [count, setCount] = useState(PAGE)
  const others = [...doors.values()].filter(
    ({ stairwellId, waits, door: { flatId } }) =>
      waits &&
      !planned.has(flatId) &&
      !barred.has(flatId) &&
      !model.whatIf.excludes.includes(flatId) &&
      (onlyId === '' || stairwellId === onlyId),
  )
  if (others.length === 0) return null
  return (
    <Fold
      icon="door"
      title={`没排进来的：${others.length} 户`}
      note={`${whyOut(model.plan)}您觉得该去的，可以加进来。`}
    >
      {others.slice(0, count).map(({ place, door }) => (
        <FoldLine
          key={door.flatId}
          title={`${place} ${door.room}`}
          words={obstacleWords[door.obstacle]}
          action="一定要去"
          onAction={() => model.pin(door.flatId)}
        />
      ))}
      {others.length > count ? (
        <View className="planner-line">
          <Button onPress={() => setCount(count + PAGE)}>{`再列 ${Math.min(PAGE, others.length - count)} 户`}</Button>
        </View>
      ) : null}
    </Fold>
  )
}
