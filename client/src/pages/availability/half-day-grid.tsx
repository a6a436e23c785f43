import { keyOf } from '@chuanmen/domain/works/slot-of'
import type { HalfDay } from '@chuanmen/types/works'
import { halfWords } from '@chuanmen/types/works-words'
import { View } from '@tarojs/components'
import { Icon } from '@/components/icon/icon'
import { Press } from '@/components/press/press'
import { aria } from '@/lib/aria'
import { day } from '@/lib/format'
import { cellOf, cellWords, daysOf, type Form } from './form'

type Props = { halfDays: readonly HalfDay[]; form: Form; now: number; onToggle: (halfDay: HalfDay) => void }

/** A day a row, 上午 and 下午 beside it; each says in words whether somebody is at home. */
export function HalfDayGrid({ halfDays, form, now, onToggle }: Props) {
  return (
    <View className="half-days" {...aria({ role: 'group', label: '哪些半天家里有人' })}>
      {daysOf(halfDays).map(({ on, halves }) => (
        <View className="half-days-row" key={on}>
          <View className="half-days-day whole">{day(on, now)}</View>
          {halves.map((halfDay) => (
            <Cell
              key={keyOf(halfDay)}
              halfDay={halfDay}
              state={cellOf(form, halfDay)}
              onToggle={() => onToggle(halfDay)}
            />
          ))}
        </View>
      ))}
    </View>
  )
}

type CellProps = { halfDay: HalfDay; state: ReturnType<typeof cellOf>; onToggle: () => void }

function Cell({ halfDay: { on, half }, state, onToggle }: CellProps) {
  const isHome = state === 'home'
  return (
    <Press
      className={`half-day half-day-${state}`}
      role="checkbox"
      checked={isHome}
      disabled={state === 'out'}
      label={`${day(on)} ${halfWords[half]}，${cellWords[state]}`}
      onPress={onToggle}
    >
      <View className="half-day-name">{halfWords[half]}</View>
      <View className="half-day-state">
        {isHome ? <Icon name="check" className="half-day-icon" /> : null}
        {state === 'key' ? <Icon name="key" className="half-day-icon" /> : null}
        <View>{cellWords[state]}</View>
      </View>
    </Press>
  )
}
