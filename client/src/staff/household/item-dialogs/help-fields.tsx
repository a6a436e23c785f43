import { dayAfter } from '@chuanmen/domain/consent/beijing-day'
import { helpKindRules, helpKindWords } from '@chuanmen/types/help-words'
import { HELP_AHEAD_DAYS_MAX, HELP_HOUR_FIRST, HELP_HOUR_LAST } from '@chuanmen/types/limits'
import { View } from '@tarojs/components'
import { Field } from '@/components/field/field'
import { SelectField } from '@/components/select-field/select-field'
import { Tick } from '@/components/tick/tick'
import { dayOf } from '@/lib/format'
import { Day } from '../../form/fields'
import { hourWords, minutesWords } from '../../help-words/task-words'
import { FormError } from '../../round-edit/text-fields'
import type { FieldsProps } from './item-dialog'

const hours = Array.from({ length: HELP_HOUR_LAST - HELP_HOUR_FIRST + 2 }, (_, at) => HELP_HOUR_FIRST + at)
const options = hours.map((hour) => ({ value: String(hour), words: hourWords(hour) }))

/** When somebody may come to help, and whom they ask for. What tells of health needs the household's own consent (rule 39). */
export function HelpFields({ moving: { form, change, errors }, item: { helpKind } }: FieldsProps) {
  const today = dayOf(Date.now())
  const rule = helpKind ? helpKindRules[helpKind] : null
  return (
    <>
      {helpKind && rule ? (
        <View>{`${helpKindWords[helpKind]}，${minutesWords(rule.minutes)}。时间留得宽，更容易找到人。`}</View>
      ) : null}
      <Day
        label="哪一天"
        value={form.on}
        first={today}
        last={dayAfter(today, HELP_AHEAD_DAYS_MAX)}
        error={errors.on}
        onChange={(on) => change({ on })}
      />
      <View className="household-pair">
        <SelectField
          label="从几点"
          value={form.fromHour === null ? '' : String(form.fromHour)}
          options={options.slice(0, -1)}
          onChange={(hour) => change({ fromHour: Number(hour) })}
        />
        <SelectField
          label="到几点"
          value={form.toHour === null ? '' : String(form.toHour)}
          options={options.slice(1)}
          error={errors.toHour}
          onChange={(hour) => change({ toHour: Number(hour) })}
        />
      </View>
      <Field
        label="怎么称呼住户"
        required
        value={form.callName}
        maxLength={10}
        error={errors.callName}
        onChange={(callName) => change({ callName })}
      />
      <Field
        label="住户的电话"
        type="tel"
        value={form.phone}
        maxLength={20}
        error={errors.phone}
        onChange={(phone) => change({ phone })}
      />
      {rule?.isHealth ? (
        <View>
          <View>来的人会知道家里有人身体不便。不记病情，办完 30 天后删掉称呼和电话。</View>
          <Tick isTicked={form.healthConsent} onTick={() => change({ healthConsent: !form.healthConsent })}>
            问过住户，住户同意为这件事告诉他们
          </Tick>
          <FormError words={errors.healthConsent} />
        </View>
      ) : null}
    </>
  )
}
