import { objectionsAt } from '@chuanmen/domain/claim/moves'
import type { ClaimView } from '@chuanmen/types/claim-actions'
import { objectionWords } from '@chuanmen/types/claim-words'
import { NOTICED_DAYS_MAX } from '@chuanmen/types/limits'
import { View } from '@tarojs/components'
import { ChipRow } from '@/components/chip/chip'
import { DayField } from '@/components/day-field/day-field'
import { dayAfter } from '../moment-field/beijing'
import { FormError } from '../round-edit/text-fields'
import type { Move } from './use-move'

const stars = ['1', '2', '3', '4', '5'] as const

/** What a household says with its own moves, as somebody records it for them. */
export function HouseholdPart({ view, move: { kind, form, change, errors, today } }: { view: ClaimView; move: Move }) {
  if (kind === 'object')
    return (
      <View className="stack-tight">
        <View className="t-bold">不同意哪一点</View>
        <ChipRow
          label="不同意哪一点"
          chosen={form.about ? [form.about] : []}
          onChange={([about]) => change({ about: about ?? '' })}
          options={(objectionsAt[view.status.at] ?? []).map((value) => ({ value, words: objectionWords[value] }))}
        />
        <FormError words={errors.about} />
      </View>
    )
  if (kind === 'confirm')
    return (
      <View className="stack-tight">
        <View className="t-bold">住户打几分（5 分最满意）</View>
        <ChipRow
          label="住户打几分"
          chosen={form.stars ? [stars[form.stars - 1] ?? '1'] : []}
          onChange={([chosen]) => change({ stars: Number(chosen ?? 0) })}
          options={stars.map((value) => ({ value, words: `${value} 分` }))}
        />
        <FormError words={errors.stars} />
      </View>
    )
  return (
    <View className="stack-tight">
      <View className="t-bold">哪天发现又坏了</View>
      <DayField
        label="哪天发现又坏了"
        value={form.noticedOn || null}
        first={dayAfter(Date.now(), -NOTICED_DAYS_MAX)}
        last={today}
        onChange={(noticedOn) => change({ noticedOn })}
      />
      <FormError words={errors.noticedOn} />
    </View>
  )
}
