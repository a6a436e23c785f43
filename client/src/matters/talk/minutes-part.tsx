import type { TalkView } from '@chuanmen/types/talk'
import { View } from '@tarojs/components'
import { Card } from '@/components/card/card'
import { SurfaceList } from '@/components/talk/surface-list'
import { aria } from '@/lib/aria'
import { dayHour, yuan } from '@/lib/format'

/** What was agreed, in plain words. */
export function MinutesPart({ view: { minutes } }: { view: TalkView }) {
  if (!minutes) return null
  return (
    <>
      <Card>
        <View className="stack">
          <Heading>怎么说好的</Heading>
          <View className="matters-talk-words">{minutes.words}</View>
          <View className="t-note">{`${minutes.byName} ${dayHour(minutes.at, Date.now())}写的`}</View>
        </View>
      </Card>
      <Card>
        <View className="stack">
          <Heading>每个地方怎么恢复</Heading>
          <SurfaceList surfaces={minutes.surfaces} />
        </View>
      </Card>
      <Ceiling fen={minutes.ceilingFen} />
    </>
  )
}

export const Ceiling = ({ fen }: { fen: number }) => (
  <Card>
    <View className="row row-wrap">
      <View className="grow">万一弄坏，最多赔</View>
      <View className="t-title whole">{yuan(fen)}</View>
    </View>
  </Card>
)

export const Heading = ({ children }: { children: string }) => (
  <View className="t-lead" {...aria({ role: 'heading', level: 2 })}>
    {children}
  </View>
)
