import { useState } from 'react'
import type { Output } from '@/api/call'
import { useAction, useMutate } from '@/api/use-action'
import { toast } from '@/components/toast/toast'

export type Request = Output<'binding.list'>['bindings'][number]

const LOOK_MS = 15_000
const changed = ['binding.list', 'flat.view'] as const

/** Requests of residents that wait for somebody to vouch for them. */
export function useBindings(estateId: string, enabled: boolean) {
  const loaded = useAction('binding.list', { estateId }, { enabled, everyMs: LOOK_MS })
  const approve = useMutate('binding.approve', changed)
  const end = useMutate('binding.end', changed)
  const [open, setOpen] = useState<{ what: 'approve' | 'end'; request: Request } | null>(null)
  /** A family member just let in: they need a power of attorney before they may sign. */
  const [family, setFamily] = useState<Request | null>(null)
  const close = () => setOpen(null)
  return {
    loaded,
    requests: loaded.value?.bindings,
    open,
    close,
    start: (what: 'approve' | 'end', request: Request) => {
      approve.reset()
      end.reset()
      setOpen({ what, request })
    },
    approve,
    end,
    family,
    letIn: async (request: Request, level: 2 | 3, signerId: string | undefined, sawTitlePapers: boolean) => {
      const done = await approve.run({
        bindingId: request.bindingId,
        level,
        sawTitlePapers,
        ...(signerId ? { signerId } : {}),
      })
      if (!done) return
      close()
      setFamily(request.role === 'family' ? request : null)
      toast(`${request.room} 已通过`)
    },
    refuse: async (request: Request, why: string) => {
      const done = await end.run({ bindingId: request.bindingId, why })
      if (!done) return
      close()
      toast(`${request.room} 已退回`)
    },
  }
}
