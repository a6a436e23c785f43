import { estateRefusals } from '@chuanmen/types/refusals/estate'
import { Text, View } from '@tarojs/components'
import { useState } from 'react'
import { Card } from '@/components/card/card'
import { Icon } from '@/components/icon/icon'
import { guarded } from '@/components/page/guarded'
import { Progress } from '@/components/progress/progress'
import { StaffFrame } from '@/components/staff-frame/staff-frame'
import { RefusedState } from '@/components/states/states'
import { aria } from '@/lib/aria'
import { go } from '@/lib/navigate'
import { AskDialog } from '../ask-dialog/ask-dialog'
import { EstateGate } from '../gate/estate-gate'
import type { EstateDesk } from '../gate/use-estate-desk'
import { ChooseFile } from './choose-file'
import { Columns } from './columns'
import { ColumnsSummary } from './columns-summary'
import { Difference } from './difference'
import { Done } from './done'
import { RosterFooter } from './footer'
import { Importing } from './importing'
import { Problems } from './problems'
import { StepLine } from './step-line'
import { useDrop } from './use-drop'
import { useRoster } from './use-roster'
import './roster.scss'

function RosterPage() {
  return (
    <EstateGate title="导入名册" current="roster">
      {(desk) => <Roster key={desk.estate.estateId} desk={desk} />}
    </EstateGate>
  )
}

function noteFor(
  stage: ReturnType<typeof useRoster>['stage'],
  preview: ReturnType<typeof useRoster>['preview'],
): string {
  if (stage === 'done') return ''
  if (stage === 'file' || !preview) return '先看问题，再导入'
  return `${preview.fileName} · ${preview.counts.rows} 行${stage === 'import' ? '' : ' · 现在还没有写入任何数据'}`
}

function Roster({ desk: { estate, frame } }: { desk: EstateDesk }) {
  const { estateId, abilities } = estate
  const roster = useRoster(estateId)
  const { stage, preview, file } = roster
  const isOver = useDrop(abilities.importRoster && stage !== 'import', (dropped) => void file.send(dropped))
  const [isAsking, setAsking] = useState(false)
  const where = { estateId }
  const note = noteFor(stage, preview)
  if (!abilities.importRoster) {
    return (
      <StaffFrame title="导入名册" current="roster" {...frame}>
        <RefusedState words="名册由社区或街道的工作人员导入。" phone={estate.phone} />
      </StaffFrame>
    )
  }
  const footer =
    preview && (stage === 'columns' || stage === 'problems') ? (
      <RosterFooter
        stage={stage}
        counts={preview.counts}
        readable={roster.readable}
        unsure={roster.unsure}
        isReading={roster.isReading}
        onAnother={roster.anotherFile}
        onReplace={() => void file.choose()}
        onProblems={roster.toProblems}
        onImport={(onlyGoodRows) => (onlyGoodRows ? setAsking(true) : roster.importAll(false))}
      />
    ) : null
  return (
    <StaffFrame
      title="导入名册"
      current="roster"
      note={note}
      actions={<StepLine stage={stage} />}
      {...(footer ? { footer } : {})}
      {...frame}
    >
      {isOver && stage !== 'file' ? <View className="roster-over">松手就换成这个文件</View> : null}
      {stage === 'file' ? (
        <ChooseFile
          isOver={isOver}
          sending={file.sending}
          reading={roster.isReading ? roster.fileName : null}
          failure={roster.failure}
          onChoose={() => void file.choose()}
          onAgain={roster.again}
        />
      ) : null}
      {stage === 'columns' && preview ? (
        <View className="stack roster-columns">
          {preview.blocked && !roster.isReading ? (
            <View className="roster-note roster-note-bad" {...aria({ role: 'alert' })}>
              <Icon name="warning" size={20} className="c-amber" />
              <Text className="grow">{estateRefusals[preview.blocked]}</Text>
            </View>
          ) : null}
          {preview.sheets
            .filter(({ columns }) => columns.length > 0)
            .map((sheet) => (
              <Columns
                key={sheet.name}
                sheet={sheet}
                mapping={roster.mapping}
                confirmed={roster.confirmed}
                replaced={roster.replaced}
                isReading={roster.isReading}
                onField={(index, field) => roster.setField(sheet.name, index, field)}
                onConfirm={(index) => roster.confirm(sheet.name, index)}
                onHeader={(row) => roster.setHeader(sheet.name, row)}
              />
            ))}
        </View>
      ) : null}
      {stage === 'problems' && roster.isReading ? (
        <Card>
          <Progress words="正在按新的对应读一遍" />
        </Card>
      ) : null}
      {stage === 'problems' && preview && !roster.isReading ? (
        <View className="roster-review">
          <View className="stack roster-review-side">
            <ColumnsSummary
              sheets={preview.sheets}
              mapping={roster.mapping}
              unsure={roster.unsure}
              onChange={roster.toColumns}
            />
            <Difference diff={preview.diff} />
          </View>
          <View className="roster-review-main">
            <Problems preview={preview} />
          </View>
        </View>
      ) : null}
      {stage === 'import' && roster.run ? (
        <Importing
          run={roster.run}
          isRunning={roster.steps.isRunning}
          failure={roster.steps.failure}
          onGoOn={roster.goOn}
          onReadAnew={roster.readAnew}
        />
      ) : null}
      {isAsking && preview ? (
        <AskDialog
          title={`只导入没有问题的 ${preview.counts.flats} 户？`}
          words={[
            `有 ${preview.counts.fix} 行必须改，这次不导。`,
            '改好以后把整张表再上传一次，只会补上缺的和变化的。',
          ]}
          yes={`导入 ${preview.counts.flats} 户`}
          onYes={() => {
            setAsking(false)
            roster.importAll(true)
          }}
          onClose={() => setAsking(false)}
        />
      ) : null}
      {roster.result ? (
        <Done
          result={roster.result}
          onRisers={() => void go('/staff/risers/index', where)}
          onEstate={() => void go('/staff/estate/index', where)}
          onAgain={roster.anotherFile}
        />
      ) : null}
    </StaffFrame>
  )
}

export default guarded(RosterPage)
