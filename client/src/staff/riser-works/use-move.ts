import type { StageKind } from '@chuanmen/types/works-words'
import { useState } from 'react'
import { useMutate } from '@/api/use-action'
import { toast } from '@/components/toast/toast'
import { useDraft } from '@/lib/draft'
import { toFirstError } from '../form/to-first-error'
import { bestFirst } from './starts'
import type { WorksView } from './visit-words'
import { whyError } from './why-field'

export type MoveForm = {
  what: 'all' | 'stage'
  startKey: string
  crewId: string
  kind: StageKind | ''
  on: string
  from: string
  to: string
  settledFor: string
  why: string
  emergency: string
}

/** Moving standing dates: the whole riser to another start or crew, or one step. */
export function useMove(view: WorksView, onDone: () => void, again: () => void) {
  const { worksId, rev, crews, stages, state } = view
  const open = stages.filter((stage) => stage.state !== 'done')
  const canAll = state === 'scheduled'
  const draft = useDraft<MoveForm>(`works-move:${worksId}`, {
    what: canAll ? 'all' : 'stage',
    startKey: '',
    crewId: view.crewId ?? '',
    kind: '',
    on: '',
    from: '',
    to: '',
    settledFor: '',
    why: '',
    emergency: '',
  })
  const { value, change } = draft
  const form: MoveForm = canAll ? value : { ...value, what: 'stage' }
  const [wasTried, setTried] = useState(false)
  const move = useMutate(
    'works.move',
    ['works.list', 'works.view', 'slots.view', 'notice.view', 'notice.list'],
    `works-move:${worksId}`,
  )

  const offered = bestFirst(view, Date.now()).find(({ key }) => key === form.startKey)
  const isAll = form.what === 'all'
  const named = move.failure?.code === 'household_busy' ? move.failure.detail?.flatIds : undefined
  const absent = [
    ...new Set([...(isAll ? (offered?.absentFlatIds ?? []) : []), ...(Array.isArray(named) ? named : [])]),
  ]
  // Ticked for these households at this time: another time, or one more who is absent, asks anew.
  const settling = [isAll ? form.startKey : `${form.kind} ${form.on} ${form.from}`, ...absent].join(' ')
  const isSettled = form.settledFor === settling
  const stage = open.find(({ kind }) => kind === form.kind)
  const crewId = crews.some((crew) => crew.crewId === form.crewId) ? form.crewId : ''
  const isSame = isAll && offered?.isNow === true && crewId === view.crewId
  const badWhy = whyError(form.why)
  const errors: Partial<Record<'start' | 'crew' | 'kind' | 'time' | 'settled' | 'why', string>> = {
    ...(isAll && !offered ? { start: '请选从哪个半天开始' } : {}),
    ...(isSame ? { start: '现在就是这个时间，请选别的' } : {}),
    ...(isAll && !crewId ? { crew: '请选施工队' } : {}),
    ...(!isAll && !stage ? { kind: '请选改哪一步' } : {}),
    ...(!isAll && stage && !(form.on && form.from && form.to) ? { time: '请选哪天、几点到几点' } : {}),
    ...(!isAll && form.from && form.to && form.to <= form.from ? { time: '结束要晚于开始' } : {}),
    ...(absent.length > 0 && !isSettled ? { settled: '先和没人在家的住户说好，再勾上；或者换个时间' } : {}),
    ...(badWhy ? { why: badWhy } : {}),
  }

  return {
    form,
    change,
    /** Another time: what the last one was refused for says nothing about it. */
    choose: (part: Partial<Pick<MoveForm, 'what' | 'startKey' | 'crewId' | 'on' | 'from' | 'to'>>) => {
      move.reset()
      change(part)
    },
    canAll,
    open,
    absent,
    isSettled,
    crewId,
    toggleSettled: () => change({ settledFor: isSettled ? '' : settling }),
    chooseStage: (kind: StageKind) => {
      const chosen = open.find((one) => one.kind === kind)
      move.reset()
      if (chosen) change({ kind, on: chosen.on, from: chosen.from, to: chosen.to })
    },
    errors: wasTried ? errors : {},
    move,
    submit: async () => {
      setTried(true)
      if (Object.keys(errors).length > 0) return toFirstError()
      const to =
        isAll && offered
          ? { what: 'all' as const, start: offered.start, crewId }
          : stage
            ? { what: 'stage' as const, kind: stage.kind, on: form.on, from: form.from, to: form.to }
            : undefined
      if (!to) return
      const done = await move.run({
        worksId,
        rev,
        to,
        why: form.why.trim(),
        settledFlatIds: isSettled ? absent : [],
        emergencyReason: form.emergency.trim() || null,
      })
      if (!done) return again()
      draft.clear()
      toast('日子改好了，更正通知已经发出')
      onDone()
    },
  }
}
