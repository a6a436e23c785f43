import type { PhotoView as Received } from '@chuanmen/types/photo'
import { View } from '@tarojs/components'
import { PhotoView } from '../photo-view/photo-view'
import '../photo-field/photo-field.scss'

/** Photos of how a flat is decorated, small; each opens large. */
export function FilePhotos({ photoIds, photos }: { photoIds: readonly string[]; photos: Record<string, Received> }) {
  const among = photoIds.map((photoId, at) => ({
    photoId,
    alt: `装修照片，第 ${at + 1} 张`,
    size: photos[photoId],
  }))
  if (among.length === 0) return null
  return (
    <View className="photo-tiles-grid">
      {among.map((one) => (
        <PhotoView key={one.photoId} {...one} among={among} />
      ))}
    </View>
  )
}
