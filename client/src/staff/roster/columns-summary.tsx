import type { RosterMapping, RosterPreview } from '@chuanmen/types/roster'
import { rosterFieldWords } from '@chuanmen/types/roster-words'
import { Text, View } from '@tarojs/components'
import { Button } from '@/components/button/button'
import { Card } from '@/components/card/card'
import { Icon } from '@/components/icon/icon'
import { fieldAt } from './mapping'

type Props = { sheets: RosterPreview['sheets']; mapping: RosterMapping; unsure: number; onChange: () => void }

/** Beside the problems: how the columns were understood, and the way to correct it. */
export function ColumnsSummary({ sheets, mapping, unsure, onChange }: Props) {
  const used = sheets.reduce(
    (sum, { name, columns }) => sum + columns.filter((column) => fieldAt(mapping, name, column) !== 'ignore').length,
    0,
  )
  return (
    <Card>
      <View className="row">
        <View className="grow">
          <View className="t-lead">表头对应</View>
          <View className="t-note">{`用上 ${used} 列${unsure > 0 ? `，${unsure} 列要您看一眼` : ''}`}</View>
        </View>
        <Button variant="link" label="改表头对应" onPress={onChange}>
          改
        </Button>
      </View>
      <View className="roster-summary">
        {sheets
          .filter(({ columns }) => columns.length > 0)
          .map((sheet) => (
            <View key={sheet.name}>
              {sheets.length > 1 ? (
                <View className="t-note roster-summary-sheet">{`工作表「${sheet.name}」`}</View>
              ) : null}
              {sheet.columns.map((column) => {
                const field = fieldAt(mapping, sheet.name, column)
                const isUsed = field !== 'ignore'
                return (
                  <View className="roster-summary-row" key={column.index}>
                    <View className="roster-summary-from">
                      <View className={isUsed ? 't-bold' : 'c-ink2'}>{column.header || `${column.letter} 列`}</View>
                      <View className="t-note roster-one-line">
                        {field === 'idCard' ? '' : column.samples.join('、')}
                      </View>
                    </View>
                    <Icon name="next" size={14} className="c-ink2" />
                    <View className="row roster-summary-to">
                      {isUsed ? (
                        <Icon name={field === 'idCard' ? 'lock' : 'check'} size={16} className="c-teal" />
                      ) : null}
                      <Text className={isUsed ? '' : 'c-ink2'}>{rosterFieldWords[field]}</Text>
                    </View>
                  </View>
                )
              })}
            </View>
          ))}
      </View>
    </Card>
  )
}
