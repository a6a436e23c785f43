import type { Stage } from '@chuanmen/types/works'
import { Text, View } from '@tarojs/components'
import { useState } from 'react'
import { Button } from '@/components/button/button'
import { Card } from '@/components/card/card'
import { guarded } from '@/components/page/guarded'
import { PageState } from '@/components/page-state/page-state'
import { StaffFrame } from '@/components/staff-frame/staff-frame'
import { EmptyState, RefusedState } from '@/components/states/states'
import { WorksPicture } from '@/components/works-picture/works-picture'
import { aria } from '@/lib/aria'
import { day } from '@/lib/format'
import { back, go } from '@/lib/navigate'
import { spanWords } from '@/pages/notice/times'
import { LackingCard } from '../baselines/lacking-card'
import { useWorksFrame } from '../works-gate/use-works-frame'
import { riserInFull } from '../works-words/place-words'
import { ExtrasCard } from './extras-card'
import { LateDialog } from './late-dialog'
import { MissedDialog } from './missed-dialog'
import { ReportList } from './report-list'
import { StepCard } from './step-card'
import { type Report, useReport } from './use-report'
import { WaitingReports } from './waiting-reports'
import './report.scss'

/** The crew's page: which step is on, three large buttons, photos and words. It works without a network and sends by itself. */
function ReportPage() {
  const report = useReport()
  const { site, view, stage, worksId } = report
  // The step itself: once it is told the page goes back to the one that is on.
  const [late, setLate] = useState<Stage>()
  const [isMissed, setMissed] = useState(false)
  const frame = useWorksFrame(site)
  const isOpen = site?.mayReport && (site.state === 'scheduled' || site.state === 'underway')
  const list = () => void back('/staff/works/index')
  return (
    <StaffFrame
      title="现场记录"
      current="works"
      path={[{ words: '施工', onPress: list }]}
      {...frame}
      {...(view?.abilities.manage
        ? {
            actions: (
              <Button size="small" icon="calendar" onPress={() => void go('/staff/riser-works/index', { worksId })}>
                安排和改期
              </Button>
            ),
          }
        : {})}
      {...(isOpen && stage ? { footer: <Buttons report={report} onMissed={() => setMissed(true)} /> } : {})}
    >
      <PageState of={report.state} rows={4} kept="已经记下的还在这台手机上，联网后自己送。" />
      {site && !site.mayReport ? <RefusedState words="现场记录由施工队和社区来做。" /> : null}
      {site?.mayReport && site.state === 'asking' ? (
        <EmptyState
          icon="calendar"
          title="还没定日子"
          words="社区正在和住户约时间，定好以后会出现在施工里，到时在这里记进度。"
          action="回到施工"
          onAction={list}
        />
      ) : null}
      {site ? <WaitingReports report={report} /> : null}
      {isOpen ? (
        <View className="side-by-side">
          <View className="side-by-side-main stack">
            <Place report={report} />
            {stage?.needsEntry ? (
              <LackingCard stairwellId={site.stairwellId ?? ''} flatIds={site.rooms.map(({ flatId }) => flatId)} />
            ) : null}
            {stage ? <StepCard report={report} stage={stage} onLate={() => setLate(stage)} /> : <AllDone />}
            {stage ? <ExtrasCard key={stage.kind} report={report} /> : null}
          </View>
          <View className="side-by-side-detail stack">
            <Card>
              <WorksPicture kind={site.kind} floors={[...report.floors].reverse()} stages={report.stages} />
            </Card>
            <ReportList reports={view?.reports ?? []} floors={report.floors} />
          </View>
        </View>
      ) : null}
      {site?.mayReport && site.state === 'finished' ? (
        <>
          <EmptyState
            icon="check"
            title="这根管完工了"
            words="每一步都做完了，不用再记。"
            action="回到施工"
            onAction={list}
          />
          <ReportList reports={view?.reports ?? []} floors={report.floors} />
        </>
      ) : null}
      {late ? <LateDialog report={report} stage={late} onClose={() => setLate(undefined)} /> : null}
      {isMissed && stage && site ? <MissedDialog report={report} site={site} onClose={() => setMissed(false)} /> : null}
    </StaffFrame>
  )
}

/** Under the thumb, whatever the page shows. */
function Buttons({ report: { stage, tell, isSettling }, onMissed }: { report: Report; onMissed: () => void }) {
  if (!stage) return null
  return (
    <View className="report-buttons" {...aria({ role: 'group', label: '记一下' })}>
      <Button
        className="report-button"
        variant="outline"
        icon="valve"
        disabled={isSettling}
        onPress={() => tell('underway')}
      >
        {stage.state === 'underway' ? '还在做' : '开始'}
      </Button>
      {stage.needsEntry ? (
        <Button className="report-button" icon="door" disabled={isSettling} onPress={onMissed}>
          没人开门
        </Button>
      ) : null}
      <Button
        className="report-button"
        variant="primary"
        icon="check"
        disabled={isSettling}
        onPress={() => tell('done')}
      >
        做完了
      </Button>
    </View>
  )
}

function Place({ report: { site } }: { report: Report }) {
  if (!site) return null
  const now = Date.now()
  return (
    <Card tone="sunk">
      <View className="t-lead">{riserInFull(site)}</View>
      <View className="c-ink2">{`${site.estateName} · ${site.rooms.length} 户：${site.rooms.map(({ room }) => room).join('、')}`}</View>
      {site.stop && new Date(site.stop.until).getTime() > now ? (
        <View className="c-amber t-bold">
          <Text>{`停水 ${day(site.stop.from, now)} ${spanWords(site.stop.from, site.stop.until)}`}</Text>
        </View>
      ) : null}
      {site.late ? <View className="c-amber">{`报过要晚：${site.late.words}`}</View> : null}
    </Card>
  )
}

const AllDone = () => <EmptyState icon="check" title="每一步都记完了" words="等记录送到，这根管就完工了。" />

export default guarded(ReportPage)
