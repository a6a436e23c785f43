import { DEFAULT_DOOR_TABLE } from '@chuanmen/domain/planner/default-table'
import type { Obstacle } from '@chuanmen/types/door-words'
import { useRef, useState } from 'react'
import type { Output } from '@/api/call'
import { useMutate } from '@/api/use-action'
import { toast } from '@/components/toast/toast'
import { useDraft } from '@/lib/draft'
import { toFirstError } from '../form/to-first-error'
import { type Factor, formOf, sameForm, type TableForm, tableErrors, tableOf } from './table-form'

export type TableView = Output<'planner.open'>
type Draft = { isEditing: boolean; form: TableForm; base: TableForm }

const defaults = formOf(DEFAULT_DOOR_TABLE)

/** The table being changed: a draft from the first change until it is saved. A colleague's change in between is shown, and what was typed stays. */
export function useTable(estateId: string, view: TableView, again: () => void) {
  const saved = formOf(view.table)
  const draft = useDraft<Draft>(`planner-table:${estateId}`, { isEditing: false, form: saved, base: saved })
  const { isEditing } = draft.value
  const form = isEditing ? draft.value.form : saved
  const base = isEditing ? draft.value.base : saved
  const [wasTried, setTried] = useState(false)
  const saving = useMutate('planner.setTable', ['planner.open'])
  // Two fields filled in one moment: the second builds on the first.
  const latest = useRef(form)
  latest.current = form
  const change = (make: (before: TableForm) => TableForm) => {
    latest.current = make(latest.current)
    draft.change({ isEditing: true, form: latest.current, base })
  }
  const stop = () => {
    draft.change({ isEditing: false })
    draft.clear()
    setTried(false)
    saving.reset()
  }
  return {
    view,
    form,
    saved,
    saving,
    errors: wasTried ? tableErrors(form) : { byObstacle: {} },
    isChanged: !sameForm(form, saved),
    isBehind: isEditing && !sameForm(base, saved),
    wasRestored: draft.wasRestored && isEditing,
    isDefault: sameForm(form, defaults),
    setLine: (obstacle: Obstacle, part: Partial<TableForm['byObstacle'][Obstacle]>) =>
      change((before) => ({
        ...before,
        byObstacle: { ...before.byObstacle, [obstacle]: { ...before.byObstacle[obstacle], ...part } },
      })),
    setFactor: (factor: Factor, typed: string) => change((before) => ({ ...before, [factor]: typed })),
    /** Fills in what the program began with; saved only by 「存好」. */
    fillDefaults: () => change(() => defaults),
    stop,
    takeTheirs: stop,
    keepMine: () => {
      draft.change({ isEditing: true, form, base: saved })
      saving.reset()
    },
    save: async () => {
      setTried(true)
      const table = tableOf(form)
      if (!table) return toFirstError()
      if (!(await saving.run({ estateId, rev: view.tableRev, table }))) return again()
      stop()
      toast('存好了，「算一算」从现在起按新的算')
    },
  }
}
export type TablePage = ReturnType<typeof useTable>
