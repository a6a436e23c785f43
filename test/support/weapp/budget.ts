import { existsSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { compareBudget } from '../../../weapp-host/report/budget'
import type { Figures, PageReport } from '../../../weapp-host/report/report'

/** What each page may cost on its first show. `UPDATE_BUDGET=1` writes it anew, to be read in the change that did it. */
const FILE = join(__dirname, '../../journeys/page-budget.json')
/** Dates and names differ by some bytes. Actions have none to spare. */
const BYTES_TOLERANCE = 0.25
/** React puts two answers into one update of the view, or not, as fast as the machine is; in two they repeat a part of the page. */
const SPLIT = { setDataCount: 1, setDataBytes: 2048 }

/** A page's figures, and which actions it asked: each once, so that asking for news again and again costs nothing here. */
type Cost = Figures & { actions: string }
type Budget = { bytesTolerance: number; pages: Record<string, Cost> }

const greatest = (one: Figures, other: Figures): Figures => ({
  setDataCount: Math.max(one.setDataCount, other.setDataCount),
  setDataBytes: Math.max(one.setDataBytes, other.setDataBytes),
  largestSetDataBytes: Math.max(one.largestSetDataBytes, other.largestSetDataBytes),
  requests: Math.max(one.requests, other.requests),
})

const actionsOf = ({ firstShowRequests }: PageReport): string[] =>
  firstShowRequests.map(({ url, body }) => /"action":"([\w.]+)"/.exec(body)?.[1] ?? url)

const listed = (actions: string) => actions.split(' ').filter(Boolean)

/** The costliest first show of each page, whoever opened it, and all that any of them asked. */
export const costs = (reports: readonly PageReport[]): Record<string, Cost> => {
  const pages: Record<string, Cost> = {}
  for (const report of [...reports].sort((one, other) => one.path.localeCompare(other.path))) {
    const known = pages[report.path]
    const actions = [...new Set([...listed(known?.actions ?? ''), ...actionsOf(report)])].sort()
    const figures = known ? greatest(known, report.firstShow) : report.firstShow
    pages[report.path] = { ...figures, requests: actions.length, actions: actions.join(' ') }
  }
  return pages
}

const print = (pages: Record<string, Cost>) => {
  for (const [path, { setDataCount, setDataBytes, actions }] of Object.entries(pages))
    process.stdout.write(
      `${path.padEnd(28)} ${String(setDataCount).padStart(3)} setData ${(setDataBytes / 1024).toFixed(1).padStart(6)} KB  ${actions}\n`,
    )
}

/** Prints what each page cost, and answers what went beyond the budget. */
export const beyondBudget = (reports: readonly PageReport[]): string[] => {
  const pages = costs(reports)
  print(pages)
  if (process.env.UPDATE_BUDGET || !existsSync(FILE))
    writeFileSync(FILE, `${JSON.stringify({ bytesTolerance: BYTES_TOLERANCE, pages }, null, 2)}\n`)
  return compare(pages, JSON.parse(readFileSync(FILE, 'utf8')) as Budget)
}

/** What went beyond a budget, in words; an action that the page did not ask before is named. */
const compare = (pages: Record<string, Cost>, budget: Budget): string[] => {
  const shown = Object.entries(pages).map(([path, firstShow]) => ({
    path,
    firstShow: {
      ...firstShow,
      setDataCount: firstShow.setDataCount - SPLIT.setDataCount,
      setDataBytes: firstShow.setDataBytes - SPLIT.setDataBytes,
    },
    visits: 1,
    total: firstShow,
    firstShowRequests: [],
  }))
  const news = Object.entries(pages).flatMap(([path, { actions }]) => {
    const allowed = budget.pages[path]
    if (!allowed) return []
    return listed(actions)
      .filter((action) => !listed(allowed.actions).includes(action))
      .map((action) => `${path} asks ${action}, which its budget does not name`)
  })
  return [...compareBudget({ pages: shown }, budget), ...news]
}
