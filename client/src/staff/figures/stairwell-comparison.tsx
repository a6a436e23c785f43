import { View } from '@tarojs/components'
import { useMemo, useState } from 'react'
import { Button } from '@/components/button/button'
import { DataTable, type Sort } from '@/components/data-table/data-table'
import { SelectField } from '@/components/select-field/select-field'
import { aria } from '@/lib/aria'
import { Fold } from './fold'
import { ResilienceFormula } from './resilience-formula'
import {
  agreedWords,
  completeWords,
  doorOf,
  type Part,
  parts,
  partsWords,
  partWords,
  type SortKey,
  type StairwellRow,
  scoreWords,
  sortRows,
  spokenRow,
} from './rows'

const orders = {
  door: { words: '按楼门', key: 'door', descending: false },
  complete: { words: '成串率低的在前', key: 'complete', descending: false },
  agreed: { words: '同意率低的在前', key: 'agreed', descending: false },
  score: { words: '韧性低的在前', key: 'score', descending: false },
} as const satisfies Record<string, { words: string; key: SortKey; descending: boolean }>
type Order = keyof typeof orders

/** Rows shown at first. */
const FIRST = 20

type Props = { rows: readonly StairwellRow[]; onOpen: (stairwellId: string) => void }

/** Stairwells beside each other; a household is named nowhere. */
export function StairwellComparison({ rows, onOpen }: Props) {
  const [sort, setSort] = useState<Sort>({ key: 'door', descending: false })
  const sorted = useMemo(() => sortRows(rows, sort.key as SortKey, sort.descending), [rows, sort])
  const [isWhole, setWhole] = useState(false)
  const shown = isWhole ? sorted : sorted.slice(0, FIRST)
  const chosen = sort.descending ? '' : ((sort.key in orders ? sort.key : '') as Order | '')
  return (
    <View className="stack">
      <View className="row row-wrap">
        <View className="t-lead grow" {...aria({ role: 'heading', level: 2 })}>
          各楼门比一比
        </View>
        <View className="figures-order">
          <SelectField<Order>
            bare
            label="怎么排"
            value={chosen}
            options={Object.entries(orders).map(([value, { words }]) => ({ value: value as Order, words }))}
            onChange={(order) => setSort(orders[order])}
          />
        </View>
      </View>
      <View className="figures-table">
        <DataTable
          label="各楼门的成串率、同意率和韧性"
          rows={shown}
          rowKey={({ stairwellId }) => stairwellId}
          rowLabel={spokenRow}
          onRow={({ stairwellId }) => onOpen(stairwellId)}
          sort={sort}
          onSort={setSort}
          columns={[
            { key: 'door', title: '楼门', canSort: true, track: 'minmax(0, 1.1fr)', render: doorOf },
            {
              key: 'complete',
              title: '成串率',
              canSort: true,
              align: 'right',
              track: 'minmax(0, 1.8fr)',
              render: completeWords,
            },
            {
              key: 'agreed',
              title: '同意率',
              canSort: true,
              align: 'right',
              track: 'minmax(0, 1.8fr)',
              render: agreedWords,
            },
            { key: 'score', title: '韧性', canSort: true, align: 'right', render: (row) => <Resilient row={row} /> },
            ...parts.map((part: Part) => ({
              key: part,
              title: partWords[part],
              canSort: true,
              align: 'right' as const,
              render: ({ resilience }: StairwellRow) => <Score score={resilience?.parts[part]} />,
            })),
          ]}
        />
      </View>
      {shown.length < sorted.length ? (
        <Button icon="down" onPress={() => setWhole(true)}>
          {`再看后面的 ${sorted.length - shown.length} 个楼门`}
        </Button>
      ) : null}
      <Fold title="韧性怎么算">
        <ResilienceFormula />
      </Fold>
    </View>
  )
}

const Score = ({ score }: { score: number | null | undefined }) => (
  <View className={score == null ? 't-note' : ''}>{scoreWords(score)}</View>
)

/** The score; on a phone its parts below it, for which a desktop has columns. */
const Resilient = ({ row }: { row: StairwellRow }) => (
  <>
    <View className={row.resilience?.score == null ? 't-note' : 't-bold'}>{scoreWords(row.resilience?.score)}</View>
    {row.resilience ? <View className="t-note figures-parts">{partsWords(row)}</View> : null}
  </>
)
