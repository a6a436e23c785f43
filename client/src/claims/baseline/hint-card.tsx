import { type Surface, surfaceHints, surfaceWords } from '@chuanmen/types/baseline'
import { View } from '@tarojs/components'
import { aria } from '@/lib/aria'

/** A room drawn in a viewfinder, with the surface to be photographed filled in, and what to mind in words. */
export const HintCard = ({ surface }: { surface: Surface }) => (
  <View className="baseline-hint">
    <View className="baseline-finder" {...aria({ role: 'img', label: `取景示意：${surfaceWords[surface]}` })}>
      <View className={`baseline-room baseline-room-${surface}`}>
        <View className="baseline-ceiling" />
        <View className="baseline-wall" />
        <View className="baseline-floor" />
        <View className="baseline-pipe" />
        <View className="baseline-cabinet" />
        <View className="baseline-fitting" />
      </View>
      <View className="baseline-corner baseline-corner-1" />
      <View className="baseline-corner baseline-corner-2" />
      <View className="baseline-corner baseline-corner-3" />
      <View className="baseline-corner baseline-corner-4" />
    </View>
    <View className="grow">{surfaceHints[surface]}</View>
  </View>
)
