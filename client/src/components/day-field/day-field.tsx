import { Picker, Text, View } from '@tarojs/components'
import { aria } from '@/lib/aria'
import { day } from '@/lib/format'
import { Icon } from '../icon/icon'
import './day-field.scss'

type Props = { label: string; value: string | null; first: string; last: string; onChange: (day: string) => void }

/** A calendar day to choose, with the platform's own chooser: the browser's date field, WeChat's wheels. */
export function DayField(props: Props) {
  const { label, value, first, last, onChange } = props
  if (process.env.TARO_ENV === 'h5') return <WebDay {...props} />
  return (
    <Picker
      mode="date"
      value={value ?? first}
      start={first}
      end={last}
      onChange={(event) => onChange(event.detail.value)}
    >
      <View className="day-field" {...aria({ role: 'button', label: `${label}，${value ? day(value) : '还没选'}` })}>
        <Icon name="calendar" className="c-teal" />
        <Text className={value ? '' : 'c-ink2'}>{value ? day(value) : label}</Text>
      </View>
    </Picker>
  )
}

function WebDay({ label, value, first, last, onChange }: Props) {
  return (
    <View className="day-field">
      <Icon name="calendar" className="c-teal" />
      <input
        className="day-field-input"
        type="date"
        aria-label={label}
        value={value ?? ''}
        min={first}
        max={last}
        onChange={(event) => onChange(event.target.value)}
      />
      {value ? <Text className="c-ink2">{day(value)}</Text> : null}
    </View>
  )
}
