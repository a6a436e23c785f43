import { useState } from 'react'
import { call, type Output } from '@/api/call'
import { asFailure, type Failure } from '@/api/failure'
import { useAction } from '@/api/use-action'
import { saveFile } from '@/lib/save-file'

export type FiguresView = Output<'figures.view'>

/** The two numbers move with each signature; what the night counted stays till the next. */
const LOOK_MS = 60_000

/** 成串率 of an estate as a figure to manage by, and the same as an Excel file. */
export function useFigures(estateId: string) {
  const figures = useAction('figures.view', { estateId }, { enabled: estateId !== '', everyMs: LOOK_MS })
  const [isExporting, setExporting] = useState(false)
  const [failure, setFailure] = useState<Failure | null>(null)
  return {
    figures,
    isExporting,
    failure,
    save: async () => {
      setExporting(true)
      setFailure(null)
      try {
        const { name, base64 } = await call('figures.workbook', { estateId })
        await saveFile(name, { base64 })
      } catch (error) {
        setFailure(asFailure(error))
      }
      setExporting(false)
    },
  }
}
