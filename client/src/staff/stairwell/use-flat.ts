import { useEffect, useState } from 'react'
import { useMutate, useAction } from '@/api/use-action'

export type Field = 'name' | 'phone'
export type Asking = { kind: 'reveal'; signerId: string; field: Field } | { kind: 'photos'; photoIds: string[] } | { kind: 'end'; bindingId: string }

const keyOf = (signerId: string, field: Field) => `${signerId}:${field}`

/** One flat's file. Full names and numbers live only as long as the panel is open. */
export function useFlat(stairwellId: string, flatId: string, version: number) {
  const file = useAction('flat.view', { stairwellId, flatId }, { staleMs: 0 })
  const reveal = useMutate('flat.reveal')
  const end = useMutate('binding.end', ['flat.view', 'stairwell.view', 'binding.list'])
  const [shown, setShown] = useState<Record<string, string>>({})
  const [asking, setAsking] = useState<Asking>()
  const { again } = file

  // biome-ignore lint/correctness/useExhaustiveDependencies: once per version of the stairwell
  useEffect(() => {
    if (file.value) again()
  }, [version])

  const stop = () => {
    setAsking(undefined)
    reveal.reset()
    end.reset()
  }
  return {
    file,
    asking,
    ask: setAsking,
    stop,
    valueOf: (signerId: string, field: Field) => shown[keyOf(signerId, field)],
    reveal: async (signerId: string, field: Field, why: string) => {
      const found = await reveal.run({ stairwellId, flatId, signerId, field, why })
      if (!found) return
      setShown((before) => ({ ...before, [keyOf(signerId, field)]: found.value }))
      stop()
    },
    endBinding: async (bindingId: string, why: string) => {
      if (await end.run({ bindingId, why })) stop()
    },
    isBusy: reveal.isBusy || end.isBusy,
    failure: reveal.failure ?? end.failure,
  }
}
