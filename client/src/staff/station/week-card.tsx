import { dayAfter } from '@chuanmen/domain/consent/beijing-day'
import type { StationService } from '@chuanmen/types/station'
import { View } from '@tarojs/components'
import { useState } from 'react'
import type { Output } from '@/api/call'
import { useAction } from '@/api/use-action'
import { Button } from '@/components/button/button'
import { Card } from '@/components/card/card'
import { ChipRow } from '@/components/chip/chip'
import { PageState } from '@/components/page-state/page-state'
import { aria } from '@/lib/aria'
import { day, dayOf, shortDay } from '@/lib/format'
import { hourWords } from '../help-words/task-words'
import { Head } from '../round-edit/text-fields'

type Week = Output<'station.week'>
const LOOK_MS = 30_000

/** Seven days from a day on: how many places each service has in each hour, and how many are taken. */
export function WeekCard({ stationId, services }: { stationId: string; services: readonly StationService[] }) {
  const today = dayOf(Date.now())
  const [from, setFrom] = useState(today)
  const [on, setOn] = useState(today)
  const week = useAction('station.week', { stationId, from }, { everyMs: LOOK_MS, keep: true })
  const shown = week.value?.days.find((one) => one.on === on)
  const move = (days: number) => {
    setFrom(dayAfter(from, days))
    setOn(dayAfter(from, days))
  }
  return (
    <Card>
      <View className="stack">
        <Head title="约满了没有" note="每个时间：占了几单 / 最多几单" />
        <View className="row row-wrap" {...aria({ role: 'group', label: '哪七天' })}>
          <Button size="small" icon="back" disabled={from <= today} onPress={() => move(-7)}>
            上七天
          </Button>
          <View className="t-bold" {...aria({ live: 'polite' })}>
            {`${shortDay(from)}起`}
          </View>
          <Button size="small" arrow onPress={() => move(7)}>
            下七天
          </Button>
        </View>
        <PageState of={week} rows={3} />
        {week.value ? (
          <ChipRow
            label="哪一天"
            chosen={[on]}
            onChange={([next = on]) => setOn(next)}
            options={week.value.days.map((one) => ({
              value: one.on,
              words: `${day(one.on).split(' ')[1]} ${Number(one.on.slice(8))}日${one.isClosed ? ' 休' : ''}`,
            }))}
          />
        ) : null}
        {shown ? <OneDay shown={shown} services={services} /> : null}
      </View>
    </Card>
  )
}

type DayProps = { shown: Week['days'][number]; services: readonly StationService[] }

function OneDay({ shown, services }: DayProps) {
  if (shown.services.every(({ hours }) => hours.length === 0))
    return <View className="t-note">{`${day(shown.on)}${shown.isClosed ? '不开门' : '没有开着的服务'}。`}</View>
  return (
    <View className="stack">
      {shown.services
        .filter(({ hours }) => hours.length > 0)
        .map(({ serviceId, hours }) => {
          const name = services.find((one) => one.serviceId === serviceId)?.name ?? '服务'
          return (
            <View key={serviceId} className="stack-tight" {...aria({ role: 'list', label: name })}>
              <View className="t-bold">{name}</View>
              <View className="station-cells">
                {hours.map(({ hour, capacity, taken }) => (
                  <View
                    key={hour}
                    className={`station-cell ${taken >= capacity ? 'station-cell-full' : ''}`}
                    {...aria({
                      role: 'listitem',
                      label: `${hourWords(hour)}，最多 ${capacity} 单，占了 ${taken} 单${taken >= capacity ? '，满了' : ''}`,
                    })}
                  >
                    <View className="t-note">{hourWords(hour)}</View>
                    <View className="t-bold">{`${taken} / ${capacity}${taken >= capacity ? ' 满' : ''}`}</View>
                  </View>
                ))}
              </View>
            </View>
          )
        })}
    </View>
  )
}
