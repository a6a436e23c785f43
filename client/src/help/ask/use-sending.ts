import { useQueryClient } from '@tanstack/react-query'
import { useEffect, useRef, useState } from 'react'
import { call, type Input, newRequestId, type Output } from '@/api/call'
import { asFailure, type Failure } from '@/api/failure'
import { saveDraft } from '@/lib/draft'
import { doLater, forgetRefused, isWaiting, useLater } from '@/lib/later'
import type { Form } from './form'

const reads = ['help.mine', 'help.task', 'help.needs', 'me.home', 'station.list'] as const

type Draft = { value: Form; change: (part: Partial<Form>) => void; clear: () => void }

/**
 * Hands in what was asked, once, however often the button is tapped and whatever becomes of the answer: what was handed in stands in the draft until the server has
 * spoken, and goes again under the same id. Without a network it waits on this device.
 */
export function useSending(key: string, draft: Draft) {
  const client = useQueryClient()
  const form = draft.value
  const { requestId, handedIn } = form
  const [isBusy, setBusy] = useState(false)
  const [sent, setSent] = useState<Output<'help.ask'>>()
  const [refused, setRefused] = useState<Failure>()
  const [refusedWords, setRefusedWords] = useState('')
  const running = useRef(false)
  const entry = useLater('help.ask').find(({ id }) => id === requestId)

  const takeBack = () => draft.change({ handedIn: null, requestId: newRequestId() })
  const send = async (input: Input<'help.ask'>) => {
    if (running.current || sent) return
    running.current = true
    setRefused(undefined)
    setRefusedWords('')
    setBusy(true)
    // Written down before anything is sent: a program killed now still sends it, once.
    saveDraft(key, { ...form, handedIn: input })
    draft.change({ handedIn: input })
    try {
      const answer = await call('help.ask', input, requestId)
      setSent(answer)
      draft.clear()
      await Promise.all(reads.map((name) => client.invalidateQueries({ queryKey: [name] })))
    } catch (error) {
      const failure = asFailure(error)
      if (failure.canRetry || failure.kind === 'session') doLater('help.ask', input, { id: requestId, changes: reads })
      else {
        setRefused(failure)
        setRefusedWords(failure.message)
        takeBack()
        void client.invalidateQueries({ queryKey: ['station.list'] })
      }
    }
    running.current = false
    setBusy(false)
  }

  const laterRefused = entry?.refused ?? null
  // biome-ignore lint/correctness/useExhaustiveDependencies: once per answer of the queue
  useEffect(() => {
    if (laterRefused === null) return
    setRefusedWords(laterRefused)
    forgetRefused(requestId)
    takeBack()
  }, [laterRefused])

  const isQueued = entry !== undefined && laterRefused === null
  // Handed in, and neither on its way nor waiting: the program was killed, or the queue has brought it there. The same id tells what became of it.
  // biome-ignore lint/correctness/useExhaustiveDependencies: once per change of where it is
  useEffect(() => {
    if (handedIn && !isQueued && !isBusy && laterRefused === null && !isWaiting(requestId)) void send(handedIn)
  }, [handedIn, isQueued, isBusy])

  return {
    send,
    isBusy,
    /** The server has it. */
    sent,
    /** No answer yet: this device goes on by itself. */
    isWaiting: isQueued && !isBusy && !sent,
    isHandedIn: sent !== undefined || handedIn !== null,
    /** Why the server said no, and where. */
    refused,
    refusedWords,
  }
}
