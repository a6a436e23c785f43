import { useState } from 'react'
import { call, type Output } from '@/api/call'
import { asFailure, type Failure } from '@/api/failure'
import { useAction } from '@/api/use-action'
import { dayOf } from '@/lib/format'
import { saveFile } from '@/lib/save-file'

export type Figures = Output<'claim.figures'>

const LOOK_MS = 60_000

/** What staff know of an estate's claims together, and the same as an Excel file with one month's claims. */
export function useFigures(estateId: string) {
  const figures = useAction('claim.figures', { estateId }, { enabled: estateId !== '', everyMs: LOOK_MS })
  const thisMonth = dayOf(Date.now()).slice(0, 7)
  const [month, setMonth] = useState(thisMonth)
  const [isExporting, setExporting] = useState(false)
  const [failure, setFailure] = useState<Failure | null>(null)
  return {
    figures,
    thisMonth,
    month,
    setMonth,
    isExporting,
    failure,
    save: async () => {
      setExporting(true)
      setFailure(null)
      try {
        const { name, base64 } = await call('claim.workbook', { estateId, month })
        await saveFile(name, { base64 })
      } catch (error) {
        setFailure(asFailure(error))
      }
      setExporting(false)
    },
  }
}
