import { CASES_MIN } from '@chuanmen/types/limits'
import { View } from '@tarojs/components'
import { CardLink } from '@/components/card/card'
import type { PlannerPageState } from './use-planner-page'

/** Where visits and chances come from, and how much of it is known here and not only believed. */
export function TableLink({ page: { model, openTable } }: { page: PlannerPageState }) {
  const { view } = model
  if (!view) return null
  const kinds = Object.values(view.calibration)
  const known = kinds.filter(({ isKnown }) => isKnown).length
  const words =
    known === 0
      ? `都是估的：本小区哪一类都不到 ${CASES_MIN} 个例子，准不准还不知道。`
      : known === kinds.length
        ? '都是按本小区自己的结果算的。'
        : `${kinds.length} 类里 ${known} 类按本小区自己的结果算，别的是估的，还不知道准不准。`
  const whose = view.isOwnTable ? '趟数按本小区改过的表。' : '趟数用的是通用的表。'
  return (
    <CardLink label={`趟数和把握是怎么来的，${words}${whose}`} onPress={openTable}>
      <View className="t-bold">{'趟数和把握是怎么来的 '}</View>
      <View className="t-note">{`${words}${whose}`}</View>
    </CardLink>
  )
}
