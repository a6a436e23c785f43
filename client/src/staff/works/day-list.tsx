import { keyOf } from '@chuanmen/domain/works/slot-of'
import type { Day } from '@chuanmen/types/schema'
import type { CalendarDoc, Crew } from '@chuanmen/types/works'
import type { WorksRow } from '@chuanmen/types/works-actions'
import { halfWords, halves } from '@chuanmen/types/works-words'
import { View } from '@tarojs/components'
import { Card } from '@/components/card/card'
import { TodoRow } from '@/components/todo-row/todo-row'
import { aria } from '@/lib/aria'
import { day, nearDay } from '@/lib/format'
import { columnWords, riserTitle } from '../works-words/place-words'
import { troublesWords } from '../works-words/trouble-words'
import { entriesOf, examOn, kindsWords } from './week'

type Props = {
  works: readonly WorksRow[]
  crews: readonly Crew[]
  days: readonly Day[]
  today: Day
  examDays: CalendarDoc['examDays']
  onOpen: (worksId: string) => void
}

/** A week as a list of days: what a phone has room for. Days without anything are named together at the end. */
export function DayList({ works, crews, days, today, examDays, onOpen }: Props) {
  const entries = entriesOf(works, days)
  const crewName = (crewId: string | null) => crews.find((crew) => crew.crewId === crewId)?.name
  const listed = days.map((on) => ({
    on,
    exam: examOn(on, examDays),
    list: halves.flatMap((half) => entries.get(keyOf({ on, half })) ?? []),
  }))
  const busy = listed.filter(({ list }) => list.length > 0)
  const free = listed.filter(({ list }) => list.length === 0)
  return (
    <View className="stack week-list">
      {busy.map(({ on, exam, list }) => (
        <Card key={on}>
          <View className="stack-tight">
            <View className="t-lead" {...aria({ role: 'heading', level: 3 })}>
              {[day(on), isNear(on, today) ? nearDay(on, today) : '', exam].filter(Boolean).join(' · ')}
            </View>
            <View>
              {list.map(({ row, at, kinds, isBooked }) => {
                const trouble = isBooked ? troublesWords(row.troubles) : ''
                return (
                  <TodoRow
                    key={`${row.worksId} ${at.half}`}
                    icon={trouble ? 'warning' : isBooked ? 'valve' : 'door'}
                    tone={trouble ? 'amber' : 'teal'}
                    title={`${halfWords[at.half]} · ${riserTitle(row)}`}
                    note={[columnWords(row), kindsWords(kinds), crewName(row.crewId), trouble]
                      .filter(Boolean)
                      .join(' · ')}
                    onPress={() => onOpen(row.worksId)}
                  />
                )
              })}
            </View>
          </View>
        </Card>
      ))}
      {busy.length === 0 ? <View className="c-ink2">这一周没有安排。</View> : null}
      {busy.length > 0 && free.length > 0 ? (
        <View className="t-note">{`没有安排：${free.map(({ on }) => day(on).split(' ')[1]).join('、')}`}</View>
      ) : null}
    </View>
  )
}

const isNear = (on: Day, today: Day) => Math.abs(Date.parse(on) - Date.parse(today)) <= 2 * 86_400_000
