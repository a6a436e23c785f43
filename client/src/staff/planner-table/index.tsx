import { View } from '@tarojs/components'
import { type Loaded, useAction } from '@/api/use-action'
import { Button, MainButton } from '@/components/button/button'
import { Card } from '@/components/card/card'
import { guarded } from '@/components/page/guarded'
import { ActFailure } from '@/components/page-state/act-failure'
import { ChangedMeanwhile } from '@/components/page-state/changed-meanwhile'
import { PageState } from '@/components/page-state/page-state'
import { StaffFrame } from '@/components/staff-frame/staff-frame'
import { aria } from '@/lib/aria'
import { back } from '@/lib/navigate'
import { EstateGate } from '../gate/estate-gate'
import type { EstateDesk } from '../gate/use-estate-desk'
import { FactorsCard } from './factors-card'
import { LinesCard } from './lines-card'
import { differences, howWords } from './table-words'
import { type TablePage, type TableView, useTable } from './use-table'
import './planner-table.scss'

const TITLE = '趟数和把握'

/** What a door is believed to take and how likely it is won, what the estate's own history says of that, and how each number is used. Of staff only. */
function PlannerTablePage() {
  return (
    <EstateGate title={TITLE} current="planner">
      {(desk) => <Load key={desk.estate.estateId} desk={desk} />}
    </EstateGate>
  )
}

const path = [{ words: '算一算', onPress: () => void back('/staff/planner/index') }]

function Load({ desk: { estate, frame } }: { desk: EstateDesk }) {
  const { estateId } = estate
  const loaded = useAction('planner.open', { estateId })
  const { value } = loaded
  if (value) return <Table estateId={estateId} view={value} loaded={loaded} frame={frame} />
  return (
    <StaffFrame title={TITLE} current="planner" path={path} {...frame}>
      <PageState of={loaded} rows={8} kept="您填的还在。" />
    </StaffFrame>
  )
}

type Props = {
  estateId: string
  view: TableView
  loaded: Loaded<TableView>
  frame: EstateDesk['frame']
}

function Table({ estateId, view, loaded, frame }: Props) {
  const page = useTable(estateId, view, loaded.again)
  return (
    <StaffFrame
      title={TITLE}
      current="planner"
      path={path}
      note={view.isOwnTable ? '本小区自己改过的' : '通用的，还没有按本小区改过'}
      {...frame}
      {...(page.isChanged ? { footer: <Foot page={page} /> } : {})}
    >
      <PageState of={loaded} />
      {page.wasRestored && !page.isBehind ? <View className="t-note">上次填的还在，接着填就行。</View> : null}
      {page.isBehind ? <Behind page={page} /> : null}
      <View className="t-note">
        算「先敲谁的门」用的数。觉得哪一个不对就改；本小区走访多了，把握会自己按走访的结果算。
      </View>
      <LinesCard page={page} />
      <FactorsCard page={page} />
      {page.isDefault ? null : (
        <View className="row row-wrap">
          <Button icon="refresh" onPress={page.fillDefaults}>
            都填成默认的
          </Button>
        </View>
      )}
      <ActFailure failure={page.isBehind ? null : page.saving.failure} onRetry={() => void page.save()} />
      <How />
    </StaffFrame>
  )
}

function Foot({ page }: { page: TablePage }) {
  return (
    <>
      <Button onPress={page.stop}>不改了</Button>
      <MainButton icon="check" busy={page.saving.isBusy} disabled={page.isBehind} onPress={() => void page.save()}>
        存好
      </MainButton>
    </>
  )
}

/** A colleague saved another table meanwhile. */
const Behind = ({ page: { saved, form, takeTheirs, keepMine } }: { page: TablePage }) => (
  <ChangedMeanwhile happened="同事改过这张表" onTheirs={takeTheirs} onMine={keepMine}>
    {differences(saved, form).map((words) => (
      <View key={words}>{words}</View>
    ))}
  </ChangedMeanwhile>
)

const How = () => (
  <Card>
    <View className="stack">
      <View className="t-lead" {...aria({ role: 'heading', level: 2 })}>
        这些数怎么用
      </View>
      {howWords.map((words) => (
        <View key={words}>{words}</View>
      ))}
    </View>
  </Card>
)

export default guarded(PlannerTablePage)
