import type { Day } from '@chuanmen/types/schema'
import { View } from '@tarojs/components'
import { MomentField } from '../moment-field/moment-field'
import { FormError } from '../round-edit/text-fields'

type Props = {
  from: Day
  until: Day
  first: Day
  last: Day
  error: string | undefined
  onChange: (part: { from?: Day; until?: Day }) => void
}

/** From which to which day households are asked about. */
export function DaysField({ from, until, first, last, error, onChange }: Props) {
  return (
    <View className="stack-tight">
      <View className="works-days">
        <MomentField
          hasTime={false}
          label="从哪天问起"
          value={{ on: from, at: '' }}
          first={first}
          last={last}
          onChange={({ on }) => onChange({ from: on })}
        />
        <MomentField
          hasTime={false}
          label="问到哪天"
          value={{ on: until, at: '' }}
          first={from || first}
          last={last}
          onChange={({ on }) => onChange({ until: on })}
        />
      </View>
      <FormError words={error} />
      <View className="t-note">只问工作日和调休上班日，考试日、节假日不算。</View>
    </View>
  )
}
