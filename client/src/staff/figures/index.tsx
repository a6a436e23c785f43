import { gapSentence } from '@chuanmen/domain/estate/figures'
import { View } from '@tarojs/components'
import { Button } from '@/components/button/button'
import { Card } from '@/components/card/card'
import { guarded } from '@/components/page/guarded'
import { PageState } from '@/components/page-state/page-state'
import { StaffFrame } from '@/components/staff-frame/staff-frame'
import { EmptyState, FailureNote } from '@/components/states/states'
import { TwoNumbers } from '@/components/two-numbers/two-numbers'
import { day, dayHour } from '@/lib/format'
import { go, goRoot } from '@/lib/navigate'
import { EstateGate } from '../gate/estate-gate'
import type { EstateDesk } from '../gate/use-estate-desk'
import { may } from '../may'
import { BlockersCard } from './blockers-card'
import { StairwellComparison } from './stairwell-comparison'
import { TrendCard } from './trend-card'
import { type FiguresView, useFigures } from './use-figures'
import './figures.scss'

function FiguresPage() {
  return (
    <EstateGate title="成串率" current="figures">
      {(desk) => <Figures key={desk.estate.estateId} desk={desk} />}
    </EstateGate>
  )
}

function Figures({ desk }: { desk: EstateDesk }) {
  const { estate, frame } = desk
  const page = useFigures(estate.estateId)
  const { value } = page.figures
  return (
    <StaffFrame
      title="成串率"
      current="figures"
      path={[{ words: estate.name, onPress: () => void goRoot('/staff/estate/index', { estateId: estate.estateId }) }]}
      {...(value ? { note: noteOf(value, Date.now()) } : {})}
      {...frame}
      {...(value?.round
        ? {
            actions: (
              <Button icon="download" busy={page.isExporting} onPress={() => void page.save()}>
                导出 Excel
              </Button>
            ),
          }
        : {})}
    >
      <PageState of={page.figures} rows={6} />
      <FailureNote failure={page.failure} onRetry={() => void page.save()} />
      {value ? <Content view={value} desk={desk} /> : null}
    </StaffFrame>
  )
}

/** 「给排水立管更换 · 11月30日 周一截止 · 结算于11月27日 周五 凌晨0点20分」 */
const noteOf = ({ round, asOf }: FiguresView, now: number) =>
  [
    round?.title,
    round ? (round.isClosed ? '已结束' : `${day(round.closesAt)}截止`) : '',
    asOf ? `结算于${dayHour(asOf, now)}` : '',
  ]
    .filter(Boolean)
    .join(' · ')

function Content({ view, desk: { estate, grants } }: { view: FiguresView; desk: EstateDesk }) {
  const { estateId } = estate
  const { round, now, blockers, stairwells } = view
  if (!round)
    return (
      <EmptyState
        icon="chart"
        title="还没有征求意见"
        words="发起第一轮以后，这里有：同意率和成串率一天天怎么走、照现在的速度到哪里、卡在什么难处上、各楼门比一比。"
        action="去征求意见"
        onAction={() => void goRoot('/staff/rounds/index', { estateId })}
      />
    )
  return (
    <>
      <Card>
        <TwoNumbers figures={now} gap={gapSentence(now)} />
      </Card>
      {round.isClosed && may(grants, 'certify', estate) ? (
        <Card tone="teal">
          <View className="row row-wrap">
            <View className="grow">这一轮已经结束，结果可以出证明了。</View>
            <Button
              variant="outline"
              icon="doc-check"
              onPress={() => void go('/staff/certificates/index', { estateId, roundId: round.roundId })}
            >
              出证明
            </Button>
          </View>
        </Card>
      ) : null}
      <View className="figures-pair">
        <TrendCard view={view} round={round} now={Date.now()} />
        <BlockersCard
          blockers={blockers}
          now={now}
          {...(!round.isClosed && may(grants, 'planDoors', estate)
            ? { onPlan: () => void go('/staff/planner/index', { estateId }) }
            : {})}
        />
      </View>
      {stairwells.length > 0 ? (
        <StairwellComparison
          rows={stairwells}
          onOpen={(stairwellId) => void go('/staff/stairwell/index', { estateId, stairwellId })}
        />
      ) : null}
    </>
  )
}

export default guarded(FiguresPage)
