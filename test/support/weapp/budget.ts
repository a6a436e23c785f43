import { existsSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { type Budget, budgetOf, compareBudget } from '../../../weapp-host/report/budget'
import type { Figures, PageReport } from '../../../weapp-host/report/report'

/** What each page may cost on its first show. `UPDATE_BUDGET=1` writes it anew, to be read in the change that did it. */
const FILE = join(__dirname, '../../journeys/page-budget.json')
/** On a slow machine a live page looks for news, and draws it, before its first show is over; dates and names differ by some bytes. */
const BYTES_TOLERANCE = 0.6
const CALLS_TO_SPARE = 4
const REQUESTS_TO_SPARE = 2

const greatest = (one: Figures, other: Figures): Figures => ({
  setDataCount: Math.max(one.setDataCount, other.setDataCount),
  setDataBytes: Math.max(one.setDataBytes, other.setDataBytes),
  largestSetDataBytes: Math.max(one.largestSetDataBytes, other.largestSetDataBytes),
  requests: Math.max(one.requests, other.requests),
})

/** The costliest first show of each page, whoever opened it. */
export const costliest = (reports: readonly PageReport[]): PageReport[] => {
  const pages = new Map<string, PageReport>()
  for (const report of reports) {
    const known = pages.get(report.path)
    pages.set(report.path, known ? { ...known, firstShow: greatest(known.firstShow, report.firstShow) } : report)
  }
  return [...pages.values()].sort((one, other) => one.path.localeCompare(other.path))
}

/** Prints what each page cost, and answers what went beyond the budget. */
export const beyondBudget = (reports: readonly PageReport[]): string[] => {
  const pages = costliest(reports)
  for (const { path, firstShow } of pages)
    process.stdout.write(
      `${path.padEnd(28)} ${String(firstShow.setDataCount).padStart(3)} setData ${(firstShow.setDataBytes / 1024).toFixed(1).padStart(6)} KB ${firstShow.requests} requests\n`,
    )
  if (process.env.UPDATE_BUDGET || !existsSync(FILE))
    writeFileSync(FILE, `${JSON.stringify(budgetOf(pages, BYTES_TOLERANCE), null, 2)}\n`)
  const budget = JSON.parse(readFileSync(FILE, 'utf8')) as Budget
  for (const figures of Object.values(budget.pages)) {
    figures.setDataCount += CALLS_TO_SPARE
    figures.requests += REQUESTS_TO_SPARE
  }
  return compareBudget({ pages }, budget)
}
