import { clearAllDrafts } from './draft'
import { clearFileStore } from './file-store'

const forgetting = new Set<() => void>()

/** Whoever keeps something of a person in memory says how it is forgotten: the page with the way out need not load all of them. */
export const atLogOut = (forget: () => void) => void forgetting.add(forget)

/** On a shared computer nothing of this person may stay behind. */
export function forgetPerson() {
  clearAllDrafts()
  // WeChat keeps files elsewhere, and its phones are one person's.
  if (process.env.TARO_ENV === 'h5') clearFileStore()
  for (const forget of forgetting) forget()
}
