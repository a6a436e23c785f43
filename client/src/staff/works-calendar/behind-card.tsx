import { View } from '@tarojs/components'
import { Button } from '@/components/button/button'
import { Card } from '@/components/card/card'
import { aria } from '@/lib/aria'
import { spanWords } from '../works-words/time-words'
import type { WorksCalendar } from './use-works-calendar'

/** A colleague saved another calendar meanwhile: what it says now, beside what was typed, and which to go on with. */
export function BehindCard({ page: { isBehind, saved, takeTheirs, keepMine } }: { page: WorksCalendar }) {
  if (!isBehind) return null
  const crews = saved.crews.map(({ name, phone }) => `${name} ${phone}`).join('、') || '没有'
  const exams = saved.examDays.map(({ name, from, until }) => `${name} ${spanWords(from, until)}`).join('、') || '没有'
  return (
    <Card tone="amber">
      <View className="stack" {...aria({ role: 'alert' })}>
        <View className="t-lead">您填的时候，同事改过这份日历</View>
        <View>{`现在的施工队：${crews}`}</View>
        <View>{`现在的考试日：${exams}`}</View>
        {saved.years.length > 0 ? (
          <View>{`填过放假安排的年份：${saved.years.map(({ year }) => year).join('、')}`}</View>
        ) : null}
        <View>您填的都还在下面。</View>
        <View className="row row-wrap">
          <Button onPress={takeTheirs}>用同事改好的</Button>
          <Button variant="outline" onPress={keepMine}>
            接着用我填的
          </Button>
        </View>
      </View>
    </Card>
  )
}
