import type { Figures, PageReport, ReportJson } from './report'

/** What each page may use on its first show; kept in the project's repository, written by `--write-budget`. */
export type Budget = {
  /** How far above its figure a page may go before it counts: 0.1 is 10 %. Requests and counts have none. */
  bytesTolerance: number
  pages: Record<string, Figures>
}

const WORDS: Record<keyof Figures, string> = {
  setDataCount: 'setData calls',
  setDataBytes: 'bytes of setData',
  largestSetDataBytes: 'bytes in one setData',
  requests: 'requests',
}

/** A budget of what was measured, to start from. */
export function budgetOf(pages: PageReport[], bytesTolerance = 0.1): Budget {
  return { bytesTolerance, pages: Object.fromEntries(pages.map(({ path, firstShow }) => [path, firstShow])) }
}

/** What went over the budget, in words; a page without a figure counts too. Pages that were not opened do not. */
export function compareBudget({ pages }: Pick<ReportJson, 'pages'>, budget: Budget): string[] {
  return pages.flatMap(({ path, firstShow }) => {
    const allowed = budget.pages[path]
    if (!allowed) return [`${path} has no budget`]
    return (Object.keys(WORDS) as (keyof Figures)[]).flatMap((key) => {
      const isBytes = key.endsWith('Bytes')
      const most = Math.floor(allowed[key] * (isBytes ? 1 + budget.bytesTolerance : 1))
      return firstShow[key] > most ? [`${path}: ${firstShow[key]} ${WORDS[key]}, ${most} are allowed`] : []
    })
  })
}
