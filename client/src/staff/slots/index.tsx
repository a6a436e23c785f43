import { explainPlan } from '@chuanmen/domain/slots/explain'
import { View } from '@tarojs/components'
import { Button, MainButton } from '@/components/button/button'
import { Card } from '@/components/card/card'
import { guarded } from '@/components/page/guarded'
import { PageState } from '@/components/page-state/page-state'
import { Progress } from '@/components/progress/progress'
import { StaffFrame } from '@/components/staff-frame/staff-frame'
import { EmptyState, RefusedState } from '@/components/states/states'
import { aria } from '@/lib/aria'
import { dayHour } from '@/lib/format'
import { Foot } from '../foot/foot'
import { WhyField } from '../riser-works/why-field'
import { ProposeDialog } from '../works/propose-dialog'
import { type WorksDesk, WorksGate } from '../works-gate/works-gate'
import { ProposedRow } from './proposed-row'
import { UnplacedRow } from './unplaced-row'
import { type Slots, useSlots } from './use-slots'
import './slots.scss'

const TITLE = '系统排的日子'

function SlotsPage() {
  return (
    <WorksGate title={TITLE}>
      {(desk) =>
        desk.list.abilities.manage ? (
          <Plan key={desk.estateId} desk={desk} />
        ) : (
          <StaffFrame title={TITLE} current="works" {...desk.frame}>
            <RefusedState words="排日子由社区和街道来做。" phone={desk.list.estatePhone} />
          </StaffFrame>
        )
      }
    </WorksGate>
  )
}

/** What the solver proposed. Nothing of it stands before it is taken. */
function Plan({ desk }: { desk: WorksDesk }) {
  const page = useSlots(desk)
  const { loaded, open, ready, series } = page
  const plan = loaded.value
  const { estateId, list, frame } = desk
  const isRunning = plan?.state === 'running'
  return (
    <StaffFrame
      title={TITLE}
      current="works"
      path={[{ words: '施工', onPress: page.toList }]}
      {...(plan ? { note: `${dayHour(plan.askedAt, Date.now())}算的` } : {})}
      {...(isRunning
        ? {}
        : {
            actions: (
              <Button icon="refresh" disabled={series.isBusy} onPress={page.propose}>
                重新算
              </Button>
            ),
          })}
      {...(open.length > 0
        ? {
            footer: (
              <Foot
                title={series.progress ? `正在定第 ${series.progress.done + 1} 根` : `还有 ${open.length} 根可以采用`}
                note="采用一根，就锁定那根立管、发通知"
              >
                <MainButton busy={series.isBusy} disabled={ready.length === 0} onPress={() => void page.take(ready)}>
                  {`全部采用 ${ready.length} 根`}
                </MainButton>
              </Foot>
            ),
          }
        : {})}
      {...frame}
    >
      {page.planId === '' ? (
        <EmptyState
          icon="calculator"
          title="还没有排过"
          words="系统会找每一户都有人在家、施工队也有空的日子。"
          action="排一排"
          onAction={page.propose}
        />
      ) : (
        <PageState of={loaded} rows={4} />
      )}
      {isRunning ? <Progress words="正在一户一户地对时间，最多一分钟" /> : null}
      {plan?.state === 'failed' ? (
        <EmptyState
          icon="warning"
          title="这次没有算出来"
          words="原来的日子都没动。再算一次；如果一直这样，可以到每一根里人工定日子，并告诉管理员。"
          action="再算一次"
          onAction={page.propose}
        />
      ) : null}
      {plan?.state === 'done' ? <Result page={page} plan={plan} desk={desk} /> : null}
      {page.isProposing ? (
        <ProposeDialog estateId={estateId} works={list.works} onDone={page.toPlan} onClose={page.closePropose} />
      ) : null}
    </StaffFrame>
  )
}

type ResultProps = { page: Slots; plan: NonNullable<Slots['loaded']['value']>; desk: WorksDesk }

function Result({ page, plan, desk: { list } }: ResultProps) {
  const { rows, series } = page
  // Works that were dropped since have nobody to ask about.
  const unplaced = plan.unplaced.filter(({ worksId }) => page.byId.has(worksId))
  const hasStale = rows.some(({ state }) => state === 'stale')
  return (
    <>
      <Card tone={plan.isProven ? 'plain' : 'amber'}>
        <View className="t-lead" {...aria({ role: 'status' })}>
          {explainPlan({ starts: plan.rows, unplaced: plan.unplaced, gap: plan.gap, isProven: plan.isProven })}
        </View>
        <View className="t-note">
          {`${timeWords(plan.solveMs)}。没说时间的住户当作哪天都不行；日子都在能施工的时间里。`}
        </View>
      </Card>
      {hasStale ? (
        <Card tone="amber">
          <View className="row row-wrap">
            <View className="grow">算完以后有的立管或住户的时间变了，标着「情况变了」的不能再用，请重新算。</View>
            <Button size="small" icon="refresh" onPress={page.propose}>
              重新算
            </Button>
          </View>
        </Card>
      ) : null}
      {series.progress ? (
        <Progress
          words={`正在定第 ${series.progress.done + 1} 根，共 ${series.progress.of} 根`}
          share={series.progress.done / series.progress.of}
        />
      ) : null}
      <View className={unplaced.length > 0 && rows.length > 0 ? 'side-by-side' : 'stack'}>
        <View className="side-by-side-main stack">
          {page.moves ? (
            <Card>
              <View className="stack-tight">
                <WhyField value={page.why} error={page.whyError} onChange={page.setWhy} />
                <View className="t-note">标着「改日子」的都用这一句。要分开写，就到那一根里单独改。</View>
              </View>
            </Card>
          ) : null}
          {rows.length > 0 ? (
            <View className="stack">
              <View className="t-lead" {...aria({ role: 'heading', level: 2 })}>{`排上 ${rows.length} 根`}</View>
              <Card flush>
                {rows.map((proposed) => {
                  const { worksId } = proposed.row
                  return (
                    <ProposedRow
                      key={worksId}
                      proposed={proposed}
                      crews={list.crews}
                      outcome={series.outcomes[worksId]}
                      isBusy={series.isBusy}
                      onCrew={(crewId) => page.chooseCrew(worksId, crewId)}
                      onTake={() => void page.take([proposed])}
                      onOpen={() => page.toRiser(worksId)}
                    />
                  )
                })}
              </Card>
            </View>
          ) : null}
        </View>
        <View className={rows.length > 0 ? 'side-by-side-detail' : ''}>
          {unplaced.length > 0 ? (
            <View className="stack">
              <View
                className="t-lead"
                {...aria({ role: 'heading', level: 2 })}
              >{`排不上 ${unplaced.length} 根，要先问人`}</View>
              <Card flush>
                {unplaced.map((one) => (
                  <UnplacedRow
                    key={one.worksId}
                    unplaced={one}
                    works={page.byId.get(one.worksId)}
                    onFlat={page.toFlat}
                    onFill={page.fillFor}
                    onOpen={() => page.toRiser(one.worksId)}
                  />
                ))}
              </Card>
            </View>
          ) : null}
        </View>
      </View>
      {rows.length === 0 && unplaced.length === 0 ? (
        <EmptyState icon="calendar" title="没有要排的" words="正在约时间的立管都定好了，或者还没有开始约。" />
      ) : null}
    </>
  )
}

const timeWords = (ms: number) => (ms < 1_000 ? '不到 1 秒算完' : `算了 ${Math.round(ms / 1_000)} 秒`)

export default guarded(SlotsPage)
