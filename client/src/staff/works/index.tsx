import { View } from '@tarojs/components'
import { Button } from '@/components/button/button'
import { Card } from '@/components/card/card'
import { guarded } from '@/components/page/guarded'
import { PageState } from '@/components/page-state/page-state'
import { StaffFrame } from '@/components/staff-frame/staff-frame'
import { OfflineBar } from '@/components/states/states'
import { TodoRow } from '@/components/todo-row/todo-row'
import { aria } from '@/lib/aria'
import { useLater } from '@/lib/later'
import { type WorksDesk, WorksGate } from '../works-gate/works-gate'
import { columnWords, riserTitle } from '../works-words/place-words'
import { AskingCard } from './asking-card'
import { EstateSwitch } from './estate-switch'
import { NothingYet } from './nothing-yet'
import { ProposeDialog } from './propose-dialog'
import { ReadyCard } from './ready-card'
import { TalksCard } from './talks-card'
import { TodayCard } from './today-card'
import { TroublesCard } from './troubles-card'
import { useWorks } from './use-works'
import { WeekCard } from './week-card'
import './works.scss'

function WorksPage() {
  return <WorksGate title="施工">{(desk) => <Works key={desk.estateId} desk={desk} />}</WorksGate>
}

/** An estate's works: what has to be looked at, the week, who is being asked, and what may be asked next. */
function Works({ desk }: { desk: WorksDesk }) {
  const page = useWorks(desk)
  const { estateId, estateIds, list, loaded, frame } = desk
  const { groups, today } = page
  const { manage, report } = list.abilities
  const canPropose = manage && list.crews.length > 0 && (groups.asking.length > 0 || groups.troubled.length > 0)
  const { planId } = list
  const unsent = useLater('works.report').filter(({ refused }) => refused === null).length
  return (
    <StaffFrame
      title="施工"
      current="works"
      note={list.estateName}
      {...frame}
      {...(frame.crew ? { root: true } : {})}
      {...(manage
        ? {
            actions: (
              <>
                <Button icon="settings" onPress={page.toCalendar}>
                  施工队和考试日
                </Button>
                {planId ? (
                  <Button icon="doc" onPress={() => page.toPlan(planId)}>
                    看上次排的
                  </Button>
                ) : null}
                {canPropose ? (
                  <Button variant="outline" icon="calculator" onPress={page.propose}>
                    让系统排日子
                  </Button>
                ) : null}
              </>
            ),
          }
        : {})}
    >
      <PageState of={loaded} />
      {estateIds.length > 1 ? <EstateSwitch estateIds={estateIds} estateId={estateId} /> : null}
      {unsent > 0 ? <OfflineBar words={`${unsent} 条现场记录还存在这台设备上，有网了自己送，先别退出登录。`} /> : null}
      <NothingYet estateId={estateId} list={list} />
      <TroublesCard works={groups.troubled} canManage={manage} onOpen={page.open} />
      {frame.crew ? <TalksCard estateId={estateId} /> : null}
      <TodayCard
        works={groups.today}
        crews={list.crews}
        today={today}
        canReport={report}
        onOpen={page.open}
        onReport={page.report}
        onBaselines={page.toBaselines}
      />
      {groups.dated.length + groups.finished.length > 0 ? (
        <WeekCard list={list} today={today} on={page.on} onWeek={page.setOn} onOpen={page.open} />
      ) : null}
      <AskingCard works={groups.asking} onOpen={page.open} />
      {manage ? <ReadyCard ready={list.ready} ask={page.ask} /> : null}
      {groups.finished.length > 0 ? (
        <View className="stack">
          <View className="t-lead" {...aria({ role: 'heading', level: 2 })}>{`完工 ${groups.finished.length} 根`}</View>
          <Card>
            {groups.finished.map((row) => (
              <TodoRow
                key={row.worksId}
                icon="disc-check"
                title={riserTitle(row)}
                note={columnWords(row)}
                onPress={() => page.open(row.worksId)}
              />
            ))}
          </Card>
        </View>
      ) : null}
      {page.isProposing ? (
        <ProposeDialog estateId={estateId} works={list.works} onDone={page.toPlan} onClose={page.closePropose} />
      ) : null}
    </StaffFrame>
  )
}

export default guarded(WorksPage)
