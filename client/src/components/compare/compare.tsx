import { View } from '@tarojs/components'
import { useState } from 'react'
import { aria } from '@/lib/aria'
import { Chip } from '../chip/chip'
import type { Mark } from '../photo-view/marks'
import { PhotoView } from '../photo-view/photo-view'
import type { PhotoSize } from '../photo-view/use-photo-link'
import { Slider } from './slider'
import './compare.scss'

export type ComparePhoto = {
  photoId: string
  /** 「施工前」, 「现在」. */
  title: string
  /** 「10月12日 · 现状第 7 张」. */
  note?: string
  size?: PhotoSize | undefined
  marks?: readonly Mark[]
}

type Props = {
  before: ComparePhoto
  after: ComparePhoto
  /** What both show: 「卫生间墙面」. */
  of: string
}

/** Before and after, beside each other or one over the other with a handle to drag. */
export function Compare({ before, after, of }: Props) {
  const [isOver, setOver] = useState(false)
  const among = [before, after].map((photo) => ({ ...photo, alt: `${of}，${photo.title}` }))
  return (
    <View className="compare" {...aria({ role: 'group', label: `${of}，前后对比` })}>
      {isOver ? (
        <Slider before={before} after={after} of={of} />
      ) : (
        <View className="compare-pair">
          {[before, after].map((photo) => (
            <View key={photo.title} className="compare-half">
              <View className="compare-photo">
                <PhotoView
                  photoId={photo.photoId}
                  alt={`${of}，${photo.title}`}
                  size={photo.size}
                  marks={photo.marks ?? []}
                  shape="cover"
                  among={among}
                />
              </View>
              <View className="compare-words">
                <View className="t-bold">{photo.title}</View>
                {photo.note ? <View className="t-note">{photo.note}</View> : null}
              </View>
            </View>
          ))}
        </View>
      )}
      <View className="chip-row" {...aria({ role: 'tablist', label: '怎么看' })}>
        <Chip role="tab" chosen={!isOver} onPress={() => setOver(false)}>
          并排看
        </Chip>
        <Chip role="tab" chosen={isOver} onPress={() => setOver(true)}>
          拖着对比
        </Chip>
      </View>
    </View>
  )
}
