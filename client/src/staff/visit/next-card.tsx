import { PLAN_AHEAD_DAYS_MAX } from '@chuanmen/types/limits'
import { View } from '@tarojs/components'
import { useState } from 'react'
import { Card } from '@/components/card/card'
import { ChipRow } from '@/components/chip/chip'
import { DayField } from '@/components/day-field/day-field'
import { Field } from '@/components/field/field'
import { day } from '@/lib/format'
import { dayAfter } from '../moment-field/beijing'
import { FormError } from '../round-edit/text-fields'
import type { VisitPage } from './use-visit'
import { NEXT_MAX } from './visit-form'

const days = { none: null, tomorrow: 1, three: 3, week: 7, other: undefined } as const
type Choice = keyof typeof days
const words: Record<Choice, string> = {
  none: '没有下一步',
  tomorrow: '明天',
  three: '三天后',
  week: '一周后',
  other: '另选一天',
}
const choices = Object.keys(days) as Choice[]
const steps = ['再去一次', '打个电话', '带答复去', '约面谈', '带材料给他看']

/** What is to be done next, and on which day: it comes back on today's list by itself. */
export function NextCard({ page: { form, change, errors } }: { page: VisitPage }) {
  const now = Date.now()
  const [isOther, setOther] = useState(false)
  const near = choices.find((one) => typeof days[one] === 'number' && dayAfter(now, days[one] ?? 0) === form.nextOn)
  const chosen: Choice = isOther ? 'other' : form.nextOn === '' ? 'none' : (near ?? 'other')
  const choose = (choice: Choice) => {
    setOther(choice === 'other')
    const ahead = days[choice]
    if (ahead === null) change({ nextOn: '', nextWhat: '' })
    else if (ahead !== undefined) change({ nextOn: dayAfter(now, ahead) })
  }
  return (
    <Card>
      <View className="stack">
        <View className={`visit-row ${errors.next ? 'field-bad' : ''}`}>
          <View className="t-bold">{`下一步${form.nextOn ? `：${day(form.nextOn)}` : ''}`}</View>
          <ChipRow
            label="下一步哪天"
            chosen={[chosen]}
            onChange={([choice = 'none']) => choose(choice)}
            options={choices.map((value) => ({ value, words: words[value] }))}
          />
          {chosen === 'other' ? (
            <DayField
              label="下一步哪天"
              value={form.nextOn || null}
              first={dayAfter(now, 0)}
              last={dayAfter(now, PLAN_AHEAD_DAYS_MAX)}
              onChange={(nextOn) => change({ nextOn })}
            />
          ) : null}
        </View>
        {chosen === 'none' ? null : (
          <>
            <ChipRow
              label="下一步做什么"
              chosen={[form.nextWhat]}
              onChange={([nextWhat = '']) => change({ nextWhat })}
              options={steps.map((value) => ({ value, words: value }))}
            />
            <Field
              label="下一步做什么"
              required
              value={form.nextWhat}
              maxLength={NEXT_MAX}
              onChange={(nextWhat) => change({ nextWhat })}
            />
          </>
        )}
        <FormError words={errors.next} />
      </View>
    </Card>
  )
}
