import { View } from '@tarojs/components'
import { ChangedMeanwhile } from '@/components/page-state/changed-meanwhile'
import { spanWords } from '../works-words/time-words'
import type { WorksCalendar } from './use-works-calendar'

/** A colleague saved another calendar meanwhile: what it says now, beside what was typed, and which to go on with. */
export function BehindCard({ page: { isBehind, saved, takeTheirs, keepMine } }: { page: WorksCalendar }) {
  if (!isBehind) return null
  const crews = saved.crews.map(({ name, phone }) => `${name} ${phone}`).join('、') || '没有'
  const exams = saved.examDays.map(({ name, from, until }) => `${name} ${spanWords(from, until)}`).join('、') || '没有'
  return (
    <ChangedMeanwhile happened="同事改过这份日历" onTheirs={takeTheirs} onMine={keepMine}>
      <View>{`现在的施工队：${crews}`}</View>
      <View>{`现在的考试日：${exams}`}</View>
      {saved.years.length > 0 ? (
        <View>{`填过放假安排的年份：${saved.years.map(({ year }) => year).join('、')}`}</View>
      ) : null}
    </ChangedMeanwhile>
  )
}
