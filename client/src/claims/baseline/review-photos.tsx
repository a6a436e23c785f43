import type { PhotoView } from '@chuanmen/types/photo'
import { View } from '@tarojs/components'
import { useState } from 'react'
import { useMutate } from '@/api/use-action'
import { Button } from '@/components/button/button'
import { Card } from '@/components/card/card'
import { ActFailure } from '@/components/page-state/act-failure'
import { toReview } from './hidden'
import type { Baseline } from './use-baseline'

/** For who decides: photos that the other side does not see until a person has looked at them. */
export function ReviewPhotos({ baseline: { rooms, photos } }: { baseline: Baseline }) {
  const review = useMutate('photo.review', ['baseline.view', 'photo.link'])
  const [isBusy, setBusy] = useState(false)
  const waiting = toReview(rooms, photos)
  if (waiting.length === 0) return null
  const showAll = async () => {
    setBusy(true)
    for (const photoId of waiting) if (!(await review.run({ photoId, show: true }))) break
    setBusy(false)
  }
  return (
    <Card tone="amber">
      <View className="stack">
        <View className="t-bold">{`${waiting.length} 张照片等您看过`}</View>
        <View>
          住户和施工方拍的照片，您看过、没有不合适的内容，对方才看得到，才能签字。不合适的，在那一张下面选「不给对方看」。
        </View>
        <Button variant="outline" icon="check" busy={isBusy} onPress={() => void showAll()}>
          看过了，都给对方看
        </Button>
        <ActFailure failure={review.failure} onRetry={() => void showAll()} />
      </View>
    </Card>
  )
}

/** One photo's word, which may be taken back. */
export function ReviewOne({ photo, nth }: { photo: PhotoView; nth: number }) {
  const review = useMutate('photo.review', ['baseline.view', 'photo.link'])
  if (!photo.mayReview || photo.bySide === 'staff') return null
  const { photoId, check } = photo
  const say = (show: boolean) => void review.run({ photoId, show })
  return (
    <View className="stack-tight">
      <View className="t-note">
        {`第 ${nth} 张：${check === 'shown' ? '对方看得到' : check === 'hidden' ? '不给对方看' : '等您看过，对方才看得到'}`}
      </View>
      <View className="row row-wrap">
        {check === 'shown' ? null : (
          <Button size="small" busy={review.isBusy} label={`给对方看，第 ${nth} 张`} onPress={() => say(true)}>
            给对方看
          </Button>
        )}
        {check === 'hidden' ? null : (
          <Button size="small" busy={review.isBusy} label={`不给对方看，第 ${nth} 张`} onPress={() => say(false)}>
            不给对方看
          </Button>
        )}
      </View>
      <ActFailure failure={review.failure} />
    </View>
  )
}
