import { defectWords, surfaceWords } from '@chuanmen/types/baseline'
import { Image, View } from '@tarojs/components'
import { Button } from '@/components/button/button'
import { Card } from '@/components/card/card'
import { altOf } from '@/components/photo-view/alt-of'
import { PhotoView } from '@/components/photo-view/photo-view'
import { aria } from '@/lib/aria'
import { previewOf } from '@/lib/queued-files'
import { ReviewOne } from './review-photos'
import { nameOf, orderOf, recordOf } from './rooms'
import type { Screen } from './screen'
import type { Baseline } from './use-baseline'

type Props = {
  baseline: Baseline
  /** Level of the rooms' headings. */
  level: 2 | 3
  onGo?: (screen: Screen) => void
}

/** What the record holds, room by room, small; a photo opens large with its rings. */
export function Contents({ baseline, level, onGo }: Props) {
  const { rooms, photos, queue } = baseline
  return (
    <>
      {rooms
        .filter(({ surfaces }) => surfaces.length > 0)
        .map((room) => (
          <Card key={room.roomId}>
            <View className="stack">
              <View className="row row-wrap">
                <View className="t-lead grow" {...aria({ role: 'heading', level })}>
                  {nameOf(rooms, room)}
                </View>
                {onGo ? (
                  <Button
                    variant="link"
                    label={`去改${nameOf(rooms, room)}`}
                    onPress={() => onGo({ screen: 'room', roomId: room.roomId })}
                  >
                    去改
                  </Button>
                ) : null}
              </View>
              {orderOf(room).map((surface) => {
                const { photoIds, defects, notes } = recordOf(room, surface)
                if (photoIds.length === 0 && !notes && defects.length === 0) return null
                const name = `${nameOf(rooms, room)} · ${surfaceWords[surface]}`
                const among = photoIds.map((photoId, at) => ({
                  photoId,
                  alt: `${name}，第 ${at + 1} 张`,
                  size: photos[photoId],
                  marks: defects.filter((defect) => defect.photoId === photoId),
                }))
                return (
                  <View key={surface} className="stack-tight">
                    <View className="t-bold">{surfaceWords[surface]}</View>
                    <View className="photo-tiles-grid">
                      {among.map((one) => {
                        const own = queue.photos.find(({ clientId }) => clientId === one.photoId)
                        const preview = own ? previewOf(own) : ''
                        return preview ? (
                          <View key={one.photoId} className="photo-view photo-view-tile">
                            <Image
                              className="photo-view-image"
                              mode="aspectFill"
                              lazyLoad
                              src={preview}
                              {...altOf(one.alt)}
                            />
                          </View>
                        ) : (
                          <PhotoView
                            key={one.photoId}
                            {...one}
                            among={among.filter(({ photoId }) => photoId in photos)}
                          />
                        )
                      })}
                    </View>
                    {onGo
                      ? null
                      : photoIds.map((photoId, nth) => {
                          const photo = photos[photoId]
                          return photo ? <ReviewOne key={photoId} photo={photo} nth={nth + 1} /> : null
                        })}
                    {defects.map((defect) => (
                      <View key={`${defect.photoId}-${defect.x}-${defect.y}`} className="c-ink2">
                        {`旧毛病：${[defectWords[defect.kind], defect.words].filter(Boolean).join('，')}`}
                      </View>
                    ))}
                    {notes ? <View className="baseline-notes">{notes}</View> : null}
                  </View>
                )
              })}
            </View>
          </Card>
        ))}
    </>
  )
}
