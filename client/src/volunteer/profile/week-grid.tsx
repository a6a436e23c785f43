import { View } from '@tarojs/components'
import { useState } from 'react'
import { Button } from '@/components/button/button'
import { Chip } from '@/components/chip/chip'
import { Icon } from '@/components/icon/icon'
import { Press } from '@/components/press/press'
import { aria } from '@/lib/aria'
import { range } from './range'
import {
  type Cell,
  cellOf,
  dayWords,
  type PartState,
  partState,
  parts,
  toggleHour,
  togglePart,
  weekdays,
  weekdayWords,
} from './week'

type Props = { cells: readonly Cell[]; onChange: (cells: Cell[]) => void }

const stateWords: Record<PartState, string> = { all: '有空', some: '一部分', none: '没空' }

/** A week to tap: a weekday a row, three parts beside it; each says in words whether one is free. Exact hours are one tap further. */
export function WeekGrid({ cells, onChange }: Props) {
  const [exact, setExact] = useState<number>()
  return (
    <View className="week" {...aria({ role: 'group', label: '每周哪些时候有空' })}>
      {weekdays.map((weekday) => (
        <View className="week-day" key={weekday}>
          <View className="week-row">
            <View className="week-name">{weekdayWords[weekday]}</View>
            {parts.map((part) => {
              const state = partState(cells, weekday, part)
              return (
                <Press
                  key={part.key}
                  className={`week-part week-part-${state}`}
                  role="checkbox"
                  checked={state === 'all'}
                  label={`${weekdayWords[weekday]} ${part.words}，${stateWords[state]}`}
                  onPress={() => onChange(togglePart(cells, weekday, part))}
                >
                  <View>{part.words}</View>
                  <View className="week-state">
                    {state === 'none' ? null : (
                      <Icon name={state === 'all' ? 'check' : 'clock'} className="week-icon" />
                    )}
                    <View>{stateWords[state]}</View>
                  </View>
                </Press>
              )
            })}
          </View>
          <View className="week-exact">
            <View className="grow c-ink2">{dayWords(cells, weekday)}</View>
            <Button
              variant="link"
              label={exact === weekday ? `收起${weekdayWords[weekday]}` : `${weekdayWords[weekday]}细到几点`}
              onPress={() => setExact(exact === weekday ? undefined : weekday)}
            >
              {exact === weekday ? '收起' : '细到几点'}
            </Button>
          </View>
          {exact === weekday ? (
            <View className="chip-row" {...aria({ role: 'group', label: `${weekdayWords[weekday]}哪几个钟头` })}>
              {range(parts[0].from, parts[2].until).map((hour) => (
                <Chip
                  key={hour}
                  chosen={cells.includes(cellOf(weekday, hour))}
                  onPress={() => onChange(toggleHour(cells, weekday, hour))}
                >
                  {`${hour}点`}
                </Chip>
              ))}
            </View>
          ) : null}
        </View>
      ))}
    </View>
  )
}
