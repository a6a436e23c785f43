import { Text, View } from '@tarojs/components'
import { DayField } from '@/components/day-field/day-field'
import { Icon } from '@/components/icon/icon'
import { SelectField } from '@/components/select-field/select-field'
import { aria } from '@/lib/aria'
import { hour } from '@/lib/format'
import { type ChosenMoment, instantOf } from './beijing'
import './moment-field.scss'

type Props = {
  label: string
  value: ChosenMoment
  onChange: (value: ChosenMoment) => void
  first: string
  last: string
  error?: string | undefined
  hint?: string
  /** False: only the day matters. */
  hasTime?: boolean
}

const halfHours = Array.from(
  { length: 48 },
  (_, half) => `${String(half >> 1).padStart(2, '0')}:${half % 2 ? '30' : '00'}`,
)
const wordsAt = (at: string) => hour(instantOf({ on: '2026-01-01', at }) ?? 0)

/** A day and a half hour of it, in Beijing time. */
export function MomentField({ label, value, onChange, first, last, error, hint, hasTime = true }: Props) {
  // A moment from elsewhere (a draft of the server) may stand between two half hours.
  const times = halfHours.includes(value.at) || !value.at ? halfHours : [...halfHours, value.at].sort()
  return (
    <View className={`moment ${error ? 'field-bad' : ''}`} {...aria({ role: 'group', label })}>
      <View className="field-label" {...aria({ hidden: true })}>
        {label}
      </View>
      <View className="moment-parts">
        <DayField
          label={`${label}，哪一天`}
          value={value.on || null}
          first={first}
          last={last}
          onChange={(on) => onChange({ ...value, on })}
        />
        {hasTime ? (
          <View className="moment-time">
            <SelectField
              bare
              label={`${label}，几点`}
              value={value.at}
              options={times.map((at) => ({ value: at, words: wordsAt(at) }))}
              onChange={(at) => onChange({ ...value, at })}
            />
          </View>
        ) : null}
      </View>
      {error ? (
        <View className="field-error" {...aria({ role: 'alert' })}>
          <Icon name="warning" className="field-sign" />
          <Text>{error}</Text>
        </View>
      ) : null}
      {hint ? <View className="field-hint">{hint}</View> : null}
    </View>
  )
}
