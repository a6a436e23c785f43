import { PROMISE_LIST_PAGE } from '@chuanmen/types/limits'
import type { PromiseRow } from '@chuanmen/types/promise'
import { useRouter } from '@tarojs/taro'
import { useState } from 'react'
import { call } from '@/api/call'
import { asFailure, type Failure } from '@/api/failure'
import { useAction } from '@/api/use-action'
import type { Sort } from '@/components/data-table/data-table'
import { dayOf } from '@/lib/format'
import { go, param } from '@/lib/navigate'
import { saveFile } from '@/lib/save-file'
import { askedBy, inOrder, type Look, ledgerSheet } from './ledger'

/** The ledger of an estate: what is looked at, page by page, and the ways on. */
export function useLedger(estateId: string) {
  const { params } = useRouter()
  const promiseId = param(params, 'promiseId')
  const [look, setLook] = useState<Look>('all')
  const [page, setPage] = useState(0)
  const [sort, setSort] = useState<Sort | null>(null)
  const [isSaving, setSaving] = useState(false)
  const [saveFailure, setSaveFailure] = useState<Failure | null>(null)
  const asked = { estateId, ...askedBy[look], limit: PROMISE_LIST_PAGE }
  const list = useAction('promise.list', { ...asked, skip: page * PROMISE_LIST_PAGE }, { keep: true })
  // One that the way here names: from today's list.
  const named = useAction('promise.view', { promiseId }, { enabled: promiseId !== '' })

  /** All pages, not only what is drawn. */
  const everyRow = async (): Promise<PromiseRow[]> => {
    const rows: PromiseRow[] = []
    for (;;) {
      const next = await call('promise.list', { ...asked, skip: rows.length })
      rows.push(...next.rows)
      if (!next.more || next.rows.length === 0) return rows
    }
  }
  return {
    list,
    named: promiseId === '' ? null : named,
    look,
    show: (next: Look) => {
      setLook(next)
      setPage(0)
      setSort(null)
    },
    page,
    setPage,
    sort,
    setSort,
    rows: inOrder(list.value?.rows ?? [], sort),
    open: ({ stairwellId, flatId }: PromiseRow) => void go('/staff/household/index', { stairwellId, flatId }),
    isSaving,
    saveFailure,
    save: async () => {
      setSaving(true)
      setSaveFailure(null)
      try {
        const rows = await everyRow()
        await saveFile(`承诺 ${dayOf(Date.now())}.csv`, { text: ledgerSheet(rows, Date.now()) })
      } catch (error) {
        setSaveFailure(asFailure(error))
      } finally {
        setSaving(false)
      }
    },
  }
}
export type Ledger = ReturnType<typeof useLedger>
