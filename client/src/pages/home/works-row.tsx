import type { HomeView } from '@chuanmen/types/me'
import { View } from '@tarojs/components'
import { Button } from '@/components/button/button'
import { Card } from '@/components/card/card'
import { shortDay } from '@/lib/format'
import { go } from '@/lib/navigate'
import { nextWords } from '../works/glance-words'
import type { Ask } from './ask'
import { HomeRow } from './home-row'

type Home = NonNullable<HomeView['home']>
type Props = { home: Pick<Home, 'works' | 'flatId' | 'stairwellId'>; ask: Ask; now: Date }

/** Works of this flat: what is next of them, or that the household is asked for its times; not twice when that is asked already. */
export function WorksRow({ home: { works, flatId, stairwellId }, ask, now }: Props) {
  if (!works) return null
  const said = nextWords(works, now)
  const isAsking = works.ask !== null && ask.about !== 'times'
  // It need not be said again; nor is there anything to say while the household is asked.
  const isQuiet = ask.about === 'works' || (!said && works.ask)
  return (
    <>
      {isQuiet ? null : (
        <HomeRow
          icon="calendar"
          title={said?.title ?? '施工安排'}
          words={said?.words ?? '约好的日子、做到哪一步'}
          onPress={() => go('/pages/works/index', { flatId })}
        />
      )}
      {isAsking && works.ask ? (
        <Card tone="amber">
          <View className="stack">
            <View>
              <View className="t-lead">哪天家里有人？</View>
              <View>{`要约上门换管的日子，${shortDay(works.ask.until)} 之前的哪些半天行，请您填一下。`}</View>
            </View>
            <Button wide arrow onPress={() => go('/pages/availability/index', { flatId, stairwellId })}>
              填哪天家里有人
            </Button>
          </View>
        </Card>
      ) : null}
    </>
  )
}
