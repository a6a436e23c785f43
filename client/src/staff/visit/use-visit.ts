import type { ActionName } from '@chuanmen/types/contract'
import type { PlanView } from '@chuanmen/types/plan-actions'
import Taro, { useRouter } from '@tarojs/taro'
import { useEffect, useState } from 'react'
import { newRequestId } from '@/api/call'
import { useAction } from '@/api/use-action'
import { toast } from '@/components/toast/toast'
import { useDraft } from '@/lib/draft'
import { doLater, forgetRefused, type LaterOf, useLater } from '@/lib/later'
import { param } from '@/lib/navigate'
import { toFirstError } from '../form/to-first-error'
import { momentOf } from '../moment-field/beijing'
import { type Door, keepDoors, keptDoor } from './kept-door'
import { blankVisit, formOf, type VisitForm, visitErrors, visitInput } from './visit-form'

const staleReads: readonly ActionName[] = [
  'plan.view',
  'visit.list',
  'portfolio.view',
  'portfolio.today',
  'portfolio.organisation',
]

const doorOf = ({ building, unit, room, estateId }: PlanView): Door => ({ building, unit, room, estateId })

export type Waiting = LaterOf<'visit.log'>

/** One visit being written: what is known of the door, the form, and what of this household still waits on this phone. */
export function useVisit() {
  const { params } = useRouter()
  const stairwellId = param(params, 'stairwellId')
  const flatId = param(params, 'flatId')
  const plan = useAction('plan.view', { stairwellId, flatId }, { of: [stairwellId, flatId] })
  const [kept] = useState(() => keptDoor(flatId))
  const view = plan.value
  useEffect(() => {
    if (view) keepDoors({ [flatId]: doorOf(view) })
  }, [flatId, view])

  const draft = useDraft<VisitForm>(`visit:${flatId}`, blankVisit)
  // A draft kept by an older build lacks what was added since.
  const form = { ...blankVisit, ...draft.value }
  const [wasTried, setTried] = useState(false)
  const waiting = useLater('visit.log').filter(({ input }) => input.flatId === flatId)
  const own = waiting.find(({ id }) => id === form.sentId)
  const isThrough = form.sentId !== '' && !own
  const [saved, setSaved] = useState<VisitForm>()

  const start = (next: VisitForm = blankVisit) => {
    draft.change(next)
    if (next === blankVisit) draft.clear()
    setTried(false)
  }
  // What was handed in is kept as it was written until the server has it: refused, it still stands in the form.
  useEffect(() => {
    if (!isThrough) return
    setSaved(form)
    start()
  })

  const now = Date.now()
  const errors = visitErrors(form, now)
  const isShut = plan.failure?.kind === 'refused' || plan.failure?.kind === 'session'
  return {
    where: { stairwellId, flatId },
    view,
    door: view ? doorOf(view) : kept,
    plan,
    /** Refused, logged out, or the link is cut: there is nothing to write here. Without a network, or before its answer, there is. */
    isShut,
    isOffline: plan.failure !== null && !isShut,
    form,
    change: (part: Partial<VisitForm>) => {
      setSaved(undefined)
      draft.change(part)
    },
    errors: wasTried ? errors : {},
    /** Handed in and not yet through: perhaps there is no network. */
    sending: own && own.refused === null ? own : undefined,
    refused: own && own.refused !== null ? own : undefined,
    others: waiting.filter(({ id }) => id !== form.sentId),
    saved,
    submit: () => {
      setTried(true)
      if (Object.keys(errors).length > 0) return toFirstError()
      if (own) forgetRefused(own.id)
      const id = newRequestId()
      doLater('visit.log', visitInput(form, { stairwellId, flatId }, Date.now()), { id, changes: staleReads })
      draft.change({ sentId: id })
      setTried(false)
      void Taro.pageScrollTo({ scrollTop: 0, duration: 0 }).catch(() => undefined)
    },
    /** Writes another one while the last still waits for a network. */
    another: () => start(),
    /** One that was refused meanwhile comes back into the form; what stood there must be empty. */
    putRight: (entry: Waiting) => {
      start({ ...formOf(entry.input, momentOf), sentId: '' })
      forgetRefused(entry.id)
    },
    drop: (entry: Waiting) => {
      forgetRefused(entry.id)
      if (entry.id === form.sentId) draft.change({ sentId: '' })
      toast('不记了')
    },
    isBlank: JSON.stringify({ ...form, sentId: '' }) === JSON.stringify(blankVisit),
  }
}
export type VisitPage = ReturnType<typeof useVisit>
