import { useState } from 'react'
import { useMutate } from '@/api/use-action'
import { toast } from '@/components/toast/toast'
import { useDraft } from '@/lib/draft'
import { toFirstError } from '../form/to-first-error'
import { rowsPasted } from './pasted'
import { errorLines, freeCode, itemsOf, type PriceRow, priceErrors, rowsOf, tooMany } from './price-rows'
import type { RulesView } from './use-clocks'

const SOURCE_MAX = 60

type Draft = { isEditing: boolean; rows: PriceRow[]; source: string; baseVersion: number }

/** The next price table, being written: a draft until published. A version that a colleague published in between is shown, and what was typed stays. */
export function usePrices(estateId: string, view: RulesView, again: () => void) {
  const saved = rowsOf(view.prices?.items ?? [])
  const version = view.prices?.version ?? 0
  const draft = useDraft<Draft>(`claim-prices:${estateId}`, {
    ...{ isEditing: false, rows: [], source: '', baseVersion: version },
  })
  const { isEditing, rows, source, baseVersion } = draft.value
  const [wasTried, setTried] = useState(false)
  const publishing = useMutate('claimRules.publishPrices', ['claimRules.view'])
  const errors = priceErrors(rows)
  const sourceError =
    source.trim() === ''
      ? '请写价格从哪来，例如：北京市房屋修缮定额 2021'
      : source.trim().length > SOURCE_MAX
        ? `最多 ${SOURCE_MAX} 字`
        : /[<>]/.test(source)
          ? '请去掉尖括号'
          : undefined
  const stop = () => {
    draft.change({ isEditing: false, rows: [], source: '' })
    draft.clear()
    setTried(false)
    publishing.reset()
  }
  return {
    rows,
    source,
    isEditing,
    publishing,
    version,
    errors: wasTried ? errors : {},
    problems: wasTried ? [...(tooMany(rows) ? [tooMany(rows) ?? ''] : []), ...errorLines(errors)] : [],
    sourceError: wasTried ? sourceError : undefined,
    isBehind: isEditing && baseVersion !== version,
    wasRestored: draft.wasRestored && isEditing,
    start: () =>
      draft.change({
        isEditing: true,
        rows: saved.length > 0 ? saved : [{ code: 'P01', name: '', unit: '', typed: '' }],
        source: view.prices?.source ?? '',
        baseVersion: version,
      }),
    stop,
    changeSource: (next: string) => draft.change({ source: next }),
    changeRow: (at: number, part: Partial<PriceRow>) =>
      draft.change({ rows: rows.map((row, place) => (place === at ? { ...row, ...part } : row)) }),
    addRow: () => draft.change({ rows: [...rows, { code: freeCode(rows), name: '', unit: '', typed: '' }] }),
    removeRow: (at: number) => draft.change({ rows: rows.filter((_, place) => place !== at) }),
    /** How many rows came of it; problems are told at once, by row and column. */
    paste: (text: string, isMore: boolean): number => {
      const pasted = rowsPasted(text, rows)
      if (pasted.length === 0) return 0
      const kept = isMore ? rows.filter(({ name, typed }) => name.trim() !== '' || typed.trim() !== '') : []
      draft.change({ rows: [...kept, ...pasted] })
      setTried(true)
      return pasted.length
    },
    takeTheirs: () => {
      draft.change({ rows: saved, source: view.prices?.source ?? '', baseVersion: version })
      publishing.reset()
    },
    keepMine: () => {
      draft.change({ baseVersion: version })
      publishing.reset()
    },
    publish: async () => {
      setTried(true)
      const items = itemsOf(rows)
      if (!items || sourceError) return toFirstError()
      const done = await publishing.run({ estateId, rev: view.rev, source: source.trim(), items })
      if (!done) return again()
      stop()
      toast(`第 ${done.version} 版公布了`)
    },
  }
}
export type PricesPage = ReturnType<typeof usePrices>
