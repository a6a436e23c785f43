import type { PlanView } from '@chuanmen/types/plan-actions'
import { View } from '@tarojs/components'
import { useEffect, useState } from 'react'
import { Button } from '@/components/button/button'
import { Card, CardSection } from '@/components/card/card'
import { bringIntoView } from '../claim/bring-into-view'
import { Head } from '../round-edit/text-fields'
import { ItemRow } from './item-row'
import { liveItems, pastItems } from './item-words'
import type { HouseholdPage } from './use-household'

type Props = { page: HouseholdPage; view: PlanView }

const ASKED_ID = 'household-asked'

/** 问题清单: what stands between the household and a yes, what is late first; what is over is folded away. */
export function ItemsCard({ page, view }: Props) {
  const live = liveItems(view.items)
  const past = pastItems(view.items)
  const [isPastShown, showPast] = useState(() => past.some(({ itemId }) => itemId === page.askedItem))
  // biome-ignore lint/correctness/useExhaustiveDependencies: once, as the page opens
  useEffect(() => {
    if (page.askedItem) bringIntoView(ASKED_ID)
  }, [])
  const rows = (items: typeof live) =>
    items.map((item) => (
      <View key={item.itemId} className="household-item" {...(item.itemId === page.askedItem ? { id: ASKED_ID } : {})}>
        <ItemRow page={page} view={view} item={item} />
      </View>
    ))
  const late = live.filter(({ isOverdue }) => isOverdue).length
  const note = [live.length > 0 ? `${live.length} 件没办完` : '', late > 0 ? `逾期 ${late} 件` : ''].filter(Boolean)
  return (
    <Card flush>
      <CardSection>
        <View className="row row-wrap">
          <View className="grow">
            <Head title="问题清单" {...(note.length > 0 ? { note: note.join('，') } : {})} />
          </View>
          {view.abilities.addItem ? (
            <Button size="small" icon="plus" onPress={() => page.ask({ what: 'add' })}>
              加一件
            </Button>
          ) : null}
        </View>
        {live.length === 0 ? (
          <View className="c-ink2 household-none">
            {past.length > 0
              ? '清单上的都办完了。'
              : '还没有要办的。住户说了原因、定了难在哪里，要办的事会自己列出来。'}
          </View>
        ) : null}
      </CardSection>
      {rows(live)}
      {past.length > 0 ? (
        <CardSection>
          <Button
            variant="link"
            icon={isPastShown ? 'up' : 'down'}
            label={`办完和不办的 ${past.length} 件，${isPastShown ? '收起' : '展开'}`}
            onPress={() => showPast(!isPastShown)}
          >
            {`办完和不办的 ${past.length} 件`}
          </Button>
        </CardSection>
      ) : null}
      {isPastShown ? rows(past) : null}
    </Card>
  )
}
