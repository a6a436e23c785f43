import { View } from '@tarojs/components'
import { useState } from 'react'
import { useAction } from '@/api/use-action'
import { Button } from '@/components/button/button'
import { DataTable } from '@/components/data-table/data-table'
import { PageState } from '@/components/page-state/page-state'
import { SelectField } from '@/components/select-field/select-field'
import { EmptyState } from '@/components/states/states'
import { aria } from '@/lib/aria'
import { dayHour, yuan } from '@/lib/format'
import { PricesEdit } from './prices-edit'
import type { RulesView } from './use-clocks'
import type { PricesPage } from './use-prices'

type Props = { page: PricesPage; view: RulesView; estateId: string }

/** What repairs and things cost here: the table that applies, older ones to read, and the way to a new one. */
export function PricesCard({ page, view, estateId }: Props) {
  const { isEditing, version, start } = page
  const { canEdit, prices } = view
  return (
    <View className="stack">
      <View className="row row-wrap">
        <View className="t-lead grow" {...aria({ role: 'heading', level: 2 })}>
          赔付价目表
        </View>
        {canEdit && !isEditing ? (
          <Button icon={prices ? 'pencil' : 'plus'} onPress={start}>
            {prices ? '改价目，出新版' : '填第一版价目'}
          </Button>
        ) : null}
      </View>
      <View className="t-note">
        给住户的赔付按这张表算。每次改都是一个新版本，旧版本留着；已经给出的办法按当时那一版。住户看得到。
      </View>
      {isEditing ? (
        <PricesEdit page={page} saved={prices} />
      ) : prices ? (
        <Versions key={version} newest={prices} estateId={estateId} />
      ) : (
        <EmptyState
          icon="list"
          title="还没有公布价目表"
          words="公布以前也能赔，但每一项都要写明价格从哪来。有了表，住户和施工方心里都有数。"
        />
      )}
    </View>
  )
}

type Table = NonNullable<RulesView['prices']>

function Versions({ newest, estateId }: { newest: Table; estateId: string }) {
  const [version, setVersion] = useState(newest.version)
  const isOld = version !== newest.version
  const old = useAction('claimRules.view', { estateId, version }, { enabled: isOld })
  const shown = isOld ? old.value?.prices : newest
  const all = Array.from({ length: newest.version }, (_, at) => newest.version - at)
  return (
    <>
      {all.length > 1 ? (
        <View className="rules-which">
          <SelectField
            label="哪一版"
            value={String(version)}
            options={all.map((one) => ({
              value: String(one),
              words: `第 ${one} 版${one === newest.version ? '（现在用的）' : ''}`,
            }))}
            onChange={(chosen) => setVersion(Number(chosen))}
          />
        </View>
      ) : null}
      {isOld ? <PageState of={old} rows={4} /> : null}
      {shown ? (
        <>
          <View>
            {`第 ${shown.version} 版 · ${shown.items.length} 项 · ${dayHour(shown.publishedAt, Date.now())}公布 · 依据：${shown.source}`}
          </View>
          <DataTable
            label={`第 ${shown.version} 版价目表`}
            rows={shown.items}
            rowKey={({ code }) => code}
            columns={[
              { key: 'code', title: '编号', render: ({ code }) => code },
              { key: 'name', title: '名称', track: 'minmax(0, 3fr)', render: ({ name }) => name },
              { key: 'price', title: '单价', align: 'right', render: ({ unitFen }) => yuan(unitFen) },
              { key: 'unit', title: '单位', render: ({ unit }) => `每${unit}` },
            ]}
          />
        </>
      ) : null}
    </>
  )
}
