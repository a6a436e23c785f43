import type { PlanView } from '@chuanmen/types/plan-actions'
import { kindNotes, kindWords } from '@chuanmen/types/plan-words'
import { Text, View } from '@tarojs/components'
import { useState } from 'react'
import { Button } from '@/components/button/button'
import { Card } from '@/components/card/card'
import { Icon } from '@/components/icon/icon'
import { ActFailure } from '@/components/page-state/act-failure'
import { aria } from '@/lib/aria'
import { day } from '@/lib/format'
import { go } from '@/lib/navigate'
import { Head } from '../round-edit/text-fields'
import type { HouseholdPage } from './use-household'
import { inOrder, kindsHappened, kindsWords, sameKinds, useKinds } from './use-kinds'

type Props = { page: HouseholdPage; view: PlanView }

/** What stands in the way, as the rules see it with their evidence, and as a person confirmed or corrected it. */
export function KindsCard({ page, view }: Props) {
  const { diagnosis, proposed, abilities } = view
  const kinds = useKinds(page, view)
  const [seen, setSeen] = useState<PlanView | null>(null)
  const found = inOrder(proposed.map(({ kind }) => kind))
  // Shown again only where people have not yet said what they think of it.
  const isNews = !diagnosis || (!sameKinds(diagnosis.kinds, found) && !sameKinds(diagnosis.proposed, found))
  const confirm = async () => {
    setSeen(view)
    if (await kinds.run(found, '')) setSeen(null)
  }
  const isBehind = seen !== null && seen.rev !== view.rev && !kinds.isBusy
  return (
    <Card>
      <View className="stack">
        <View className="row">
          <View className="grow">
            <Head title="难在哪里" note="说的是难处，不是人" />
          </View>
          <Button
            variant="link"
            label="看办法，每一类的"
            onPress={() => void go('/staff/plan-templates/index', { estateId: view.estateId })}
          >
            看办法
          </Button>
        </View>
        {diagnosis ? <Confirmed diagnosis={diagnosis} /> : null}
        {isNews && proposed.length > 0 ? <Proposed view={view} /> : null}
        {!diagnosis && proposed.length === 0 ? (
          <View className="c-ink2">
            {`现在知道的还看不出来。入户登记以后，系统会提出看法${abilities.confirmKinds ? '；您也可以自己定' : ''}。`}
          </View>
        ) : null}
        {isBehind ? (
          <View className="c-amber" {...aria({ role: 'alert' })}>
            {`刚刚有变化：${kindsHappened(seen, view)}。看一遍新的，还要这样就再点一次。`}
          </View>
        ) : null}
        {page.asking ? null : <ActFailure failure={kinds.failure} onRetry={() => void confirm()} />}
        {abilities.confirmKinds ? (
          <View className="row row-wrap">
            {isNews && proposed.length > 0 ? (
              <Button variant="outline" icon="check" busy={kinds.isBusy} onPress={() => void confirm()}>
                就是这样
              </Button>
            ) : null}
            <Button icon="pencil" onPress={() => page.ask({ what: 'kinds' })}>
              {diagnosis || proposed.length > 0 ? '改一下' : '自己定'}
            </Button>
          </View>
        ) : null}
      </View>
    </Card>
  )
}

function Confirmed({ diagnosis }: { diagnosis: NonNullable<PlanView['diagnosis']> }) {
  const { kinds, byName, at, why } = diagnosis
  return (
    <View className="stack-tight">
      {kinds.length === 0 ? <View className="t-bold">{kindsWords(kinds)}</View> : null}
      {inOrder(kinds).map((kind) => (
        <View key={kind}>
          <Text className="t-bold">{kindWords[kind]}</Text>
          <Text className="c-ink2">{`　${kindNotes[kind]}`}</Text>
        </View>
      ))}
      <View className="t-note">{`${byName} ${day(at, Date.now())}定的`}</View>
      {why ? <View className="t-note">{`为什么：${why}`}</View> : null}
    </View>
  )
}

/** A kind and the facts that speak for it: drawn with a dashed frame, it is not decided yet. */
function Proposed({ view: { proposed, diagnosis } }: { view: PlanView }) {
  return (
    <>
      <View className="t-bold">{diagnosis ? '按新的情况看，像：' : '按现在知道的看，像：'}</View>
      {proposed.map(({ kind, evidence }) => (
        <Card key={kind} tone="dashed">
          <View className="stack-tight">
            <View className="t-bold">{kindWords[kind]}</View>
            <View className="c-ink2">{kindNotes[kind]}</View>
            {evidence.map(({ rule, words }) => (
              <View key={rule} className="household-evidence">
                <Icon name="info" className="c-teal" />
                <View className="grow">{words}</View>
              </View>
            ))}
          </View>
        </Card>
      ))}
    </>
  )
}
