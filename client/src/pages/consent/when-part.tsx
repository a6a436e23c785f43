import { dayAfter } from '@chuanmen/domain/consent/beijing-day'
import { ASK_AGAIN_DAYS_MAX } from '@chuanmen/types/limits'
import { View } from '@tarojs/components'
import { useState } from 'react'
import { ChipRow } from '@/components/chip/chip'
import { DayField } from '@/components/day-field/day-field'
import { Icon } from '@/components/icon/icon'
import { aria } from '@/lib/aria'
import { day } from '@/lib/format'
import { askAgainOptions, problemWords } from './choices'

const OWN = 'own'

type Props = { today: string; value: string | null; isMissing: boolean; onChange: (day: string | null) => void }

/** 暂不同意: on which day to ask again. Until then nobody comes about this item. */
export function WhenPart({ today, value, isMissing, onChange }: Props) {
  const options = askAgainOptions(today)
  const isOffered = options.some((option) => option.value === value)
  const [isOwn, setOwn] = useState(value !== null && !isOffered)
  const choose = ([chosen]: string[]) => {
    setOwn(chosen === OWN)
    onChange(chosen === OWN || chosen === undefined ? null : chosen)
  }
  return (
    <View className="stack">
      <View className="t-lead">哪天再来问您？</View>
      <ChipRow
        label="哪天再来问您"
        options={[...options, { value: OWN, words: '自己选一天' }]}
        chosen={isOwn ? [OWN] : value ? [value] : []}
        onChange={choose}
      />
      {isOwn ? (
        <DayField
          label="再来问我的日期"
          value={value}
          first={dayAfter(today, 1)}
          last={dayAfter(today, ASK_AGAIN_DAYS_MAX)}
          onChange={(next) => onChange(next || null)}
        />
      ) : null}
      {isMissing ? (
        <View className="row c-brick" {...aria({ role: 'alert' })}>
          <Icon name="warning" />
          <View className="grow">{problemWords.ask_again_required}</View>
        </View>
      ) : null}
      <View className="t-note">
        {value ? `${day(value)} 之前，不会为这一项来打扰您。您想早点答也行。` : '到那天之前，不会为这一项来打扰您。'}
      </View>
    </View>
  )
}
