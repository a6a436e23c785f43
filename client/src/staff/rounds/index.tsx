import { riserWords } from '@chuanmen/types/riser'
import { View } from '@tarojs/components'
import { useAction } from '@/api/use-action'
import { Button } from '@/components/button/button'
import { CardLink } from '@/components/card/card'
import { guarded } from '@/components/page/guarded'
import { PageState } from '@/components/page-state/page-state'
import { StaffFrame } from '@/components/staff-frame/staff-frame'
import { EmptyState } from '@/components/states/states'
import { Tag } from '@/components/tag/tag'
import { dayHour } from '@/lib/format'
import { go } from '@/lib/navigate'
import { EstateGate } from '../gate/estate-gate'
import type { EstateDesk } from '../gate/use-estate-desk'
import { roundState } from './round-state'
import './rounds.scss'

function RoundsPage() {
  return (
    <EstateGate title="征求意见" current="rounds" root>
      {(desk) => <Rounds key={desk.estate.estateId} desk={desk} />}
    </EstateGate>
  )
}

function Rounds({ desk: { estate, frame } }: { desk: EstateDesk }) {
  const { estateId } = estate
  const list = useAction('round.list', { estateId })
  const rounds = list.value?.rounds ?? []
  const canCreate = list.value?.canCreate ?? false
  const now = Date.now()
  const create = () => void go('/staff/round-edit/index', { estateId })
  const hasRisers = estate.stairwells.some(({ risers }) => risers > 0)
  return (
    <StaffFrame
      title="征求意见"
      current="rounds"
      root
      note="一个楼门同时只有一轮"
      {...(canCreate && hasRisers
        ? {
            actions: (
              <Button variant="primary" icon="plus" onPress={create}>
                新的一轮
              </Button>
            ),
          }
        : {})}
      {...frame}
    >
      <PageState of={list} rows={3} />
      {list.value && !hasRisers ? (
        <EmptyState
          icon="pipes"
          title="先设置立管"
          words="说清每根管从哪几户穿过，才知道该问谁。设好以后就能在这里发起征求意见。"
          {...(estate.abilities.importRoster
            ? {
                action: estate.stairwells.length > 0 ? '去设置立管' : '去导入名册',
                onAction: () =>
                  void go(estate.stairwells.length > 0 ? '/staff/risers/index' : '/staff/roster/index', { estateId }),
              }
            : {})}
        />
      ) : null}
      {list.value && hasRisers && rounds.length === 0 ? (
        <EmptyState
          icon="doc"
          title="还没有征求过意见"
          words="写好一份大家看得懂的文本，选好问哪些楼门，住户就能在手机上答复，也可以签纸质的。"
          {...(canCreate ? { action: '发起第一轮', onAction: create } : {})}
        />
      ) : null}
      {rounds.map((round) => {
        const { words, tone } = roundState(round, now)
        const items = round.items.map((item) => riserWords[item].short).join('、')
        const note = `${dayHour(round.opensAt, now)} 到 ${dayHour(round.closesAt, now)} · ${items}`
        return (
          <CardLink
            key={round.roundId}
            label={`${round.title} ${words} ${note}`}
            onPress={() => void go('/staff/round/index', { estateId, roundId: round.roundId })}
          >
            <View className="row row-wrap rounds-head">
              <View className="t-lead">{round.title}</View>
              <Tag tone={tone}>{words}</Tag>
            </View>
            <View className="t-note">{note}</View>
          </CardLink>
        )
      })}
    </StaffFrame>
  )
}

export default guarded(RoundsPage)
