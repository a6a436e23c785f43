import { stageWords } from '@chuanmen/types/works-words'
import { View } from '@tarojs/components'
import { Button } from '@/components/button/button'
import { Card } from '@/components/card/card'
import { FactList } from '@/components/fact-list/fact-list'
import { Icon } from '@/components/icon/icon'
import { StageLine } from '@/components/stage-line/stage-line'
import { aria } from '@/lib/aria'
import { dayHour } from '@/lib/format'
import { dial } from '@/lib/navigate'
import { betweenWords } from '../works-words/time-words'
import type { WorksView } from './visit-words'

type Props = {
  view: WorksView /** Absent for a crew, which sees no notice's ledger. */
  onNotice?: ((noticeId: string) => void) | undefined
}

/** The dates that stand: steps, the stop, who does it, and the notice that told of them. */
export function DatesCard({ view, onNotice }: Props) {
  const { stages, stop, late, noticeId, approvalRef, emergencyReason, crews, crewId, moves } = view
  const now = Date.now()
  const crew = crews.find((one) => one.crewId === crewId)
  return (
    <Card>
      <View className="stack">
        <View className="t-lead" {...aria({ role: 'heading', level: 2 })}>
          日子
        </View>
        {late ? (
          <View className="row works-late" {...aria({ role: 'status' })}>
            <Icon name="clock" className="c-amber" />
            <View className="grow">
              <View className="t-bold">{`施工队说${stageWords[late.kind]}要晚（${dayHour(late.at, now)}）`}</View>
              <View>{late.words}</View>
            </View>
          </View>
        ) : null}
        <StageLine stages={stages} now={now} moved={moves.at(-1) ?? null} late={late} />
        <FactList
          facts={[
            ...(stop
              ? [
                  {
                    name: '停水',
                    icon: 'drop-off' as const,
                    value: betweenWords(stop.from, stop.until, now),
                  },
                ]
              : []),
            ...(crew
              ? [
                  {
                    name: '施工队',
                    icon: 'users' as const,
                    value: (
                      <View className="row row-wrap">
                        <View>{crew.name}</View>
                        <Button
                          size="small"
                          icon="phone"
                          label={`${crew.phone}，打电话给${crew.name}`}
                          onPress={() => dial(crew.phone)}
                        >
                          {crew.phone}
                        </Button>
                      </View>
                    ),
                  },
                ]
              : []),
            ...(approvalRef ? [{ name: '批准文号', icon: 'doc-check' as const, value: approvalRef }] : []),
            ...(emergencyReason ? [{ name: '抢修', icon: 'warning' as const, value: emergencyReason }] : []),
          ]}
        />
        {noticeId && onNotice ? (
          <Button wide variant="outline" icon="bell" arrow onPress={() => onNotice(noticeId)}>
            看通知，谁知道了
          </Button>
        ) : null}
      </View>
    </Card>
  )
}
