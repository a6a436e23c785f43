import { View } from '@tarojs/components'
import { useState } from 'react'
import { Button } from '@/components/button/button'
import { Card, CardSection } from '@/components/card/card'
import { PageState } from '@/components/page-state/page-state'
import { FailureNote } from '@/components/states/states'
import { aria } from '@/lib/aria'
import { inFours, readOut } from './in-fours'
import { paperDay } from './paper-time'
import { type PublishedDay, useDays } from './use-days'

/** Days shown at first, and more at a time: a sheet in the lobby is a few days old, an objection some weeks. */
const FIRST = 3
const MORE = 15

/** What the lobby sheets print, day by day, each made upon the one before. */
export function DaysCard({ estateId }: { estateId: string }) {
  const { days, estateName, first, isMore, isLoadingMore, failure, moreFailure, older, saving, save } =
    useDays(estateId)
  const [shown, setShown] = useState(FIRST)
  const further = () => {
    setShown(shown + MORE)
    if (shown + MORE > days.length && isMore) older()
  }
  if (first && !first.value) return <PageState of={first} rows={2} />
  return (
    <Card flush>
      <CardSection>
        <View className="t-lead" {...aria({ role: 'heading', level: 2 })}>
          {`${estateName}每天公开的存证`}
        </View>
        <View>
          每晚零点，全小区的存证合成一行字，贴在楼门口的公示单上。那天以前的答复谁要是改了，这行字就对不上。没有新答复的日子不列。
        </View>
      </CardSection>
      {days.length === 0 ? (
        <CardSection className="c-ink2">还没有公开过。有答复以后，第二天起这里会有。</CardSection>
      ) : null}
      {days.slice(0, shown).map((day) => (
        <Day key={day.on} day={day} isSaving={saving === day.on} onSave={() => void save(day.on)} />
      ))}
      {failure ? (
        <CardSection>
          <FailureNote failure={failure} />
        </CardSection>
      ) : null}
      {moreFailure ? (
        <CardSection>
          <FailureNote failure={moreFailure} onRetry={older} />
        </CardSection>
      ) : null}
      {isMore || shown < days.length ? (
        <CardSection>
          <Button wide busy={isLoadingMore} onPress={further}>
            再早一些的
          </Button>
        </CardSection>
      ) : null}
    </Card>
  )
}

function Day({ day, isSaving, onSave }: { day: PublishedDay; isSaving: boolean; onSave: () => void }) {
  const { on, root, chains, isLinked } = day
  return (
    <CardSection>
      <View className="row">
        <View className="grow">
          <View className="t-bold">{paperDay(on)}</View>
          <View className="t-note">{`合成自 ${chains} 条存证链：一轮里一个楼门一条`}</View>
        </View>
        <Button size="small" icon="download" busy={isSaving} label={`存下${paperDay(on)}的`} onPress={onSave}>
          存下
        </Button>
      </View>
      <View className="check-hash" {...aria({ role: 'img', label: readOut(root) })}>
        {inFours(root)}
      </View>
      {isLinked === false ? (
        <View className="c-brick t-bold" {...aria({ role: 'alert' })}>
          和前一天的接不上：前一天公开的被改过。请告诉居委会，也可以打 12345。
        </View>
      ) : null}
    </CardSection>
  )
}
