import type { HomeView } from '@chuanmen/types/me'
import { View } from '@tarojs/components'
import { Icon } from '@/components/icon/icon'
import { Unbroken } from '@/components/page/unbroken'
import { Press } from '@/components/press/press'
import { go } from '@/lib/navigate'
import { waterWords } from '../works/glance-words'

type Props = { home: Pick<NonNullable<HomeView['home']>, 'works' | 'flatId'>; now: Date }

/** Works keep this flat without water right now: when it is back, in one sentence. Opens the page of the works. */
export function WaterOff({ home: { works, flatId }, now }: Props) {
  const said = works && waterWords(works, now)
  if (!said) return null
  return (
    <Press className="next-date next-date-water" onPress={() => go('/pages/works/index', { flatId })}>
      <View className="next-date-sign">
        <View className="next-date-icon">
          <Icon name="drop-off" />
        </View>
      </View>
      <View className="grow next-date-words">
        <View className="t-lead">
          <Unbroken>{said.title}</Unbroken>
        </View>
        <View className="c-ink2">{said.words}</View>
      </View>
    </Press>
  )
}
