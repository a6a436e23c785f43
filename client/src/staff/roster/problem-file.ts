import type { RosterProblem } from '@chuanmen/types/roster'
import { csv } from '../csv'

const severityWords: Record<RosterProblem['severity'], string> = { fix: '必须改', check: '请核对', info: '提示' }

/** The list of problems as a file that Excel opens. */
export const problemFile = (problems: readonly RosterProblem[]): string =>
  csv([
    ['轻重', '工作表', '行', '列', '表里写的', '问题', '怎么改'],
    ...problems.map(({ severity, sheet, row, column, found, message, remedy }) => [
      severityWords[severity],
      sheet,
      row ?? '',
      column ?? '',
      found,
      message,
      remedy,
    ]),
  ])
