import { dayAfter } from '@chuanmen/domain/consent/beijing-day'
import { isSlotPossible } from '@chuanmen/domain/talk/check-slots'
import { TALK_SLOTS_MAX, VISIT_HOURS } from '@chuanmen/types/limits'
import type { TalkSlot } from '@chuanmen/types/talk'
import { dayOf } from '@/lib/format'

/** Half hours between which somebody may be asked to come (rule 43). */
export const hours: string[] = Array.from(
  { length: 24 * 2 },
  (_, at) => `${String(Math.floor(at / 2)).padStart(2, '0')}:${at % 2 === 0 ? '00' : '30'}`,
).filter((one) => one >= VISIT_HOURS.from && one <= VISIT_HOURS.to)

export type SlotDraft = { slotId: string; on: string; from: string; until: string }

const newId = () => `s${Math.random().toString(36).slice(2, 10)}`

/** The next one to offer: a day after the last of those there are, at the same hours. */
export const nextSlot = (slots: readonly SlotDraft[], now: Date): SlotDraft => {
  const last = slots.at(-1)
  const on = dayAfter(last?.on || dayOf(now), last ? 1 : 2)
  return { slotId: newId(), on, from: last?.from ?? '09:00', until: last?.until ?? '10:00' }
}
export const isFull = (slots: readonly SlotDraft[]) => slots.length >= TALK_SLOTS_MAX

/** What is wrong with the hours, each by its own id. */
export const slotErrors = (slots: readonly SlotDraft[], now: Date): Record<string, string> => {
  if (slots.length === 0) return { slots: '请至少给一个时间' }
  const wrong = slots.flatMap((slot) => {
    const words = wrongWith(slot, now)
    return words ? [[slot.slotId, words] as const] : []
  })
  return Object.fromEntries(wrong)
}

const wrongWith = (slot: TalkSlot, now: Date): string | null => {
  if (slot.on === '') return '请选哪一天'
  if (slot.until <= slot.from) return '结束要晚于开始'
  return isSlotPossible(slot, now) ? null : '这个时间过了，或者太远，请换一个'
}
