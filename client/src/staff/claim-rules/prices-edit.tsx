import { PRICE_ITEMS_MAX } from '@chuanmen/types/limits'
import { View } from '@tarojs/components'
import { memo, useCallback, useRef, useState } from 'react'
import { Button } from '@/components/button/button'
import { Card, CardSection } from '@/components/card/card'
import { Field } from '@/components/field/field'
import { ActFailure } from '@/components/page-state/act-failure'
import { ChangedMeanwhile } from '@/components/page-state/changed-meanwhile'
import { aria } from '@/lib/aria'
import { PasteDialog } from './paste-dialog'
import { columnWords, type PriceRow, type RowErrors } from './price-rows'
import type { RulesView } from './use-clocks'
import type { PricesPage } from './use-prices'

/** Problems told above the table; each also stands beside its own field. */
const LINES_MAX = 8

type Props = { page: PricesPage; saved: RulesView['prices'] }

/** The next version of the price table, row by row or pasted whole. */
export function PricesEdit({ page, saved }: Props) {
  const { rows, errors, problems, publishing, isBehind, version } = page
  const [isPasting, setPasting] = useState(false)
  // A table may have 200 rows: only the one that is typed in is drawn again.
  const newest = useRef(page)
  newest.current = page
  const change = useCallback((at: number, part: Partial<PriceRow>) => newest.current.changeRow(at, part), [])
  const remove = useCallback((at: number) => newest.current.removeRow(at), [])
  return (
    <>
      {page.wasRestored && !isBehind ? <View className="t-note">上次填的还在，接着填就行。</View> : null}
      {isBehind && saved ? <Behind page={page} saved={saved} /> : null}
      <View className="row row-wrap">
        <Button icon="doc" onPress={() => setPasting(true)}>
          从 Excel 粘贴
        </Button>
      </View>
      {isPasting ? <PasteDialog page={page} onClose={() => setPasting(false)} /> : null}
      {problems.length > 0 ? (
        <View className="stack-tight c-brick" {...aria({ role: 'alert' })}>
          {problems.slice(0, LINES_MAX).map((line) => (
            <View key={line}>{line}</View>
          ))}
          {problems.length > LINES_MAX ? <View>{`还有 ${problems.length - LINES_MAX} 处，在表里标着。`}</View> : null}
        </View>
      ) : null}
      <Card flush>
        {rows.map((row, at) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: a row being typed has no other name
          <Row key={at} at={at} row={row} errors={errors[at]} onChange={change} onRemove={remove} />
        ))}
      </Card>
      {rows.length < PRICE_ITEMS_MAX ? (
        <View className="row">
          <Button variant="outline" icon="plus" onPress={page.addRow}>
            加一项
          </Button>
        </View>
      ) : null}
      <Field
        required
        label="价格从哪来"
        placeholder="例如：北京市房屋修缮定额 2021"
        maxLength={60}
        value={page.source}
        error={page.sourceError}
        onChange={page.changeSource}
      />
      <ActFailure failure={publishing.failure} onRetry={() => void page.publish()} />
      <View className="row row-wrap">
        <Button onPress={page.stop}>不改了</Button>
        <Button variant="primary" busy={publishing.isBusy} disabled={isBehind} onPress={() => void page.publish()}>
          {`公布第 ${version + 1} 版`}
        </Button>
      </View>
    </>
  )
}

type RowProps = {
  at: number
  row: PriceRow
  errors: RowErrors | undefined
  onChange: (at: number, part: Partial<PriceRow>) => void
  onRemove: (at: number) => void
}

const wordColumns = [
  { key: 'code', maxLength: 20 },
  { key: 'name', maxLength: 40 },
  { key: 'unit', maxLength: 8 },
] as const

const same = (one: RowProps, other: RowProps) =>
  one.at === other.at && one.row === other.row && JSON.stringify(one.errors) === JSON.stringify(other.errors)

const Row = memo(({ at, row, errors, onChange, onRemove }: RowProps) => {
  const name = row.name.trim() || `第 ${at + 1} 行`
  return (
    <CardSection>
      <View className="rules-row rules-row-price" {...aria({ role: 'group', label: `第 ${at + 1} 行，${row.name}` })}>
        <View className="rules-nth c-ink2">{`${at + 1}`}</View>
        {wordColumns.map(({ key, maxLength }) => (
          <Field
            key={key}
            required
            label={columnWords[key]}
            maxLength={maxLength}
            value={row[key]}
            error={errors?.[key]}
            onChange={(words) => onChange(at, { [key]: words })}
          />
        ))}
        <Field
          required
          label={`${columnWords.typed}（元）`}
          type="digit"
          maxLength={14}
          value={row.typed}
          error={errors?.typed}
          onChange={(typed) => onChange(at, { typed })}
        />
        <Button icon="trash" label={`去掉 ${name}`} onPress={() => onRemove(at)}>
          去掉
        </Button>
      </View>
    </CardSection>
  )
}, same)

/** A colleague published another version meanwhile. */
function Behind({ page, saved }: { page: PricesPage; saved: NonNullable<RulesView['prices']> }) {
  return (
    <ChangedMeanwhile
      happened={`同事公布了第 ${saved.version} 版`}
      kept="您填的都还在下面。接着用您填的，会成为再下一版。"
      theirs="用同事那一版接着改"
      onTheirs={page.takeTheirs}
      onMine={page.keepMine}
    >
      <View>{`${saved.items.length} 项，依据：${saved.source}`}</View>
    </ChangedMeanwhile>
  )
}
