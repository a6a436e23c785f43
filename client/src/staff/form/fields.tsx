import { View } from '@tarojs/components'
import type { ReactNode } from 'react'
import { ChipRow } from '@/components/chip/chip'
import { aria } from '@/lib/aria'
import { MomentField } from '../moment-field/moment-field'
import { FormError } from '../round-edit/text-fields'

/** A group of controls under its name, with what is wrong. */
export const Named = ({
  label,
  error,
  children,
}: {
  label: string
  error?: string | undefined
  children: ReactNode
}) => (
  <View className={`field ${error ? 'field-bad' : ''}`}>
    <View className="field-label" {...aria({ hidden: true })}>
      {label}
    </View>
    {children}
    <FormError words={error} />
  </View>
)

type ChooseProps<T extends string> = {
  label: string
  words: Readonly<Record<T, string>>
  of: readonly T[]
  chosen: T | null
  error?: string | undefined
  onChoose: (value: T) => void
}
/** One of a few. */
export const Choose = <T extends string>({ label, words, of, chosen, error, onChoose }: ChooseProps<T>) => (
  <Named label={label} error={error}>
    <ChipRow
      label={label}
      options={of.map((value) => ({ value, words: words[value] }))}
      chosen={chosen === null ? [] : [chosen]}
      onChange={([value]) => {
        if (value !== undefined) onChoose(value)
      }}
    />
  </Named>
)

type DayProps = {
  label: string
  value: string
  first: string
  last: string
  error?: string | undefined
  onChange: (day: string) => void
}
export const Day = ({ value, onChange, ...rest }: DayProps) => (
  <MomentField {...rest} hasTime={false} value={{ on: value, at: '' }} onChange={({ on }) => onChange(on)} />
)
