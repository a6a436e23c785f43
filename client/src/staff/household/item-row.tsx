import type { PlanItemView, PlanView } from '@chuanmen/types/plan-actions'
import { View } from '@tarojs/components'
import { useState } from 'react'
import { Button } from '@/components/button/button'
import { CardSection } from '@/components/card/card'
import { FactList } from '@/components/fact-list/fact-list'
import { Tag } from '@/components/tag/tag'
import { type Step, Timeline } from '@/components/timeline/timeline'
import { aria } from '@/lib/aria'
import { dayOf } from '@/lib/format'
import { dueWords, factsOf, fromWords, standOf, storyNote, storyWords } from './item-words'
import { nextStepOf, otherMoves } from './next-step'
import type { HouseholdPage } from './use-household'

type Props = { page: HouseholdPage; view: PlanView; item: PlanItemView }

/** One item: what, who and by when, what came of it so far, its one next step, and its story. */
export function ItemRow({ page, view, item }: Props) {
  const [isStoryShown, showStory] = useState(false)
  const now = Date.now()
  const { words, tone } = standOf(item, dayOf(now))
  const isOver = item.state === 'done' || item.state === 'dropped'
  const next = nextStepOf(item, view.abilities.invite)
  const facts = factsOf(item, now)
  return (
    <CardSection>
      <View className="stack-tight" {...aria({ role: 'group', label: `${item.what}，${words}` })}>
        <View className="household-item-head">
          <View className="t-bold grow">{item.what}</View>
          <Tag tone={tone} {...(item.isOverdue ? { icon: 'warning' } : {})}>
            {words}
          </Tag>
        </View>
        <View className="t-note">{[...(isOver ? [] : [dueWords(item, now)]), fromWords(item)].join(' · ')}</View>
        {facts.length > 0 ? <FactList tight facts={facts} /> : null}
        <View className="row row-wrap household-item-steps">
          {next ? (
            <Button
              size="small"
              variant="outline"
              label={`${next.words}：${item.what}`}
              onPress={() => page.step(item, next)}
            >
              {next.words}
            </Button>
          ) : null}
          {otherMoves(item, next).length > 0 ? (
            <Button
              size="small"
              label={`更多：${item.what}`}
              onPress={() => page.ask({ what: 'more', itemId: item.itemId })}
            >
              更多
            </Button>
          ) : null}
          {item.story.length > 0 ? (
            <Button
              variant="link"
              icon={isStoryShown ? 'up' : 'down'}
              label={`经过：${item.what}，${isStoryShown ? '收起' : '展开'}`}
              onPress={() => showStory(!isStoryShown)}
            >
              经过
            </Button>
          ) : null}
        </View>
        {isStoryShown ? <Story item={item} now={now} /> : null}
      </View>
    </CardSection>
  )
}

/** Everything that happened to it, the newest first, each with who did it. */
function Story({ item, now }: { item: PlanItemView; now: number }) {
  const steps = item.story.map(
    (entry, index): Step => ({
      id: String(index),
      title: storyWords(entry),
      note: storyNote(entry, now),
      state: 'done',
    }),
  )
  return <Timeline steps={steps.reverse()} />
}
