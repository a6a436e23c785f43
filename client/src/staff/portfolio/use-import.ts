import { VISIT_IMPORT_MAX } from '@chuanmen/types/limits'
import { useMemo, useState } from 'react'
import { useMutate } from '@/api/use-action'
import { useDraft } from '@/lib/draft'
import { refusalWords } from '../visit-words/refusal-words'
import { type Line, textOf, visitsPasted } from './import-rows'

export type Refused = { line: number; place: string; words: string }
export type ImportResult = { saved: number; refused: Refused[] }

const changes = ['portfolio.view', 'portfolio.today', 'portfolio.organisation', 'plan.view', 'visit.list'] as const

/** Visits kept elsewhere: what was pasted, what of it can be sent, and what the server said of each row. What was not kept stays in the field, to be put right. */
export function useImport(estateId: string) {
  const draft = useDraft(`visit-import:${estateId}`, { text: '' })
  const { text } = draft.value
  // Judged once as it stands: a moment more makes no visit of today one of tomorrow.
  const pasted = useMemo(() => visitsPasted(text, Date.now()), [text])
  const [result, setResult] = useState<ImportResult>()
  const send = useMutate('visit.import', changes, `visit-import:${estateId}`)
  const ready = pasted.lines.filter((line): line is Line & { row: NonNullable<Line['row']> } => line.row !== null)
  const now = ready.slice(0, VISIT_IMPORT_MAX)
  return {
    text,
    change: (words: string) => {
      setResult(undefined)
      draft.change({ text: words })
    },
    pasted,
    ready: now.length,
    /** Good ones that have to wait for a second time. */
    beyond: ready.length - now.length,
    bad: pasted.lines.filter(({ problems }) => problems.length > 0),
    result,
    send,
    submit: async () => {
      const done = await send.run({ estateId, rows: now.map(({ row }) => row) })
      if (!done) return
      const refused = done.refused.flatMap(({ row, code }) => {
        const line = now[row]
        return line ? [{ line, words: refusalWords(code) }] : []
      })
      const left = pasted.lines.filter(
        (line) => !(now as Line[]).includes(line) || refused.some((one) => one.line === line),
      )
      const first = pasted.isHeaded ? 2 : 1
      setResult({
        saved: done.saved,
        // By the lines as they now stand in the field.
        refused: refused.map(({ line, words }) => ({ line: left.indexOf(line) + first, place: line.place, words })),
      })
      draft.change({ text: left.length > 0 ? textOf(pasted.head, left) : '' })
      if (left.length === 0) draft.clear()
    },
  }
}
export type ImportPage = ReturnType<typeof useImport>
