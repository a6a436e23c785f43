import { View } from '@tarojs/components'
import { DayField } from '@/components/day-field/day-field'
import { Field } from '@/components/field/field'
import { dayAfter } from '../moment-field/beijing'
import { FormError } from '../round-edit/text-fields'
import type { Move } from './use-move'

const REF_MAX = 60
const BACK_DAYS = 366

/** What was paid, on paper: no money moves through us. */
export function ReceiptPart({ move: { form, change, today, errors } }: { move: Move }) {
  return (
    <View className="claim-receipt">
      <Field
        label="付了多少（元）"
        required
        type="digit"
        value={form.amount}
        error={errors.amount}
        onChange={(amount) => change({ amount })}
      />
      <View className={`stack-tight ${errors.paidOn ? 'field-bad' : ''}`}>
        <View className="t-bold">哪天付的</View>
        <DayField
          label="哪天付的"
          value={form.paidOn || null}
          first={dayAfter(Date.now(), -BACK_DAYS)}
          last={today}
          onChange={(paidOn) => change({ paidOn })}
        />
        <FormError words={errors.paidOn} />
      </View>
      <Field
        label="凭证号"
        required
        value={form.ref}
        maxLength={REF_MAX}
        hint="转账流水号、收据编号，住户会看到"
        error={errors.ref}
        onChange={(ref) => change({ ref })}
      />
    </View>
  )
}
