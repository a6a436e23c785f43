import fs from 'node:fs'
import { BundleFault } from './bundle/fault'
import { startHost } from './host'
import { type CliOptions, OptionFault, readOptions } from './options'
import { budgetOf, compareBudget } from './report/budget'
import { printReport } from './report/print'
import type { ReportJson } from './report/report'

const main = async (): Promise<void> => {
  const options = readOptions(process.argv.slice(2))
  const host = await startHost({
    ...options.host,
    onException: ({ name, message, stack }) => console.error(`[exception] ${stack ?? `${name}: ${message}`}`),
    ...(options.isVerbose ? { onConsole: (type, args) => console.error(`[console.${type}]`, ...args) } : {}),
  })
  const stop = () => void host.close()
  process.on('SIGINT', stop)
  process.on('SIGTERM', stop)
  console.log(`ready ${host.url}`)
  await host.untilClosed()
  process.exit(finish(host.report.toJSON(), options))
}

/** Prints the report and holds it against the budget: 5 when a page went over it. */
function finish(report: ReportJson, { reportFile, budgetFile, writeBudgetFile }: CliOptions): number {
  console.log(printReport(report))
  if (reportFile) fs.writeFileSync(reportFile, `${JSON.stringify(report, null, 2)}\n`)
  if (writeBudgetFile) fs.writeFileSync(writeBudgetFile, `${JSON.stringify(budgetOf(report.pages), null, 2)}\n`)
  if (!budgetFile) return 0
  const over = compareBudget(report, JSON.parse(fs.readFileSync(budgetFile, 'utf8')))
  for (const line of over) console.error(`over budget: ${line}`)
  return over.length > 0 ? 5 : 0
}

/** 1 something broke, 2 wrong arguments, 3 a mini-program that cannot be opened, 4 port taken, 5 over budget. */
main().catch((error) => {
  const isPortTaken = (error as NodeJS.ErrnoException).code === 'EADDRINUSE'
  const isExpected = isPortTaken || error instanceof BundleFault || error instanceof OptionFault
  console.error(isExpected ? error.message : error)
  process.exit(error instanceof OptionFault ? 2 : error instanceof BundleFault ? 3 : isPortTaken ? 4 : 1)
})
