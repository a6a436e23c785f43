import { useState } from 'react'
import { useAction } from '@/api/use-action'

/** What one has done, in one of the estates one helps in: all of it, or of a month. */
export function useHours() {
  const self = useAction('volunteer.mine', {})
  const [volunteerId, setVolunteer] = useState('')
  const [month, setMonth] = useState<string | null>(null)
  const mine = self.value?.mine ?? []
  const chosen = mine.find((one) => one.volunteerId === volunteerId) ?? mine[0]
  const id = chosen?.volunteerId ?? ''
  const page = useAction('volunteer.hours', { volunteerId: id, month }, { enabled: id !== '', keep: true })
  return { self, mine, chosen, setVolunteer, month, setMonth, page }
}

export type Hours = ReturnType<typeof useHours>
