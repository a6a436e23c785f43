import { dayAfter } from '@chuanmen/domain/consent/beijing-day'
import { PLAN_AHEAD_DAYS_MAX } from '@chuanmen/types/limits'
import { View } from '@tarojs/components'
import { Button } from '@/components/button/button'
import { DayField } from '@/components/day-field/day-field'
import { SelectField } from '@/components/select-field/select-field'
import { aria } from '@/lib/aria'
import { dayOf, hour } from '@/lib/format'
import { FormError } from '../round-edit/text-fields'
import { hours, isFull, nextSlot, type SlotDraft } from './slots-draft'

type Props = {
  slots: readonly SlotDraft[]
  errors: Record<string, string>
  onChange: (slots: SlotDraft[]) => void
}

const options = hours.map((value) => ({ value, words: hour(`2026-01-01T${value}:00+08:00`) }))

/** Hours to choose from, a few of them: each a day, from and until. */
export function SlotsFields({ slots, errors, onChange }: Props) {
  const today = dayOf(Date.now())
  const set = (slotId: string, part: Partial<SlotDraft>) =>
    onChange(slots.map((slot) => (slot.slotId === slotId ? { ...slot, ...part } : slot)))
  return (
    <View className="stack">
      {slots.map(({ slotId, on, from, until }, at) => {
        const name = `第 ${at + 1} 个时间`
        return (
          <View key={slotId} className="talk-slot" {...aria({ role: 'group', label: name })}>
            <View className="row">
              <View className="t-bold grow">{name}</View>
              {slots.length > 1 ? (
                <Button
                  variant="link"
                  label={`去掉${name}`}
                  onPress={() => onChange(slots.filter((slot) => slot.slotId !== slotId))}
                >
                  去掉
                </Button>
              ) : null}
            </View>
            <DayField
              label={`${name}，哪一天`}
              value={on || null}
              first={today}
              last={dayAfter(today, PLAN_AHEAD_DAYS_MAX)}
              onChange={(day) => set(slotId, { on: day })}
            />
            <View className="talk-slot-hours">
              <SelectField
                bare
                label={`${name}，从几点`}
                value={from}
                options={options}
                onChange={(value) => set(slotId, { from: value })}
              />
              <View>到</View>
              <SelectField
                bare
                label={`${name}，到几点`}
                value={until}
                options={options}
                onChange={(value) => set(slotId, { until: value })}
              />
            </View>
            <FormError words={errors[slotId]} />
          </View>
        )
      })}
      <FormError words={errors.slots} />
      {isFull(slots) ? null : (
        <View className="row">
          <Button size="small" icon="plus" onPress={() => onChange([...slots, nextSlot(slots, new Date())])}>
            再给一个时间
          </Button>
        </View>
      )}
    </View>
  )
}
