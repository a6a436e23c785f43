import type { RosterProblem } from '@chuanmen/types/roster'
import { Text, View } from '@tarojs/components'
import { Icon } from '@/components/icon/icon'
import { aria } from '@/lib/aria'
import { type Cell, cellNames, type Line } from './lines'

type Props = { lines: readonly Line[]; hasSheets: boolean }

/** Rows of the file with what is wrong and how to put it right. A cell to fix is underlined solid, one to check dashed. */
export function ProblemTable({ lines, hasSheets }: Props) {
  // Phones are masked anyway: their column is there only when one of them is the problem.
  const hasPhones = lines.some(({ cells }) => cells.some(({ name, mark }) => name === 'phone' && mark !== null))
  const columns = cellNames.filter(({ name }) => name !== 'phone' || hasPhones)
  return (
    <View
      className={`roster-table ${hasPhones ? 'roster-table-phones' : ''}`}
      {...aria({ role: 'table', label: '名册的行和问题' })}
    >
      <View className="roster-table-head" {...aria({ role: 'row' })}>
        {['行', ...columns.map(({ words }) => words), '问题和改法'].map((words) => (
          <View key={words} {...aria({ role: 'columnheader' })}>
            {words}
          </View>
        ))}
      </View>
      {lines.map((line) => (
        <LineRow key={line.key} line={line} hasSheets={hasSheets} hasPhones={hasPhones} />
      ))}
    </View>
  )
}

type RowProps = { line: Line; hasSheets: boolean; hasPhones: boolean }

function LineRow({ line: { sheet, row, cells, problems, severity }, hasSheets, hasPhones }: RowProps) {
  return (
    <View className={`roster-line ${row === null ? 'roster-line-sheet' : ''}`} {...aria({ role: 'row' })}>
      <View className="roster-line-row c-ink2" {...aria({ role: 'cell' })}>
        {row === null ? (
          `工作表「${sheet}」`
        ) : (
          <Text>
            {`${row}`}
            <Text className="roster-line-word"> 行</Text>
          </Text>
        )}
        {hasSheets && row !== null ? <View className="t-note roster-one-line">{sheet}</View> : null}
      </View>
      {cells
        .filter(({ name }) => name !== 'phone' || hasPhones)
        .map((cell) => (
          <View key={cell.name} className={`roster-cell-${cell.name}`} {...aria({ role: 'cell' })}>
            <CellWords cell={cell} />
          </View>
        ))}
      <View className="roster-line-problems" {...aria({ role: 'cell' })}>
        {problems.map((problem) => (
          <ProblemWords key={`${problem.code} ${problem.column}`} problem={problem} />
        ))}
        {severity === 'ok' && problems.length === 0 ? (
          <View className="roster-problem c-teal">
            <Icon name="check" size={16} />
            <Text>可以导入</Text>
          </View>
        ) : null}
      </View>
    </View>
  )
}

const CellWords = ({ cell: { words, mark, spoken } }: { cell: Cell }) =>
  mark ? (
    <Text className={`roster-mark roster-mark-${mark}`} {...aria({ label: spoken })}>
      {words}
    </Text>
  ) : (
    <Text>{words}</Text>
  )

const signs = {
  fix: { icon: 'close', tone: 'c-brick', words: '必须改' },
  check: { icon: 'warning', tone: 'c-amber', words: '请核对' },
  info: { icon: 'info', tone: 'c-ink2', words: '提示' },
} as const

function ProblemWords({ problem: { severity, column, message, remedy } }: { problem: RosterProblem }) {
  const { icon, tone, words } = signs[severity]
  return (
    <View className="roster-problem">
      <Icon name={icon} size={17} className={tone} label={words} />
      <View className="grow">
        <View className="t-bold">{column ? `${column} 列：${message}` : message}</View>
        <View className="t-note">{remedy}</View>
      </View>
    </View>
  )
}
