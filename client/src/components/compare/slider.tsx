import { View } from '@tarojs/components'
import { Icon } from '../icon/icon'
import { Marks } from '../photo-view/marks'
import { PhotoView } from '../photo-view/photo-view'
import type { ComparePhoto } from './compare'
import { useSlider } from './use-slider'

type Props = { before: ComparePhoto; after: ComparePhoto; of: string }

/** Two photos stacked: left of the handle the one before, right of it the one after. Dragged, or moved with the arrow keys. */
export function Slider({ before, after, of }: Props) {
  const { percent, boxProps, handleProps } = useSlider(`${of}，拖动看施工前和现在`, before.title)
  const { width, height } = after.size ?? before.size ?? { width: 4, height: 3 }
  return (
    <View className="compare-slider" style={{ aspectRatio: `${width} / ${height}` }} {...boxProps}>
      <PhotoView photoId={after.photoId} alt={`${of}，${after.title}`} size={after.size} shape="cover" still />
      <Marks marks={after.marks ?? []} />
      <View className="compare-over" style={{ clipPath: `inset(0 ${100 - percent}% 0 0)` }}>
        <PhotoView photoId={before.photoId} alt={`${of}，${before.title}`} size={before.size} shape="cover" still />
      </View>
      <View className="compare-tag compare-tag-before">{before.title}</View>
      <View className="compare-tag compare-tag-after">{after.title}</View>
      <View className="compare-handle press" style={{ left: `${percent}%` }} {...handleProps}>
        <View className="compare-line" />
        <View className="compare-knob">
          <Icon name="swap" />
        </View>
      </View>
    </View>
  )
}
