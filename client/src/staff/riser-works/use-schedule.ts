import { keyOf } from '@chuanmen/domain/works/slot-of'
import type { Half } from '@chuanmen/types/works-words'
import { useState } from 'react'
import { useMutate } from '@/api/use-action'
import { toast } from '@/components/toast/toast'
import { useDraft } from '@/lib/draft'
import { toFirstError } from '../form/to-first-error'
import { bestFirst } from './starts'
import type { WorksView } from './visit-words'

export type ScheduleForm = {
  startKey: string
  crewId: string
  /** The start and the households for which it was ticked that they are settled. */
  settledFor: string
  approvalRef: string
  emergency: string
  /** A half-day of an emergency, which need not be among those offered. */
  on: string
  half: Half
}

/** Giving a riser its dates: start, crew, and what has to be said beside them. */
export function useSchedule(view: WorksView, again: () => void) {
  const { worksId, rev, crews } = view
  const blank: ScheduleForm = {
    startKey: '',
    crewId: crews.length === 1 ? (crews[0]?.crewId ?? '') : '',
    settledFor: '',
    approvalRef: '',
    emergency: '',
    on: '',
    half: 'am',
  }
  const draft = useDraft<ScheduleForm>(`works-schedule:${worksId}`, blank)
  const { value: form, change } = draft
  const [wasTried, setTried] = useState(false)
  const [isAsking, setAsking] = useState(false)
  const schedule = useMutate('works.schedule', ['works.list', 'works.view', 'slots.view'], `works-schedule:${worksId}`)

  const offered = bestFirst(view, Date.now()).find(({ key }) => key === form.startKey)
  const isEmergency = form.emergency.trim() !== ''
  const own = isEmergency && form.on ? { on: form.on, half: form.half } : undefined
  const start = own ?? offered?.start
  const startKey = start ? keyOf(start) : ''
  // Of a half-day that was not offered the server alone knows who is absent: it names them when it refuses.
  const named = schedule.failure?.code === 'household_busy' ? schedule.failure.detail?.flatIds : undefined
  const absent = [...new Set([...(own ? [] : (offered?.absentFlatIds ?? [])), ...(Array.isArray(named) ? named : [])])]
  // Ticked for these households at this time: another time, or one more who is absent, asks anew.
  const settling = [startKey, ...absent].join(' ')
  const isSettled = form.settledFor === settling
  const crewId = crews.some((crew) => crew.crewId === form.crewId) ? form.crewId : ''
  const errors: { start?: string; crew?: string; settled?: string } = {
    ...(start ? {} : { start: '请选从哪个半天开始' }),
    ...(crewId ? {} : { crew: '请选施工队' }),
    ...(absent.length > 0 && !isSettled ? { settled: '先和没人在家的住户说好，再勾上；或者换个时间' } : {}),
  }

  return {
    form,
    change,
    /** Another start: what the last one was refused for says nothing about it. */
    choose: (part: Partial<Pick<ScheduleForm, 'startKey' | 'on' | 'half'>>) => {
      schedule.reset()
      change(part)
    },
    crewId,
    start,
    absent,
    isSettled,
    toggleSettled: () => change({ settledFor: isSettled ? '' : settling }),
    errors: wasTried ? errors : {},
    schedule,
    isAsking,
    stopAsking: () => setAsking(false),
    ask: () => {
      setTried(true)
      if (Object.keys(errors).length > 0) return toFirstError()
      setAsking(true)
    },
    submit: async () => {
      setAsking(false)
      if (!start || !crewId) return
      const done = await schedule.run({
        worksId,
        rev,
        crewId,
        start,
        settledFlatIds: isSettled ? absent : [],
        approvalRef: form.approvalRef.trim() || null,
        emergencyReason: form.emergency.trim() || null,
      })
      if (!done) return again()
      draft.clear()
      toast('日子定好了，通知已经发出')
    },
  }
}
export type Schedule = ReturnType<typeof useSchedule>
