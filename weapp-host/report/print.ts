import type { ReportJson } from './report'

/** The report as a person reads it: a line a page, then what was broken. */
export function printReport({ pages, breaches, exceptions, warnings, starts }: ReportJson): string {
  const head = ['page', 'visits', 'setData', 'bytes', 'largest', 'requests']
  const rows = pages.map(({ path, visits, firstShow }) => [
    path,
    ...[visits, firstShow.setDataCount, firstShow.setDataBytes, firstShow.largestSetDataBytes, firstShow.requests].map(
      String,
    ),
  ])
  const widths = head.map((_title, column) => Math.max(...[head, ...rows].map((row) => (row[column] as string).length)))
  const line = (row: string[]) =>
    row
      .map((cell, column) =>
        column === 0 ? cell.padEnd(widths[0] as number) : cell.padStart(widths[column] as number),
      )
      .join('  ')
  return [
    'First show of each page:',
    ...[head, ...rows].map(line),
    ...section(
      'Starts, until the first setData',
      starts.map(
        ({ path, ms, scripts, scriptBytes }) => `${path}: ${ms} ms, ${scripts} scripts of ${scriptBytes} bytes`,
      ),
    ),
    ...section(
      'Limits of WeChat broken',
      breaches.map(({ limit, message }) => `${limit}: ${message}`),
    ),
    ...section(
      'Exceptions',
      exceptions.map(({ name, message }) => `${name}: ${message}`),
    ),
    ...section('Warnings', [...new Set(warnings)]),
  ].join('\n')
}

const section = (title: string, lines: string[]): string[] =>
  lines.length === 0 ? [] : [`${title}:`, ...lines.map((one) => `  ${one}`)]
