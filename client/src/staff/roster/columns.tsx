import type { RosterMapping, RosterPreview } from '@chuanmen/types/roster'
import { type RosterField, rosterFields, rosterFieldWords } from '@chuanmen/types/roster-words'
import { Text, View } from '@tarojs/components'
import { Button } from '@/components/button/button'
import { Card } from '@/components/card/card'
import { Icon } from '@/components/icon/icon'
import { SelectField } from '@/components/select-field/select-field'
import { aria } from '@/lib/aria'
import { fieldAt } from './mapping'

type Sheet = RosterPreview['sheets'][number]
type Column = Sheet['columns'][number]

type Props = {
  sheet: Sheet
  mapping: RosterMapping
  confirmed: readonly string[]
  replaced: { sheet: string; index: number } | null
  isReading: boolean
  onField: (index: number, field: RosterField) => void
  onConfirm: (index: number) => void
  onHeader: (row: number) => void
}

const HEADER_ROWS = 51
const fieldOptions = rosterFields.map((field) => ({ value: field, words: rosterFieldWords[field] }))
const rowOptions = Array.from({ length: HEADER_ROWS }, (_, row) => ({ value: String(row), words: `第 ${row + 1} 行` }))

/** The columns of one sheet and what each means; every one can be set right by hand. */
export function Columns({ sheet, mapping, confirmed, replaced, isReading, onField, onConfirm, onHeader }: Props) {
  const headerRow = mapping[sheet.name]?.headerRow ?? sheet.headerRow
  const lost = replaced?.sheet === sheet.name ? sheet.columns.find(({ index }) => index === replaced.index) : undefined
  return (
    <Card flush>
      <View className="roster-sheet-head">
        <View className="grow">
          <View className="t-lead">{`工作表「${sheet.name}」`}</View>
          <View className="t-note">{sheet.headerRow === null ? '没有认出表头，请指出来' : `${sheet.rows} 行数据`}</View>
        </View>
        <View className="roster-header-row">
          <SelectField
            label="表头在"
            value={headerRow === null ? '' : String(headerRow)}
            options={rowOptions}
            onChange={(row) => onHeader(Number(row))}
          />
        </View>
      </View>
      {lost ? (
        <View className="roster-note" {...aria({ role: 'status' })}>
          <Icon name="info" size={18} />
          <Text className="grow">{`一项只能对一列：${lost.letter} 列「${lost.header || '没有表头'}」改成了不导入`}</Text>
        </View>
      ) : null}
      {sheet.columns.map((column) => (
        <ColumnRow
          key={column.index}
          column={column}
          field={fieldAt(mapping, sheet.name, column)}
          isUnsure={!column.isSure && !confirmed.includes(`${sheet.name}~${column.index}`)}
          isOff={isReading}
          onField={(field) => onField(column.index, field)}
          onConfirm={() => onConfirm(column.index)}
        />
      ))}
    </Card>
  )
}

type RowProps = {
  column: Column
  field: RosterField
  isUnsure: boolean
  isOff: boolean
  onField: (field: RosterField) => void
  onConfirm: () => void
}

function ColumnRow({ column: { letter, header, samples }, field, isUnsure, onField, onConfirm }: RowProps) {
  const name = header || '（没有表头）'
  return (
    <View className={`roster-column ${isUnsure ? 'roster-column-unsure' : ''}`}>
      <View className="roster-column-words">
        <View>
          <Text className="roster-letter">{letter}</Text>
          <Text className={field === 'ignore' ? 'c-ink2' : 't-bold'}>{name}</Text>
        </View>
        <View className="t-note">{field === 'idCard' ? '认出来了，不保存' : samples.join('、') || '空列'}</View>
      </View>
      <Icon name="next" size={16} className="c-ink2 roster-column-arrow" />
      <View className="roster-column-field">
        <SelectField bare label={`${letter} 列「${name}」是`} value={field} options={fieldOptions} onChange={onField} />
        {isUnsure ? (
          <View className="roster-unsure">
            <Icon name="warning" size={16} className="c-amber" />
            <Text className="c-amber t-bold grow">请您看一眼</Text>
            <Button
              variant="link"
              label={`就是这样，${letter} 列「${name}」是${rosterFieldWords[field]}`}
              onPress={onConfirm}
            >
              就是这样
            </Button>
          </View>
        ) : null}
      </View>
    </View>
  )
}
