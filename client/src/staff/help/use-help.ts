import { useRouter } from '@tarojs/taro'
import { useState } from 'react'
import type { Output } from '@/api/call'
import { useAction, useMutate } from '@/api/use-action'
import type { Sort } from '@/components/data-table/data-table'
import { toast } from '@/components/toast/toast'
import { dayOf } from '@/lib/format'
import { go, param } from '@/lib/navigate'
import { saveFile } from '@/lib/save-file'
import { type Filter, NO_FILTER } from './order'
import { boardSheet } from './sheet'

export type Board = Output<'help.board'>

export const looks = ['unmet', 'taken', 'settle', 'outcomes'] as const
export type Look = (typeof looks)[number]

const LOOK_MS = 15_000

/** The coordinator's board: what is looked at, in which order, and the ways on. */
export function useHelp(estateId: string) {
  const { params } = useRouter()
  const asked = param(params, 'show')
  const board = useAction('help.board', { estateId }, { everyMs: LOOK_MS })
  const [look, setLook] = useState<Look>(looks.find((one) => one === asked) ?? 'unmet')
  const [filter, setFilter] = useState<Filter>(NO_FILTER)
  const [sort, setSort] = useState<Sort | null>(null)
  const match = useMutate('help.match', ['help.board'])
  return {
    board,
    look,
    setLook: (next: Look) => {
      setLook(next)
      setSort(null)
    },
    filter,
    setFilter: (part: Partial<Filter>) => setFilter((before) => ({ ...before, ...part })),
    sort,
    setSort,
    match,
    runNow: async () => {
      const done = await match.run({ estateId })
      if (done) toast(done.isWoken ? '正在重新算，算好了会自己显示' : '已经在算了，算好了会自己显示')
    },
    open: (task: string) => void go('/staff/help-task/index', { task }),
    save: (value: Board) => void saveFile(`帮忙 ${dayOf(Date.now())}.csv`, { text: boardSheet(value, Date.now()) }),
  }
}
export type HelpPage = ReturnType<typeof useHelp>
