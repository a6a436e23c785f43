import { Input, Text, View } from '@tarojs/components'
import { useEffect, useState } from 'react'
import { Icon } from '@/components/icon/icon'
import { Press } from '@/components/press/press'
import { aria } from '@/lib/aria'
import { typedNumber } from './typed-number'

type Props = {
  label: string
  unit: string
  value: number
  most: number
  onChange: (value: number) => void
  /** What the number alone does not say: 「打不通更多的了」. */
  note?: string | undefined
  /** What is wrong with the number as a whole: pinned doors need more. */
  problem?: string | undefined
}

/** A number with − and + beside it, which may be typed as well. What is no number stays in the field with its answer, and the last good one holds. */
export function NumberStepper({ label, unit, value, most, onChange, note, problem }: Props) {
  const [words, setWords] = useState(String(value))
  const typed = typedNumber(words, { most, unit })
  const error = 'error' in typed ? typed.error : problem
  // Changed from elsewhere (the curve, the other way round): the field follows, unless it holds something not understood yet.
  useEffect(() => {
    setWords((now) => {
      const held = typedNumber(now, { most, unit })
      return 'error' in held || held.value === value ? now : String(value)
    })
  }, [value, most, unit])

  const set = (next: number) => {
    setWords(String(next))
    onChange(next)
  }
  const type = (next: string) => {
    setWords(next)
    const read = typedNumber(next, { most, unit })
    if ('value' in read && read.value !== value) onChange(read.value)
  }
  const said = [`${label}，${unit}`, error ?? ''].filter(Boolean).join('，')
  const heard =
    process.env.TARO_ENV === 'h5'
      ? {
          nativeProps: {
            'aria-label': said,
            'aria-invalid': error ? 'true' : 'false',
            inputmode: 'numeric',
          },
        }
      : aria({ label: said })
  return (
    <View className={`field planner-number ${error ? 'field-bad' : ''}`}>
      <View className="planner-stepper" {...aria({ role: 'group', label })}>
        <Text className="planner-stepper-label" {...aria({ hidden: true })}>
          {label}
        </Text>
        <View className="planner-stepper-keys">
          <Press
            className="planner-step"
            label={`${label}，少 1 ${unit}`}
            disabled={value <= 0}
            onPress={() => set(Math.max(0, value - 1))}
          >
            <Icon name="minus" />
          </Press>
          <Input
            className="field-input planner-stepper-input"
            type={process.env.TARO_ENV === 'h5' ? 'text' : 'number'}
            value={words}
            maxlength={20}
            onInput={(event) => type(event.detail.value)}
            {...heard}
          />
          <Press
            className="planner-step"
            label={`${label}，多 1 ${unit}`}
            disabled={value >= most}
            onPress={() => set(Math.min(most, value + 1))}
          >
            <Icon name="plus" />
          </Press>
          <Text className="planner-stepper-unit" {...aria({ hidden: true })}>
            {unit}
          </Text>
        </View>
      </View>
      {error ? (
        <View className="field-error" {...aria({ role: 'alert' })}>
          <Icon name="warning" className="field-sign" />
          <Text>{error}</Text>
        </View>
      ) : null}
      {note && !error ? <View className="field-hint">{note}</View> : null}
    </View>
  )
}
