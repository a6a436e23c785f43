import { useQueryClient } from '@tanstack/react-query'
import { useState } from 'react'
import { call } from '@/api/call'
import { asFailure, type Failure } from '@/api/failure'
import { actionKey } from '@/api/use-action'
import { exportLedger } from './export-ledger'
import type { NoticeView } from './use-notice'

/** Fetches the doors of every stairwell that one may see, one after the other, and hands over the table. */
export function useExport(view: NoticeView | undefined) {
  const client = useQueryClient()
  const [share, setShare] = useState<number | null>(null)
  const [failure, setFailure] = useState<Failure | null>(null)
  const run = async () => {
    if (!view || share !== null) return
    const { noticeId } = view
    const stairwells = view.stairwells.filter(({ mayOpen }) => mayOpen)
    setFailure(null)
    setShare(0)
    try {
      const ledgers = []
      for (const stairwell of stairwells) {
        const input = { noticeId, stairwellId: stairwell.stairwellId }
        const { doors } = await client.fetchQuery({
          queryKey: actionKey('notice.doors', input),
          queryFn: () => call('notice.doors', input),
        })
        ledgers.push({ stairwell, doors })
        setShare(ledgers.length / stairwells.length)
      }
      await exportLedger(view, ledgers)
    } catch (error) {
      setFailure(asFailure(error))
    }
    setShare(null)
  }
  return { run, share, failure }
}
