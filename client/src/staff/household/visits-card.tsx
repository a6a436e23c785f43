import type { PlanView } from '@chuanmen/types/plan-actions'
import type { VisitView } from '@chuanmen/types/visit'
import { visitHowWords, visitMetWords, visitOutcomeWords, visitPurposeWords } from '@chuanmen/types/visit-words'
import { View } from '@tarojs/components'
import { useState } from 'react'
import { useAction } from '@/api/use-action'
import { Button } from '@/components/button/button'
import { Card, CardSection } from '@/components/card/card'
import { PageState } from '@/components/page-state/page-state'
import { aria } from '@/lib/aria'
import { day, dayHour } from '@/lib/format'
import { Head } from '../round-edit/text-fields'
import type { HouseholdPage } from './use-household'

type Props = { page: HouseholdPage; view: PlanView }

const FIRST = 3

/** Who was here of late, what came of it and what is next; older ones when asked for. */
export function VisitsCard({ page, view: { visits } }: Props) {
  const [isAll, showAll] = useState(false)
  const shown = visits.slice(0, FIRST)
  const last = shown.at(-1)
  return (
    <Card flush>
      <CardSection>
        <Head title="走访" {...(visits.length === 0 ? { note: '还没有人去过。记走访以后会列在这里。' } : {})} />
      </CardSection>
      {shown.map((visit) => (
        <VisitRow key={visit.visitId} visit={visit} />
      ))}
      {isAll && last ? (
        <OlderVisits page={page} before={last.at} />
      ) : visits.length > FIRST ? (
        <More onPress={() => showAll(true)} />
      ) : null}
    </Card>
  )
}

/** One page of older visits, and below it the next when that is asked for. */
function OlderVisits({ page, before }: { page: HouseholdPage; before: string }) {
  const older = useAction('visit.list', { ...page.flat, before })
  const [isMore, showMore] = useState(false)
  const { value } = older
  const last = value?.visits.at(-1)
  return (
    <>
      {value ? null : (
        <CardSection>
          <PageState of={older} rows={2} />
        </CardSection>
      )}
      {value?.visits.map((visit) => (
        <VisitRow key={visit.visitId} visit={visit} />
      ))}
      {isMore && last ? (
        <OlderVisits page={page} before={last.at} />
      ) : value?.more ? (
        <More onPress={() => showMore(true)} />
      ) : null}
    </>
  )
}

const More = ({ onPress }: { onPress: () => void }) => (
  <CardSection>
    <Button variant="link" icon="down" label="看更早的走访" onPress={onPress}>
      看更多
    </Button>
  </CardSection>
)

function VisitRow({ visit }: { visit: VisitView }) {
  const { how, purpose, met, outcome, words, next, at, byName, isLate } = visit
  const now = Date.now()
  return (
    <CardSection>
      <View className="stack-tight" {...aria({ role: 'group', label: dayHour(at, now) })}>
        <View>
          {`${visitHowWords[how]}，${visitPurposeWords[purpose]}：${[
            visitMetWords[met],
            outcome === 'none' ? '' : visitOutcomeWords[outcome],
          ]
            .filter(Boolean)
            .join('，')}`}
        </View>
        {words ? <View className="household-said">{words}</View> : null}
        {next ? <View className="t-bold">{`下一步：${next.what}，${day(next.on, now)}`}</View> : null}
        <View className="t-note">
          {[dayHour(at, now), [byName, ...visit.with].join('、'), isLate ? '补记的' : ''].filter(Boolean).join(' · ')}
        </View>
      </View>
    </CardSection>
  )
}
