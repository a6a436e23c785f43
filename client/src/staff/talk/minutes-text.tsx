import type { TalkMinutes } from '@chuanmen/types/talk'
import { View } from '@tarojs/components'
import { SurfaceList } from '@/components/talk/surface-list'
import { yuan } from '@/lib/format'

/** Minutes as they read. */
export const MinutesText = ({ minutes: { words, surfaces, ceilingFen } }: { minutes: TalkMinutes }) => (
  <View className="stack">
    <View className="talk-words">{words}</View>
    <SurfaceList surfaces={surfaces} />
    <View className="row row-wrap">
      <View className="grow">弄坏了最多赔</View>
      <View className="t-lead whole">{yuan(ceilingFen)}</View>
    </View>
  </View>
)
