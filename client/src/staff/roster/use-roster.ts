import type { RosterMapping, RosterPreview } from '@chuanmen/types/roster'
import type { RosterField } from '@chuanmen/types/roster-words'
import { useRef, useState } from 'react'
import type { Output } from '@/api/call'
import { useAction } from '@/api/use-action'
import { useDraft } from '@/lib/draft'
import { useSteps } from '../steps/use-steps'
import { hasRoomColumn, mapColumn, moveHeader, unsureColumns } from './mapping'
import { useFile } from './use-file'

type Counted = Output<'roster.import'>['flats']
export type Run = { fileHash: string; onlyGoodRows: boolean; from: number; total: number; flats: Counted }
type Kept = {
  fileId: string
  fileName: string
  /** As being corrected, and as last read with. Null: as recognised. */
  mapping: RosterMapping | null
  applied: RosterMapping | null
  /** `sheet~index` of columns a person said are right. */
  confirmed: string[]
  /** An import under way: survives a closed page and goes on from there. */
  run: Run | null
}
export type Stage = 'file' | 'columns' | 'problems' | 'import' | 'done'

const blank: Kept = { fileId: '', fileName: '', mapping: null, applied: null, confirmed: [], run: null }
const nobody: Counted = { added: 0, changed: 0, unchanged: 0 }
const sum = (one: Counted, other: Counted): Counted => ({
  added: one.added + other.added,
  changed: one.changed + other.changed,
  unchanged: one.unchanged + other.unchanged,
})
const FOREVER_MS = Number.POSITIVE_INFINITY
const changed = ['estate.view', 'estate.list', 'stairwell.view', 'flat.view', 'roster.preview'] as const

/** An import from the chosen file to the imported households; every step is kept on this device. */
export function useRoster(estateId: string) {
  const { value: kept, change, clear } = useDraft<Kept>(`roster:${estateId}`, blank)
  const [step, setStep] = useState<'columns' | 'problems' | null>(null)
  const [result, setResult] = useState<Output<'roster.import'>>()
  const [replaced, setReplaced] = useState<{ sheet: string; index: number } | null>(null)
  const start = (fileId: string, fileName: string) => {
    change({ ...blank, fileId, fileName })
    setStep(null)
    setResult(undefined)
    setReplaced(null)
  }
  const file = useFile(estateId, start)

  const read = useAction(
    'roster.preview',
    { estateId, fileId: kept.fileId, ...(kept.applied ? { mapping: kept.applied } : {}) },
    { enabled: kept.fileId !== '', staleMs: FOREVER_MS },
  )
  const shown = useRef<{ fileId: string; preview: RosterPreview }>()
  if (read.value) shown.current = { fileId: kept.fileId, preview: read.value }
  // While the columns are read anew, the last answer for the same file stays on the screen.
  const preview =
    read.value ?? (shown.current?.fileId === kept.fileId && !read.failure ? shown.current?.preview : undefined)
  const mapping = kept.mapping ?? preview?.mapping ?? {}

  const steps = useSteps('roster.import', changed, (input, { stairwells }) => ({ ...input, from: stairwells.imported }))
  const go = async (run: Run) => {
    if (!kept.fileId) return
    change({ run })
    const { fileHash, onlyGoodRows } = run
    const input = {
      estateId,
      fileId: kept.fileId,
      fileHash,
      onlyGoodRows,
      from: run.from,
      mapping: kept.applied ?? preview?.mapping ?? {},
    }
    change({ applied: input.mapping })
    let flats = run.flats
    const done = await steps.run(input, ({ from }, answer) => {
      flats = sum(flats, answer.flats)
      change({ run: { ...run, from, total: answer.stairwells.total, flats } })
    })
    if (!done) return
    setResult({ ...done, flats })
    change(blank)
    clear()
  }

  const readable = preview ? hasRoomColumn(preview.sheets, mapping) : false
  const unsure = preview ? unsureColumns(preview.sheets, kept.confirmed) : 0
  const isReading = kept.fileId !== '' && !kept.run && (read.isLoading || read.isRefreshing) && !file.sending
  // Columns that cannot be read yet come back to be set right, whatever step was asked for.
  const isBlocked = !isReading && preview?.blocked !== null
  // What the problems show and an import writes is what was read: a correction is read first, when the person asks for the problems.
  const isUnread = kept.mapping !== null && JSON.stringify(kept.mapping) !== JSON.stringify(kept.applied)
  const automatic = unsure > 0 || !readable || isBlocked || isUnread ? 'columns' : 'problems'
  const stage: Stage = result
    ? 'done'
    : kept.run
      ? 'import'
      : preview && !file.sending
        ? isBlocked
          ? 'columns'
          : (step ?? automatic)
        : 'file'

  return {
    stage,
    fileName: kept.fileName,
    file,
    preview,
    mapping,
    readable,
    unsure,
    confirmed: kept.confirmed,
    replaced,
    /** Reading the file, or reading it anew with other columns. */
    isReading,
    failure: file.failure ?? (kept.run ? null : read.failure),
    again: () => (file.failure ? file.sendAgain() : read.again()),
    run: kept.run,
    steps,
    result,
    setField: (sheet: string, index: number, field: RosterField) => {
      const next = mapColumn(mapping, sheet, index, field)
      setReplaced(next.replaced === null ? null : { sheet, index: next.replaced })
      change({
        mapping: next.mapping,
        confirmed: [...kept.confirmed.filter((one) => one !== `${sheet}~${index}`), `${sheet}~${index}`],
      })
    },
    setHeader: (sheet: string, row: number) => {
      const next = moveHeader(mapping, sheet, row)
      change({ mapping: next, applied: next })
      setStep('columns')
    },
    confirm: (sheet: string, index: number) => change({ confirmed: [...kept.confirmed, `${sheet}~${index}`] }),
    toColumns: () => setStep('columns'),
    toProblems: () => {
      if (kept.mapping) change({ applied: kept.mapping })
      setStep('problems')
    },
    anotherFile: () => {
      steps.reset()
      file.forget()
      start('', '')
    },
    importAll: (onlyGoodRows: boolean) => {
      if (preview)
        void go({ fileHash: preview.fileHash, onlyGoodRows, from: 0, total: preview.counts.stairwells, flats: nobody })
    },
    goOn: () => {
      if (kept.run) void go(kept.run)
    },
    readAnew: () => {
      steps.reset()
      change({ run: null })
      read.again()
    },
  }
}
export type RosterDesk = ReturnType<typeof useRoster>
