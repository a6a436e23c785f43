import { dayAfter } from '@chuanmen/domain/consent/beijing-day'
import { isQuiet } from '@chuanmen/domain/visit/quiet-hours'
import { VISIT_BACK_DAYS } from '@chuanmen/types/limits'
import type { PromiseView } from '@chuanmen/types/promise'
import { useRef, useState } from 'react'
import { useAction, useMutate } from '@/api/use-action'
import { toast } from '@/components/toast/toast'
import { useDraft } from '@/lib/draft'
import { dayOf } from '@/lib/format'
import { toFirstError } from '../form/to-first-error'
import { type ChosenMoment, instantOf } from '../moment-field/beijing'
import { promiseReads } from './reads'
import { type Recording, useRecording } from './use-recording'

type CallForm = { when: ChosenMoment; witness: string; recording: Recording | null; read: string[] }
type Errors = Partial<Record<'when' | 'witness' | 'recording' | 'read', string>>

function errorsIn(form: CallForm, clauseIds: readonly string[], now: number): Errors {
  const at = instantOf(form.when)
  const errors: Errors = {}
  if (at === null || Date.parse(at) > now) errors.when = '请选打电话的时间，不能晚于现在'
  else if (isQuiet(new Date(at))) errors.when = '早上 8 点半以前、晚上 8 点以后不打电话'
  if (form.witness.trim() === '') errors.witness = '请写一起听的人'
  if (form.recording === null) errors.recording = '请附上通话录音'
  if (clauseIds.some((id) => !form.read.includes(id))) errors.read = '请把每一条念给业主听，念一条勾一条'
  return errors
}

/** The record of a call in which the owner said that it was kept. */
export function useCall(promise: PromiseView, onChanged: () => void, onClose: () => void) {
  const { promiseId } = promise
  const key = `promise-call:${promiseId}`
  const now = Date.now()
  const page = useAction('promise.view', { promiseId })
  const clauses = page.value?.clauses ?? []
  const draft = useDraft<CallForm>(key, {
    when: { on: dayOf(now), at: '09:00' },
    witness: '',
    recording: null,
    read: [],
  })
  const form = draft.value
  const recording = useRecording(promise, (one) => draft.change({ recording: one }))
  const confirm = useMutate('promise.confirmByCall', [...promiseReads, 'flat.view'], key)
  const [wasTried, setTried] = useState(false)
  const sentRev = useRef(promise.rev)
  const [seenRev] = useState(promise.rev)
  const errors = errorsIn(
    form,
    clauses.map(({ clauseId }) => clauseId),
    now,
  )

  const submit = async () => {
    setTried(true)
    const calledAt = instantOf(form.when)
    if (Object.keys(errors).length > 0) return toFirstError()
    if (!page.value || !form.recording || calledAt === null) return
    if (!confirm.failure?.canRetry) sentRev.current = promise.rev
    const done = await confirm.run({
      ...{ promiseId, rev: sentRev.current, textHash: page.value.textHash },
      ...{ clausesRead: clauses.map(({ clauseId }) => clauseId), calledAt },
      ...{ witness: form.witness.trim(), recordingId: form.recording.fileId },
    })
    onChanged()
    if (!done) return page.again()
    draft.clear()
    toast('记下了，这一户同意了')
    onClose()
  }
  return {
    page,
    clauses,
    form,
    change: draft.change,
    toggle: (id: string) =>
      draft.change({ read: form.read.includes(id) ? form.read.filter((one) => one !== id) : [...form.read, id] }),
    errors: wasTried ? errors : {},
    recording,
    first: dayAfter(dayOf(now), -VISIT_BACK_DAYS),
    last: dayOf(now),
    submit,
    isBusy: confirm.isBusy,
    isChanged: promise.rev !== seenRev,
    failure: confirm.failure,
  }
}
