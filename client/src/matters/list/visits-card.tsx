import type { MattersView } from '@chuanmen/types/plan-actions'
import { visitHowWords, visitPurposeWords } from '@chuanmen/types/visit-words'
import { View } from '@tarojs/components'
import { Button } from '@/components/button/button'
import { Card } from '@/components/card/card'
import { aria } from '@/lib/aria'
import { day, dayHour } from '@/lib/format'
import { go } from '@/lib/navigate'

/** How many are said without being asked for more. */
const SHOWN = 3

/** Who came when and what for, how to be left alone for a while, and where to say that it was too much. */
export function VisitsCard({ view, onPause }: { view: MattersView; onPause: () => void }) {
  const { visits, pausedUntil, abilities, flatId, stairwellId } = view
  return (
    <Card>
      <View className="stack">
        <View className="t-lead" {...aria({ role: 'heading', level: 2 })}>
          谁来过
        </View>
        {pausedUntil ? <View className="c-amber">{`您说了 ${day(pausedUntil)}前先别上门`}</View> : null}
        {visits.slice(0, SHOWN).map(({ visitId, at, how, byName, purpose }) => (
          <View key={visitId}>
            <View>{`${dayHour(at)} ${byName}${visitHowWords[how]}`}</View>
            <View className="t-note">{visitPurposeWords[purpose]}</View>
          </View>
        ))}
        {visits.length === 0 ? <View className="t-note">最近没有人上门。</View> : null}
        <View className="row row-wrap">
          {abilities.pause ? <Button onPress={onPause}>{pausedUntil ? '改日子' : '先别上门'}</Button> : null}
          {abilities.complain ? (
            <Button variant="link" arrow onPress={() => go('/matters/complain/index', { flatId, stairwellId })}>
              来得不合适，我要说
            </Button>
          ) : null}
        </View>
      </View>
    </Card>
  )
}
