import { keyOf, slotOf } from '@chuanmen/domain/works/slot-of'
import { riserWords } from '@chuanmen/types/riser'
import type { MyWorks } from '@chuanmen/types/works-actions'
import { worksStateWords } from '@chuanmen/types/works-words'
import { View } from '@tarojs/components'
import { Button } from '@/components/button/button'
import { Card, CardSection } from '@/components/card/card'
import { StageLine } from '@/components/stage-line/stage-line'
import { Tag } from '@/components/tag/tag'
import { WorksPicture } from '@/components/works-picture/works-picture'
import { aria } from '@/lib/aria'
import { day, phoneGroups } from '@/lib/format'
import { dial, go } from '@/lib/navigate'
import { Changes, hasChanges } from './changes'
import { Reports } from './reports'
import { Visit } from './visit'
import { visitOf } from './visit-of'

type Props = { work: MyWorks; flatId: string; hasSaid: boolean; now: number; onStale: () => void }

const tones = { asking: 'plain', scheduled: 'teal', underway: 'amber', finished: 'teal' } as const

/** One riser's works: the visit, what changed, the steps, how far each storey is, whom to ring. */
export function WorksCard({ work, flatId, hasSaid, now, onStale }: Props) {
  const { kind, state, stages, floors, myFloor, crew, lastMove, late, noticeId } = work
  const hasBegun = stages.some((stage) => stage.state !== 'planned')
  return (
    <Card flush>
      <CardSection>
        <View className="row row-wrap">
          <View className="grow t-lead works-name" {...aria({ role: 'heading', level: 2 })}>
            {riserWords[kind].name}
          </View>
          <Tag tone={tones[state]}>{worksStateWords[state]}</Tag>
        </View>
        {work.asked ? <Asked work={work} flatId={flatId} hasSaid={hasSaid} now={now} /> : null}
      </CardSection>
      {hasChanges(work) ? (
        <CardSection className="works-changes">
          <View className="stack">
            <Changes work={work} now={now} />
          </View>
        </CardSection>
      ) : null}
      {visitOf(work, new Date(now)) ? (
        <CardSection>
          <Visit key={slotOf(stages).map(keyOf).join()} work={work} flatId={flatId} now={now} onRefused={onStale} />
        </CardSection>
      ) : null}
      {stages.length > 0 ? (
        <CardSection>
          <View className="stack">
            <View className="t-lead" {...aria({ role: 'heading', level: 3 })}>
              哪天做什么
            </View>
            <StageLine stages={stages} now={now} moved={lastMove} late={late} />
          </View>
        </CardSection>
      ) : null}
      {hasBegun && floors.length > 0 ? (
        <CardSection>
          <View className="t-lead" {...aria({ role: 'heading', level: 3 })}>
            做到哪一层
          </View>
          <WorksPicture kind={kind} floors={floors} stages={stages} myFloor={myFloor} />
        </CardSection>
      ) : null}
      {work.reports.length > 0 ? (
        <CardSection>
          <Reports work={work} flatId={flatId} now={now} />
        </CardSection>
      ) : null}
      {crew || noticeId ? (
        <CardSection>
          <View className="stack">
            {crew ? (
              <Button
                wide
                variant="outline"
                icon="phone"
                label={`打给施工队 ${crew.name}，${phoneGroups(crew.phone)}`}
                onPress={() => dial(crew.phone)}
              >
                {`打给施工队 ${crew.name}`}
              </Button>
            ) : null}
            {noticeId ? (
              <Button
                variant="link"
                arrow
                onPress={() => go('/pages/notice/index', { notice: noticeId, flat: flatId })}
              >
                看通知原文
              </Button>
            ) : null}
          </View>
        </CardSection>
      ) : null}
    </Card>
  )
}

/** No dates yet: which days are asked about, and the way to say more. */
function Asked({ work: { asked }, flatId, hasSaid, now }: Omit<Props, 'onStale'>) {
  if (!asked) return null
  return (
    <View className="stack">
      <View>{`想在 ${day(asked.from, now)} 到 ${day(asked.until, now)} 之间约一天上门。`}</View>
      {hasSaid ? (
        <Button wide icon="calendar" onPress={() => go('/pages/availability/index', { flatId })}>
          改我家的时间
        </Button>
      ) : null}
    </View>
  )
}
