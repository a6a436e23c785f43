import { PLAN_AHEAD_DAYS_MAX, VISIT_HOURS } from '../../types/limits'
import { accept, type Result, refuse } from '../../types/result'
import type { TalkSlot } from '../../types/talk'
import { beijingDay, dayAfter } from '../consent/beijing-day'

const startOf = ({ on, from }: TalkSlot): Date => new Date(`${on}T${from}:00+08:00`)

/** Still to come, within a year, inside visiting hours (rule 43), and ends after it begins. */
export const isSlotPossible = (slot: TalkSlot, now: Date): boolean =>
  startOf(slot) > now &&
  slot.on <= dayAfter(beijingDay(now), PLAN_AHEAD_DAYS_MAX) &&
  slot.from >= VISIT_HOURS.from &&
  slot.until <= VISIT_HOURS.to &&
  slot.until > slot.from

/** Refuses `talk_slot_invalid {slot}` for the first that cannot be, `malformed {field}` for one named twice. */
export const checkSlots = (slots: readonly TalkSlot[], now: Date): Result<true> => {
  const wrong = slots.find((slot) => !isSlotPossible(slot, now))
  if (wrong) return refuse('talk_slot_invalid', { slot: wrong.slotId })
  const isTwice = new Set(slots.map(({ slotId }) => slotId)).size < slots.length
  return isTwice ? refuse('malformed', { field: 'slots' }) : accept(true)
}
