import { CLAIM_PHOTOS_MAX } from '@chuanmen/types/limits'
import { View } from '@tarojs/components'
import { Button } from '@/components/button/button'
import { Card } from '@/components/card/card'
import { PhotoField } from '@/components/photo-field/photo-field'
import { usePhotoQueue } from '@/lib/use-photo-queue'
import { queueOf } from '../file/form'
import { forgetUnsent, type Unsent } from '../file/unsent'

/** Photos of a claim that were still going up when it was handed in: they follow by themselves. */
export function LatePhotos({ entry }: { entry: Unsent }) {
  const queue = usePhotoQueue({ key: queueOf(entry.form), use: 'claim', place: entry.input.place })
  if (queue.photos.length === 0) return null
  // Those that are there are told in the claim's own story.
  const left = queue.photos.filter(({ state }) => state !== 'received')
  const words =
    queue.pending > 0
      ? '传完会自己补到这份申请里，不用再点。'
      : queue.refused > 0
        ? '下面这些没有传成，原因写在每张下面。可以重新拍，用「补照片」加上。'
        : '正在补到这份申请里。'
  return (
    <Card tone={queue.pending > 0 ? 'teal' : 'amber'}>
      <View className="stack">
        <View>
          <View className="t-lead">
            {queue.pending > 0 ? `还有 ${queue.pending} 张照片在传` : '提交时没传完的照片'}
          </View>
          <View>{words}</View>
        </View>
        <PhotoField queue={{ ...queue, photos: left }} max={CLAIM_PHOTOS_MAX} disabled />
        {queue.pending === 0 && queue.refused > 0 ? (
          <Button wide onPress={() => forgetUnsent(entry.id)}>
            不要这些了
          </Button>
        ) : null}
      </View>
    </Card>
  )
}
