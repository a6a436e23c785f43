import { useEffect, useState } from 'react'
import { useAction, useMutate } from '@/api/use-action'

export type Field = 'name' | 'phone'
export type Asking =
  | { kind: 'reveal'; signerId: string; field: Field }
  | { kind: 'photos'; photoIds: string[] }
  | { kind: 'end'; bindingId: string }
  | { kind: 'code' }

const keyOf = (signerId: string, field: Field) => `${signerId}:${field}`

/** The file of the flat that was tapped. Full names and numbers live only as long as its panel is open. */
export function useFlat(stairwellId: string, flatId: string, version: number) {
  const file = useAction('flat.view', { stairwellId, flatId }, { staleMs: 0, enabled: flatId !== '' })
  const reveal = useMutate('flat.reveal')
  const end = useMutate('binding.end', ['flat.view', 'stairwell.view', 'binding.list'])
  const [shown, setShown] = useState<Record<string, string>>({})
  const [asking, setAsking] = useState<Asking>()
  const { again } = file

  // biome-ignore lint/correctness/useExhaustiveDependencies: once per version of the stairwell
  useEffect(() => {
    if (file.value) again()
  }, [version])

  // biome-ignore lint/correctness/useExhaustiveDependencies: what was shown belongs to one flat
  useEffect(() => {
    setShown({})
    setAsking(undefined)
  }, [flatId])

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
    shownOf: (signerId: string, field: Field) => shown[keyOf(signerId, field)],
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

export type FlatPage = ReturnType<typeof useFlat>
