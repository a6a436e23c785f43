import { dayAfter } from '@chuanmen/domain/consent/beijing-day'
import type { Day } from '@chuanmen/types/schema'
import { View } from '@tarojs/components'
import type { Output } from '@/api/call'
import { Button } from '@/components/button/button'
import { aria } from '@/lib/aria'
import { shortDay } from '@/lib/format'
import { DayList } from './day-list'
import { weekOf } from './week'
import { WeekGrid } from './week-grid'

const WEEK = 7

type Props = {
  list: Output<'works.list'>
  today: Day
  /** Any day of the week shown. */
  on: Day
  onWeek: (on: Day) => void
  onOpen: (worksId: string) => void
}

/** The calendar: one week at a time, as a grid on a desktop and as days on a phone. */
export function WeekCard({ list: { works, crews, examDays }, today, on, onWeek, onOpen }: Props) {
  const days = weekOf(on)
  const [monday = on, sunday = on] = [days[0], days.at(-1)]
  const isThisWeek = days.includes(today)
  const shown = { works, crews, days, today, examDays, onOpen }
  return (
    <View className="stack">
      <View className="row row-wrap week-steps">
        <View className="t-lead grow week-title" {...aria({ role: 'heading', level: 2, live: 'polite' })}>
          {`${shortDay(monday)} — ${shortDay(sunday)}${isThisWeek ? '（这一周）' : ''}`}
        </View>
        <Button size="small" icon="back" label="上一周" onPress={() => onWeek(dayAfter(monday, -WEEK))}>
          上一周
        </Button>
        {isThisWeek ? null : (
          <Button size="small" label="回到今天这一周" onPress={() => onWeek(today)}>
            今天
          </Button>
        )}
        <Button size="small" arrow label="下一周" onPress={() => onWeek(dayAfter(monday, WEEK))}>
          下一周
        </Button>
      </View>
      {process.env.TARO_ENV === 'h5' && crews.length > 0 ? <WeekGrid {...shown} /> : null}
      <DayList {...shown} />
    </View>
  )
}
