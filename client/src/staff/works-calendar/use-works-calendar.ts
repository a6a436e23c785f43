import type { Crew } from '@chuanmen/types/works'
import { useState } from 'react'
import { newRequestId, type Output } from '@/api/call'
import { useMutate } from '@/api/use-action'
import { toast } from '@/components/toast/toast'
import { useDraft } from '@/lib/draft'
import { toFirstError } from '../form/to-first-error'
import { type CalendarForm, errorsOf, isSame, type Period } from './form'

export type CalendarView = Output<'calendar.view'>

/** What was typed, and the calendar it was typed upon. */
type Draft = CalendarForm & { base: CalendarForm; baseRev: number }

/** The form of an estate's calendar: a draft until saved; a colleague's change in between is shown, and what was typed stays. */
export function useWorksCalendar(estateId: string, view: CalendarView, again: () => void) {
  const saved: CalendarForm = { crews: view.crews, examDays: view.examDays, years: view.years }
  const draft = useDraft<Draft>(`works-calendar:${estateId}`, { ...saved, base: saved, baseRev: view.rev })
  const { base, baseRev } = draft.value
  const isTyped = !isSame(draft.value, base)
  const { crews, examDays, years } = draft.value
  const form: CalendarForm = isTyped ? { crews, examDays, years } : saved
  const [wasTried, setTried] = useState(false)
  const save = useMutate('calendar.set', ['calendar.view', 'works.list', 'works.view'])
  const errors = errorsOf(form)
  const isChanged = !isSame(form, saved)

  /** Nothing typed yet: from here on it is typed upon what is saved now. */
  const change = (part: Partial<CalendarForm>) =>
    draft.change({ ...form, ...(isTyped ? {} : { base: saved, baseRev: view.rev }), ...part })

  return {
    form,
    saved,
    errors: wasTried ? errors : {},
    save,
    isChanged,
    isBehind: isTyped && isChanged && baseRev !== view.rev,
    wasRestored: draft.wasRestored && isChanged,
    change,
    changeCrew: (at: number, part: Partial<Crew>) =>
      change({ crews: form.crews.map((crew, place) => (place === at ? { ...crew, ...part } : crew)) }),
    addCrew: () => change({ crews: [...form.crews, { crewId: `crew-${newRequestId()}`, name: '', phone: '' }] }),
    removeCrew: (at: number) => change({ crews: form.crews.filter((_, place) => place !== at) }),
    /** Goes on from what a colleague saved. */
    takeTheirs: () => {
      draft.change({ ...saved, base: saved, baseRev: view.rev })
      save.reset()
    },
    /** Keeps what was typed, knowing that it replaces the colleague's. */
    keepMine: () => {
      draft.change({ base: saved, baseRev: view.rev })
      save.reset()
    },
    submit: async () => {
      setTried(true)
      if (Object.keys(errors).length > 0) return toFirstError()
      const next: CalendarForm = {
        crews: form.crews.map(({ crewId, name, phone }) => ({ crewId, name: name.trim(), phone: phone.trim() })),
        examDays: form.examDays.map(trimmed),
        years: form.years.map((year) => ({ ...year, off: year.off.map(trimmed) })),
      }
      const done = await save.run({ estateId, rev: isTyped ? baseRev : view.rev, ...next })
      if (!done) return again()
      draft.change({ ...next, base: next, baseRev: done.rev })
      setTried(false)
      toast('存好了')
    },
  }
}
const trimmed = ({ from, until, name }: Period): Period => ({ from, until, name: name.trim() })

export type WorksCalendar = ReturnType<typeof useWorksCalendar>
