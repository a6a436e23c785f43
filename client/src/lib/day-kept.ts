import Taro from '@tarojs/taro'
import { ownerOf, session } from '@/api/session'
import { clearDraft, restoreDraft, saveDraft } from './draft'
import { dayOf } from './format'

/** Something of other people that one person may read without a network, until the day is over. A draft by its key, so that logging out takes it along. */
type Kept<T> = { by: string; day: string; value: T }

export const DAY_PREFIX = 'day:'
const me = () => ownerOf(session.get())
const today = () => dayOf(Date.now())

export const keepForDay = <T>(key: string, value: T) =>
  saveDraft(DAY_PREFIX + key, { by: me(), day: today(), value } satisfies Kept<T>)

/** Undefined when none was kept, or it was kept for somebody else or on another day. Then it is forgotten. */
export function keptForDay<T>(key: string): T | undefined {
  const kept = restoreDraft<Kept<T>>(DAY_PREFIX + key)
  if (!kept) return undefined
  if (kept.by === me() && kept.day === today()) return kept.value
  clearDraft(DAY_PREFIX + key)
  return undefined
}

/** Forgets whatever was kept on a day that is over, also of pages that nobody opens again. */
export function forgetPastDays() {
  try {
    for (const key of Taro.getStorageInfoSync().keys)
      if (key.startsWith(`draft:${DAY_PREFIX}`)) keptForDay(key.slice(`draft:${DAY_PREFIX}`.length))
  } catch {
    // A storage that cannot be listed is looked at when its page is opened.
  }
}
