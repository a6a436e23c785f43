import type { VolunteerRow } from '@chuanmen/types/volunteer'
import { useState } from 'react'
import { useMutate } from '@/api/use-action'
import { toast } from '@/components/toast/toast'
import { useDraft } from '@/lib/draft'
import { toFirstError } from '../form/to-first-error'
import { errorsOf, formOf, inputOf, type VolunteerForm } from './rows'

type Draft = VolunteerForm & { baseRev: number }

/** What staff saw of one volunteer: a draft until saved. A colleague's change in between is shown, and what was typed stays. */
export function useSetVolunteer(row: VolunteerRow, again: () => void, onDone: () => void) {
  const saved: Draft = { ...formOf(row), baseRev: row.rev }
  const draft = useDraft<Draft>(`volunteer:${row.volunteerId}`, saved)
  const set = useMutate('volunteer.set', ['volunteer.list', 'help.board'])
  const [wasTried, setTried] = useState(false)
  const form = draft.value
  const errors = errorsOf(form, row)
  return {
    form,
    change: (part: Partial<VolunteerForm>) => draft.change(part),
    errors: wasTried ? errors : {},
    isBusy: set.isBusy,
    isBehind: form.baseRev !== row.rev,
    /** The words of a colleague's change stand in the page already. */
    failure: set.failure?.code === 'volunteer_changed' && form.baseRev !== row.rev ? null : set.failure,
    takeTheirs: () => {
      draft.change(saved)
      set.reset()
    },
    keepMine: () => {
      draft.change({ baseRev: row.rev })
      set.reset()
    },
    submit: async () => {
      setTried(true)
      if (Object.keys(errors).length > 0) return toFirstError()
      const done = await set.run(inputOf(row, form.baseRev, form))
      if (!done) return again()
      draft.clear()
      toast(done.released > 0 ? `存好了，${done.released} 件接下的事正在另外找人` : '存好了')
      onDone()
    },
  }
}
export type SetVolunteer = ReturnType<typeof useSetVolunteer>
