import { keyOf } from '@chuanmen/domain/works/slot-of'
import { riserWords } from '@chuanmen/types/riser'
import type { Day } from '@chuanmen/types/schema'
import type { CalendarDoc, Crew } from '@chuanmen/types/works'
import type { WorksRow } from '@chuanmen/types/works-actions'
import { halfWords, halves } from '@chuanmen/types/works-words'
import { Text, View } from '@tarojs/components'
import { Icon } from '@/components/icon/icon'
import { Press } from '@/components/press/press'
import { aria } from '@/lib/aria'
import { day } from '@/lib/format'
import { riserShort } from '../works-words/place-words'
import { troublesWords } from '../works-words/trouble-words'
import { type Entry, entriesOf, examOn, kindsWords } from './week'

type Props = {
  works: readonly WorksRow[]
  crews: readonly Crew[]
  days: readonly Day[]
  today: Day
  examDays: CalendarDoc['examDays']
  onOpen: (worksId: string) => void
}

/** A week of all crews, half-day by half-day. For a desktop; a phone reads the same as a list of days. */
export function WeekGrid({ works, crews, days, today, examDays, onOpen }: Props) {
  const entries = entriesOf(works, days)
  const known = new Set(crews.map(({ crewId }) => crewId))
  const hasOthers = works.some(({ crewId, stages }) => stages.length > 0 && !known.has(crewId ?? ''))
  const rows = [
    ...crews.map(({ crewId, name, phone }) => ({
      key: crewId,
      name,
      note: phone,
      has: (id: string | null) => id === crewId,
    })),
    ...(hasOthers ? [{ key: '', name: '别的队', note: '', has: (id: string | null) => !known.has(id ?? '') }] : []),
  ]
  return (
    <View className="week" {...aria({ role: 'table', label: '这一周每支施工队在哪' })}>
      <View className="week-row week-head" {...aria({ role: 'row' })}>
        <View className="week-crew" {...aria({ role: 'columnheader' })}>
          施工队
        </View>
        {days.map((on) => (
          <DayHead key={on} on={on} isToday={on === today} exam={examOn(on, examDays)} />
        ))}
      </View>
      {rows.map(({ key, name, note, has }) => (
        <View key={key} className="week-row" {...aria({ role: 'row' })}>
          <View className="week-crew" {...aria({ role: 'rowheader' })}>
            <View className="t-bold">{name}</View>
            <View className="t-note">{note}</View>
          </View>
          {days.map((on) => (
            <View key={on} className={`week-cell ${on === today ? 'week-today' : ''}`} {...aria({ role: 'cell' })}>
              {halves.map((half) => (
                <View key={half} className="week-half">
                  <View className="week-half-name">{halfWords[half]}</View>
                  {(entries.get(keyOf({ on, half })) ?? [])
                    .filter(({ row }) => has(row.crewId))
                    .map((entry) => (
                      <Tile key={entry.row.worksId} entry={entry} onOpen={onOpen} />
                    ))}
                </View>
              ))}
            </View>
          ))}
        </View>
      ))}
    </View>
  )
}

function DayHead({ on, isToday, exam }: { on: Day; isToday: boolean; exam: string | undefined }) {
  return (
    <View className={`week-day ${isToday ? 'week-today' : ''}`} {...aria({ role: 'columnheader' })}>
      <Text className="t-bold">{day(on)}</Text>
      {isToday ? <Text className="c-teal t-bold">今天</Text> : null}
      {exam ? <Text className="c-amber">{exam}</Text> : null}
    </View>
  )
}

function Tile({ entry: { row, kinds, isBooked }, onOpen }: { entry: Entry; onOpen: (worksId: string) => void }) {
  // Once a riser and week: where its crew comes.
  const trouble = isBooked ? troublesWords(row.troubles) : ''
  const seen = [riserShort(row), kindsWords(kinds), trouble].filter(Boolean).join('，')
  // A space, so that what is seen stands in it as it is: some people say a button's words to press it.
  const said = `${seen}， ${riserWords[row.kind].name}`
  return (
    <Press
      className={`week-tile ${isBooked ? 'week-booked' : ''} ${row.state === 'finished' ? 'week-over' : ''}`}
      label={said}
      onPress={() => onOpen(row.worksId)}
    >
      <View className="t-bold">{riserShort(row)}</View>
      <View>{kindsWords(kinds)}</View>
      {trouble ? (
        <View className="row week-trouble">
          <Icon name="warning" size={14} />
          <Text>{trouble}</Text>
        </View>
      ) : null}
    </Press>
  )
}
