import type { HomeView } from '@chuanmen/types/me'
import { View } from '@tarojs/components'
import { Button } from '@/components/button/button'
import { Card, CardLink } from '@/components/card/card'
import { Icon } from '@/components/icon/icon'
import { Unbroken } from '@/components/page/unbroken'
import { shortDay } from '@/lib/format'
import { go } from '@/lib/navigate'
import { nextWords } from '../works/glance-words'
import type { Ask } from './ask'

type Home = NonNullable<HomeView['home']>
type Props = { home: Pick<Home, 'works' | 'flatId' | 'stairwellId'>; ask: Ask; now: Date }

/** Works of this flat: what is next of them, or that the household is asked for its times; not twice when that is asked already. */
export function WorksRow({ home: { works, flatId, stairwellId }, ask, now }: Props) {
  if (!works) return null
  const said = nextWords(works, now)
  const isAsking = works.ask !== null && ask.about !== 'times'
  const open = () => go('/pages/works/index', { flatId })
  return (
    <>
      {ask.about === 'works' ? null : said ? (
        <CardLink label={`${said.title}。${said.words}`} onPress={open}>
          <View className="row works-row">
            <Icon name="calendar" className="c-teal" />
            <View className="grow">
              <View className="t-lead">
                <Unbroken>{said.title}</Unbroken>
              </View>
              <View className="c-ink2">{said.words}</View>
            </View>
          </View>
        </CardLink>
      ) : works.ask ? null : (
        <CardLink label="施工安排，约好的日子、做到哪一步" onPress={open}>
          <View className="row works-row">
            <Icon name="calendar" className="c-teal" />
            <View className="grow">
              <View className="t-lead">施工安排</View>
              <View className="c-ink2">约好的日子、做到哪一步</View>
            </View>
          </View>
        </CardLink>
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
