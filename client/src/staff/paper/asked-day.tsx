import { View } from '@tarojs/components'
import { DayField } from '@/components/day-field/day-field'
import { Icon } from '@/components/icon/icon'
import { aria } from '@/lib/aria'
import '@/components/field/field.scss'

type Props = {
  label: string
  value: string
  first: string
  last: string
  onChange: (day: string) => void
  hint?: string
  error?: string | undefined
}

/** A day with its label, hint and error, like the other fields of the form. */
export function AskedDay({ label, value, first, last, onChange, hint, error }: Props) {
  return (
    <View className={`field ${error ? 'field-bad' : ''}`}>
      <View className="field-label" {...aria({ hidden: true })}>
        {label}
      </View>
      <DayField
        label={[label, '必填', error, hint].filter(Boolean).join('，')}
        value={value || null}
        first={first}
        last={last}
        onChange={onChange}
      />
      {error ? (
        <View className="field-error" {...aria({ role: 'alert' })}>
          <Icon name="warning" className="field-sign" />
          <View>{error}</View>
        </View>
      ) : null}
      {hint ? <View className="field-hint">{hint}</View> : null}
    </View>
  )
}
