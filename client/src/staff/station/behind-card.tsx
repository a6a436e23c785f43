import { View } from '@tarojs/components'
import { ChangedMeanwhile } from '@/components/page-state/changed-meanwhile'
import { weekdays, weekdayWords } from './form'
import type { StationEdit } from './use-station-form'

/** Somebody else saved the station meanwhile: what it says now, and which to go on with. */
export function BehindCard({ edit: { isBehind, saved, takeTheirs, keepMine } }: { edit: StationEdit }) {
  if (!isBehind) return null
  const open = weekdays.filter((weekday) => saved.hours.some((one) => one.weekday === weekday))
  return (
    <ChangedMeanwhile happened="驿站的资料被改过" theirs="用改好的" onTheirs={takeTheirs} onMine={keepMine}>
      <View>{`现在：${saved.name}，${saved.isOpen ? '接单' : '暂时不接单'}，${open.map(weekdayWords).join('、') || '都不'}开门`}</View>
      <View>{`服务：${saved.services.map(({ name, capacity }) => `${name}（同时 ${capacity} 单）`).join('、') || '没有'}`}</View>
    </ChangedMeanwhile>
  )
}
