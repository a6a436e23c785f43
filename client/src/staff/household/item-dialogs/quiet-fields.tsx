import { dayAfter } from '@chuanmen/domain/consent/beijing-day'
import { PLAN_AHEAD_DAYS_MAX, QUIET_DAYS_MAX } from '@chuanmen/types/limits'
import { blackoutWhys, blackoutWords } from '@chuanmen/types/works-words'
import { View } from '@tarojs/components'
import { Tick } from '@/components/tick/tick'
import { dayOf } from '@/lib/format'
import { Choose, Day } from '../../form/fields'
import { FormError } from '../../round-edit/text-fields'
import type { FieldsProps } from './item-dialog'
import { tellsOfHealth } from './item-form'

/** Days on which no works touch the flat, and why. */
export function QuietFields({ moving: { form, change, errors } }: FieldsProps) {
  const today = dayOf(Date.now())
  return (
    <>
      <Choose
        label="为什么"
        words={blackoutWords}
        of={blackoutWhys}
        chosen={form.why}
        error={errors.why}
        onChoose={(why) => change({ why })}
      />
      <Day
        label="从哪天起"
        value={form.from}
        first={today}
        last={dayAfter(today, PLAN_AHEAD_DAYS_MAX)}
        error={errors.from}
        onChange={(from) => change({ from })}
      />
      <Day
        label="到哪天为止"
        value={form.until}
        first={form.from || today}
        last={dayAfter(form.from || today, QUIET_DAYS_MAX - 1)}
        error={errors.until}
        onChange={(until) => change({ until })}
      />
      {tellsOfHealth(form.why) ? (
        <View>
          <Tick isTicked={form.healthConsent} onTick={() => change({ healthConsent: !form.healthConsent })}>
            问过住户，住户同意把「家里有人养病」写下来
          </Tick>
          <FormError words={errors.healthConsent} />
        </View>
      ) : null}
    </>
  )
}
