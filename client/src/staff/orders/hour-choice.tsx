import type { HelpTaskView } from '@chuanmen/types/help-actions'
import type { StationView } from '@chuanmen/types/station'
import { View } from '@tarojs/components'
import { useAction } from '@/api/use-action'
import { ChipRow } from '@/components/chip/chip'
import { PageState } from '@/components/page-state/page-state'
import { dayOf } from '@/lib/format'
import { hoursWords, hourWords } from '../help-words/task-words'
import { otherHours, stationPlace } from './sections'
import { serviceOf } from './use-orders'

type Props = {
  task: HelpTaskView
  station: StationView | undefined
  value: string
  onChange: (hour: string) => void
}

const BEIJING_HOURS = 8

/** The hours of that day with room, those that suit the household first. */
export function HourChoice({ task, station, value, onChange }: Props) {
  const stationId = station?.stationId ?? ''
  const week = useAction('station.week', { stationId, from: task.on }, { enabled: stationId !== '' })
  const service = serviceOf(station, task, stationPlace(task)?.service ?? null)
  if (!week.value || !service) return <PageState of={week} rows={1} />
  const now = Date.now()
  const hours = otherHours(
    task,
    service,
    week.value.days.find(({ on }) => on === task.on),
    { on: dayOf(now), hour: (new Date(now).getUTCHours() + BEIJING_HOURS) % 24 },
  )
  if (hours.length === 0)
    return <View className="c-amber">那天没有别的空位了。接不了的话，请选「接不了」，系统会另外找人。</View>
  const has = hours.some(({ isInWindow }) => !isInWindow)
  return (
    <View className="stack-tight">
      <ChipRow
        label="改到几点"
        chosen={[value]}
        onChange={([hour = '']) => onChange(hour)}
        options={hours.map(({ hour, isInWindow }) => ({
          value: String(hour),
          words: isInWindow ? hourWords(hour) : `${hourWords(hour)}（住户没说方便）`,
        }))}
      />
      {has ? <View className="t-note">{`住户说方便的是${hoursWords(task.fromHour, task.toHour)}。`}</View> : null}
    </View>
  )
}
