import { phoneMoves } from '@chuanmen/domain/claim/moves'
import { View } from '@tarojs/components'
import { ChipRow } from '@/components/chip/chip'
import { PhotoField } from '@/components/photo-field/photo-field'
import { FormError } from '../round-edit/text-fields'
import type { Move } from './use-move'

const ways = [
  { value: 'present', words: '当面说的' },
  { value: 'phone', words: '电话里说的' },
  { value: 'paper', words: '写在纸上的' },
] as const

/** How the household told what is recorded for it; by telephone nothing is agreed to. */
export function BehalfPart({ move: { kind, form, change, errors, papers } }: { move: Move }) {
  const open = ways.filter(({ value }) => value !== 'phone' || phoneMoves.includes(kind))
  return (
    <View className="stack">
      <View className="stack-tight">
        <View className="t-bold">住户怎么告诉您的</View>
        <ChipRow
          label="住户怎么告诉您的"
          chosen={form.told ? [form.told] : []}
          onChange={([told]) => change({ told: told ?? '' })}
          options={open}
        />
        <View className="t-note">会写明是您代记的，住户自己也看得到。</View>
        <FormError words={errors.told} />
      </View>
      {form.told === 'paper' ? (
        <PhotoField queue={papers} max={1} label="签了字的纸" action="拍下这张纸" error={errors.paper} />
      ) : null}
    </View>
  )
}
