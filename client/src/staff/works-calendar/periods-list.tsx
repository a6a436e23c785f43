import type { Day } from '@chuanmen/types/schema'
import { View } from '@tarojs/components'
import { Button } from '@/components/button/button'
import { Card, CardSection } from '@/components/card/card'
import { Field } from '@/components/field/field'
import { aria } from '@/lib/aria'
import { MomentField } from '../moment-field/moment-field'
import { FormError } from '../round-edit/text-fields'
import type { FormErrors, Period } from './form'

const NAME_MAX = 20

type Props = {
  periods: readonly Period[]
  /** Errors of the form, and how those of the first period are called there. */
  errors: FormErrors
  errorKey: (at: number) => string
  /** 「什么考试」, with an example, and what one of them is called before it has a name. */
  nameLabel: string
  example: string
  one: string
  add: string
  /** Null: only looked at, or no room for more. */
  onAdd: (() => void) | null
  canEdit: boolean
  first: Day
  last: Day
  onChange: (periods: Period[]) => void
}

/** Stretches of days with a name, each with a first and a last day. */
export function PeriodsList(props: Props) {
  const { periods, errors, errorKey, nameLabel, example, one, add, onAdd, canEdit, first, last, onChange } = props
  const change = (at: number, part: Partial<Period>) =>
    onChange(periods.map((period, place) => (place === at ? { ...period, ...part } : period)))
  return (
    <>
      {periods.length > 0 ? (
        <Card flush>
          {periods.map(({ from, until, name }, at) => {
            const error = errors[errorKey(at)]
            const said = name || `第 ${at + 1} ${one}`
            return (
              // biome-ignore lint/suspicious/noArrayIndexKey: what is being typed has no other name
              <CardSection key={at}>
                <View className="calendar-row" {...aria({ role: 'group', label: said })}>
                  <Field
                    required
                    label={nameLabel}
                    value={name}
                    maxLength={NAME_MAX}
                    disabled={!canEdit}
                    placeholder={example}
                    error={error?.name}
                    onChange={(next) => change(at, { name: next })}
                  />
                  <MomentField
                    hasTime={false}
                    label="第一天"
                    value={{ on: from, at: '' }}
                    first={first}
                    last={last}
                    onChange={({ on }) => change(at, { from: on, ...(until === '' ? { until: on } : {}) })}
                  />
                  <MomentField
                    hasTime={false}
                    label="最后一天"
                    value={{ on: until, at: '' }}
                    first={from || first}
                    last={last}
                    onChange={({ on }) => change(at, { until: on })}
                  />
                  {canEdit ? (
                    <Button
                      icon="trash"
                      label={`去掉 ${said}`}
                      onPress={() => onChange(periods.filter((_, place) => place !== at))}
                    >
                      去掉
                    </Button>
                  ) : null}
                </View>
                <FormError words={error?.days} />
              </CardSection>
            )
          })}
        </Card>
      ) : null}
      {canEdit && onAdd ? (
        <View className="row">
          <Button variant="outline" icon="plus" onPress={onAdd}>
            {add}
          </Button>
        </View>
      ) : null}
    </>
  )
}
