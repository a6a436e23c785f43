import type { HelpTaskDoc } from '../../types/help'
import { type Changed, closeForgotten, dropOrder, giveUp, takeAway, widen } from './changes'
import { dueOf } from './due'

/**
 * What the timer does to a task whose moment has come; null: nothing is due yet. One step: what is due after it the next look finds. `missedId`: the volunteer who did not come.
 */
export const stepByClock = (task: HelpTaskDoc, now: Date): (Changed & { missedId: string | null }) | null => {
  const due = dueOf(task)
  if (due === null || due.at > now) return null
  switch (due.what) {
    case 'widen':
      return { ...widen(task, now), missedId: null }
    case 'order':
      return { ...dropOrder(task, now), missedId: null }
    case 'noShow': {
      const helper = task.places[due.place]?.helper
      return { ...takeAway(task, due.place, now), missedId: helper?.as === 'volunteer' ? helper.volunteerId : null }
    }
    case 'checkOut':
      return { ...closeForgotten(task, now), missedId: null }
    case 'unmet':
      return { ...giveUp(task), missedId: null }
    case 'settle':
      return { task, said: null, missedId: null }
  }
}
