import type { PhotoView as Received } from '@chuanmen/types/photo'
import { Image, View } from '@tarojs/components'
import { altOf } from '@/components/photo-view/alt-of'
import { type Mark, Marks } from '@/components/photo-view/marks'
import { PhotoView } from '@/components/photo-view/photo-view'
import type { QueuedPhoto } from '@/lib/photo-queue'
import { previewOf } from '@/lib/queued-files'

export type PictureProps = {
  photoRef: string
  alt: string
  /** Once received. */
  photo: Received | undefined
  /** While it is in this phone's queue. */
  queued: QueuedPhoto | undefined
}

/** A photo shown whole with its rings: from this phone while it is here, else by a link. */
export function BaselinePicture({
  photoRef,
  alt,
  photo,
  queued,
  marks,
  still,
  onSize,
}: PictureProps & {
  marks: readonly Mark[]
  still?: boolean
  /** Told once a photo of this phone has been measured. */
  onSize?: (size: { width: number; height: number }) => void
}) {
  const preview = queued ? previewOf(queued) : ''
  if (!preview)
    return (
      <PhotoView
        photoId={photo?.photoId ?? photoRef}
        alt={alt}
        size={photo}
        marks={marks}
        shape="whole"
        {...(still ? { still } : {})}
      />
    )
  return (
    <View className="photo-view photo-view-whole">
      <Image
        className="photo-view-image"
        mode="widthFix"
        lazyLoad
        src={preview}
        onLoad={({ detail }) => onSize?.({ width: Number(detail.width), height: Number(detail.height) })}
        {...altOf(alt)}
      />
      <Marks marks={marks} />
    </View>
  )
}
