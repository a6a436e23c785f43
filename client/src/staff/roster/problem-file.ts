import type { RosterProblem } from '@chuanmen/types/roster'

const severityWords: Record<RosterProblem['severity'], string> = { fix: '必须改', check: '请核对', info: '提示' }

/** A cell that Excel may take for a formula is written as text. */
const cell = (words: string | number | null) => {
  const text = String(words ?? '')
  const safe = /^[=+\-@\t]/.test(text) ? `'${text}` : text
  return `"${safe.replace(/"/g, '""')}"`
}

/** The list of problems as a file Excel opens: with a byte order mark, so that it reads the Chinese right. */
export function problemFile(problems: readonly RosterProblem[]): string {
  const head = ['轻重', '工作表', '行', '列', '表里写的', '问题', '怎么改']
  const lines = problems.map(({ severity, sheet, row, column, found, message, remedy }) => [severityWords[severity], sheet, row, column, found, message, remedy])
  return `\uFEFF${[head, ...lines].map((line) => line.map(cell).join(',')).join('\r\n')}\r\n`
}
