import { liableWords, type TalkSurface } from '@chuanmen/types/talk'
import { View } from '@tarojs/components'
import { aria } from '@/lib/aria'
import { placeOf } from './talk-words'
import './talk.scss'

/** Surface by surface: how it is put back, and who answers for it. */
export const SurfaceList = ({ surfaces }: { surfaces: readonly TalkSurface[] }) => (
  <View className="talk-surfaces" {...aria({ role: 'list', label: '每个地方怎么恢复' })}>
    {surfaces.map((one) => (
      <View key={placeOf(one)} className="talk-surface" {...aria({ role: 'listitem' })}>
        <View className="t-bold">{placeOf(one)}</View>
        <View>{one.standard}</View>
        <View className="t-note">{`弄坏了，${liableWords[one.liable]}`}</View>
      </View>
    ))}
  </View>
)
