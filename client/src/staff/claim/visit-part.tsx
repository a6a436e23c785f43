import { VISIT_AHEAD_DAYS } from '@chuanmen/domain/claim/check-filed'
import { dayAfter } from '@chuanmen/domain/consent/beijing-day'
import { View } from '@tarojs/components'
import { DayField } from '@/components/day-field/day-field'
import { SelectField } from '@/components/select-field/select-field'
import { aria } from '@/lib/aria'
import { hour } from '@/lib/format'
import { instantOf } from '../moment-field/beijing'
import { FormError } from '../round-edit/text-fields'
import type { Move } from './use-move'

const FIRST_HALF_HOUR = 14
const LAST_HALF_HOUR = 42

/** Half hours from seven in the morning to nine in the evening: nobody is visited at night. */
const times = Array.from({ length: LAST_HALF_HOUR - FIRST_HALF_HOUR + 1 }, (_, at) => {
  const half = FIRST_HALF_HOUR + at
  const value = `${String(half >> 1).padStart(2, '0')}:${half % 2 ? '30' : '00'}`
  return { value, words: hour(instantOf({ on: '2026-01-01', at: value }) ?? 0) }
})

/** When somebody comes: a day, and from when to when. */
export function VisitPart({ move: { form, change, today, errors } }: { move: Move }) {
  return (
    <View className={`stack-tight ${errors.visit ? 'field-bad' : ''}`} {...aria({ role: 'group', label: '上门时间' })}>
      <View className="t-bold">哪天、几点到几点</View>
      <View className="claim-visit">
        <DayField
          label="哪一天上门"
          value={form.on || null}
          first={today}
          last={dayAfter(today, VISIT_AHEAD_DAYS)}
          onChange={(on) => change({ on })}
        />
        <SelectField bare label="从几点" value={form.from} options={times} onChange={(from) => change({ from })} />
        <SelectField bare label="到几点" value={form.to} options={times} onChange={(to) => change({ to })} />
      </View>
      <FormError words={errors.visit} />
    </View>
  )
}
