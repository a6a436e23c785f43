import type { HelpMove } from '@chuanmen/types/help-actions'
import { useQueryClient } from '@tanstack/react-query'
import { useEffect, useRef, useState } from 'react'
import { newRequestId } from '@/api/call'
import { toast } from '@/components/toast/toast'
import { doLater, forgetRefused, useLater } from '@/lib/later'
import { reads } from '../take/reads'
import { leftWords, savedWords } from './words'

/** So long an answer may take before the person is told that it is kept and goes out by itself. */
export const PATIENCE_MS = 2_000

type Refusal = { words: string; code: string }
type Report = Extract<HelpMove, { kind: 'checkIn' | 'checkOut' }>

/**
 * Check-in and check-out of one task: written down on this phone with their own time before they are sent, so that neither a lost reply nor a dead battery loses them. `onDone`
 * once the server took it, or once it is clear that it will be sent later.
 */
export function useReport(task: { taskId: string; rev: number }, onDone: () => void) {
  const client = useQueryClient()
  const entries = useLater('help.move')
  const [sent, setSent] = useState<{ id: string; move: Report }>()
  const [refusal, setRefusal] = useState<Refusal>()
  const done = useRef(onDone)
  done.current = onDone
  /** Its answer has been dealt with: forgetting a refusal must not look like its having arrived. */
  const answered = useRef('')
  const entry = entries.find(({ id }) => id === sent?.id)
  const refused = entry?.refused ?? null

  const report = (move: Report) => {
    if (sent) return
    const id = newRequestId()
    setRefusal(undefined)
    setSent({ id, move })
    doLater('help.move', { taskId: task.taskId, rev: task.rev, move }, { id, changes: reads })
  }

  useEffect(() => {
    if (!sent || answered.current === sent.id) return
    if (!entry) {
      answered.current = sent.id
      setSent(undefined)
      toast(savedWords(sent.move.kind, sent.move.at, false))
      // The page first knows it too, so that it does not ask for the same again.
      const shown = ['volunteer.today', 'help.task'].map((name) => client.invalidateQueries({ queryKey: [name] }))
      void Promise.all(shown).finally(() => done.current())
      return
    }
    if (refused !== null) {
      answered.current = entry.id
      // Read here: it needs no second telling on the page.
      setRefusal({ words: refused + leftWords(entry), code: entry.refusedCode ?? '' })
      setSent(undefined)
      forgetRefused(entry.id)
    }
  }, [sent, entry, refused, client])

  useEffect(() => {
    if (!sent) return
    const timer = setTimeout(() => {
      setSent(undefined)
      toast(savedWords(sent.move.kind, sent.move.at, true))
      done.current()
    }, PATIENCE_MS)
    return () => clearTimeout(timer)
  }, [sent])

  return { report, isBusy: sent !== undefined, refusal }
}
