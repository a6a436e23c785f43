import { useEffect, useRef, useState } from 'react'
import { ownerOf, session } from '@/api/session'
import { DAY_PREFIX, keptForDay } from './day-kept'
import { useDraft } from './draft'
import { dayOf } from './format'

const stamp = () => ({ by: ownerOf(session.get()), day: dayOf(Date.now()) })

/** A draft that tells of other people: for one person, until the day is over (ux, offline). Else as `useDraft`. */
export function useDayDraft<T extends object>(key: string, initial: T) {
  // Somebody else's, or yesterday's, is forgotten before it is read.
  useState(() => keptForDay(key))
  const draft = useDraft(DAY_PREFIX + key, { ...stamp(), value: initial })
  const value = { ...initial, ...draft.value.value }
  const latest = useRef(value)
  // Only once the blank one is drawn: written before, it would stay.
  const [restarts, setRestarts] = useState(0)
  const { clear } = draft
  useEffect(() => {
    if (restarts > 0) clear()
  }, [restarts, clear])
  return {
    value,
    isSaved: draft.isSaved,
    wasRestored: draft.wasRestored,
    change: (part: Partial<T>) => {
      // Two changes of one tap: the second builds on the first.
      latest.current = { ...latest.current, ...part }
      draft.change({ ...stamp(), value: latest.current })
    },
    /** Forgotten on this phone; what the page shows begins anew. */
    restart: () => {
      latest.current = initial
      draft.change({ ...stamp(), value: initial })
      setRestarts((before) => before + 1)
    },
  }
}
