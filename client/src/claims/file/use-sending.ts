import { useEffect, useRef, useState } from 'react'
import type { Form } from './form'
import { answerOf, beginUnsent, settle, takeUnsentBack, type Unsent } from './unsent'
import { useUnsent } from './use-unsent'

type Begun = Pick<Unsent, 'flatId' | 'title' | 'input' | 'form'>

/** Hands a claim in once, however often the button is tapped, and says what became of it, also when that is heard later. */
export function useSending() {
  const unsent = useUnsent()
  const [id, setId] = useState<string>()
  const [isBusy, setBusy] = useState(false)
  const [takenBack, setTakenBack] = useState<Form>()
  const [refused, setRefused] = useState('')
  const running = useRef<Promise<void>>()

  const run = async (begun: Begun) => {
    setRefused('')
    setTakenBack(undefined)
    setBusy(true)
    const begunId = beginUnsent(begun)
    setId(begunId)
    await settle(begunId)
    setBusy(false)
  }
  const send = (begun: Begun): Promise<void> => {
    running.current ??= run(begun).finally(() => {
      running.current = undefined
    })
    return running.current
  }

  const words = unsent.find((one) => one.id === id)?.refused ?? null
  useEffect(() => {
    if (id === undefined || words === null) return
    setRefused(words)
    setTakenBack(takeUnsentBack(id))
    setId(undefined)
  }, [id, words])

  const sent = id === undefined ? undefined : answerOf(id)
  const isWaiting = id !== undefined && !sent && !isBusy && words === null
  return {
    send,
    isBusy,
    /** The server has it. */
    sent,
    /** No answer yet: this device goes on by itself. */
    isWaiting,
    isHandedIn: sent !== undefined || isWaiting,
    /** Why the server said no, and what was typed, to go on with. */
    refused,
    takenBack,
  }
}
