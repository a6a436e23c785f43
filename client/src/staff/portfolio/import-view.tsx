import { visitHowWords, visitMetWords, visitOutcomeWords, visitPurposeWords } from '@chuanmen/types/visit-words'
import { View } from '@tarojs/components'
import { Button } from '@/components/button/button'
import { Card } from '@/components/card/card'
import { type Column, DataTable } from '@/components/data-table/data-table'
import { Field } from '@/components/field/field'
import { ActFailure } from '@/components/page-state/act-failure'
import { StaffFrame } from '@/components/staff-frame/staff-frame'
import { dayHour } from '@/lib/format'
import { Foot } from '../foot/foot'
import { ImportDone } from './import-done'
import type { Line } from './import-rows'
import { type ImportPage, useImport } from './use-import'
import type { PortfolioPage } from './use-portfolio'

/** Visits kept in a table elsewhere, pasted, looked at row by row, and taken over: judged by the same limits as those written here. */
export function ImportView({ page }: { page: PortfolioPage }) {
  const edit = useImport(page.estateId)
  const back = () => page.setImporting(false)
  return (
    <StaffFrame
      title="导入走访"
      current="portfolio"
      note="别处记的走访，从 Excel 粘过来"
      path={[{ words: '联系户', onPress: back }]}
      {...page.frame}
      {...(edit.pasted.lines.length > 0 ? { footer: <Footer edit={edit} onBack={back} /> } : {})}
    >
      {edit.result ? <ImportDone result={edit.result} onBack={back} /> : null}
      <Card>
        <View className="import-text">
          <View>
            在 Excel
            里连标题一起选中这几列，复制，粘贴到下面：楼、单元、房号、日期时间、方式、见到谁、目的、结果、记录、走访人。
          </View>
          <View className="t-note">
            补记的也守一样的规矩：七天里最多三次，早上 8 点半以前、晚上 8 点以后不算，住户说了先别来的不能去。
          </View>
          <Field long required label="粘贴到这里" value={edit.text} onChange={edit.change} />
        </View>
      </Card>
      {edit.pasted.lines.length > 0 ? <Preview edit={edit} /> : null}
    </StaffFrame>
  )
}

function Footer({ edit, onBack }: { edit: ImportPage; onBack: () => void }) {
  const note = [
    edit.bad.length > 0 ? `${edit.bad.length} 行要改，这次不导` : '',
    edit.beyond > 0 ? `一次最多 ${edit.ready} 行，后面 ${edit.beyond} 行再导一次` : '',
  ]
  return (
    <Foot title={`认出 ${edit.pasted.lines.length} 行`} note={note.filter(Boolean).join('；')}>
      <Button onPress={onBack}>先不导</Button>
      <Button
        variant="primary"
        icon="upload"
        busy={edit.send.isBusy}
        disabled={edit.ready === 0}
        onPress={() => void edit.submit()}
      >
        {edit.ready > 0 ? `导入 ${edit.ready} 行` : '没有能导入的'}
      </Button>
    </Foot>
  )
}

function Preview({ edit }: { edit: ImportPage }) {
  // What has to be put right first; the rest in its own order.
  const lines = [...edit.bad, ...edit.pasted.lines.filter(({ problems }) => problems.length === 0)]
  return (
    <View className="stack">
      <ActFailure failure={edit.send.failure} onRetry={() => void edit.submit()} />
      {edit.pasted.isHeaded ? null : (
        <View className="c-amber">
          第一行不是标题，按「楼、单元、房号、日期时间、方式、见到谁、目的、结果、记录、走访人」的顺序认的。
        </View>
      )}
      <DataTable label="粘贴的走访" columns={columns} rows={lines} rowKey={({ line }) => String(line)} />
    </View>
  )
}

const whenWords = ({ row }: Line) => (row ? dayHour(row.at, Date.now()) : '')

const columns: Column<Line>[] = [
  { key: 'line', title: '行', track: '44px', render: ({ line }) => String(line) },
  { key: 'place', title: '哪一户', track: 'minmax(0, 1fr)', render: ({ place }) => place || '—' },
  {
    key: 'what',
    title: '认出来',
    track: 'minmax(0, 3fr)',
    render: (line) =>
      line.row ? (
        <View>
          <View>
            {[
              whenWords(line),
              visitHowWords[line.row.how],
              visitMetWords[line.row.met],
              visitPurposeWords[line.row.purpose],
              visitOutcomeWords[line.row.outcome],
              line.row.byName,
            ].join(' · ')}
          </View>
          {line.row.words ? <View className="t-note">{line.row.words}</View> : null}
        </View>
      ) : (
        <View className="stack-tight">
          {line.problems.map((words) => (
            <View key={words} className="import-bad">
              {words}
            </View>
          ))}
        </View>
      ),
  },
]
