import { type Defect, defectWords } from '@chuanmen/types/baseline'
import { View } from '@tarojs/components'
import { Button } from '@/components/button/button'
import { Card } from '@/components/card/card'
import { Icon } from '@/components/icon/icon'
import { dayHour } from '@/lib/format'
import { BaselinePicture, type PictureProps } from './baseline-picture'
import { ReviewOne } from './review-photos'

type Props = PictureProps & {
  nth: number
  defects: readonly Defect[]
  onMark?: () => void
  onDrop?: () => void
  canMark?: boolean
}

/** One photo of a surface: when it was taken, what is ringed on it, and what may be done with it. */
export function SurfacePhoto({ nth, defects, onMark, onDrop, canMark, ...picture }: Props) {
  const { photo, queued } = picture
  const markWords = defects.length > 0 ? '改圈出的地方' : '有旧毛病？圈出来'
  const taken = photo ? (photo.takenAt ?? photo.capturedAt) : queued?.capturedAt
  return (
    <Card flush>
      <BaselinePicture {...picture} marks={defects} />
      <View className="stack baseline-photo-words">
        <View className="row row-wrap">
          <View className="t-bold">{`第 ${nth} 张`}</View>
          <View className="t-note grow">
            {[taken ? `${dayHour(taken, Date.now())}拍` : '', photo ? '' : '还没传完'].filter(Boolean).join(' · ')}
          </View>
        </View>
        {defects.map((defect) => (
          <View key={`${defect.x}-${defect.y}-${defect.kind}`} className="row">
            <Icon name="search" size={18} className="c-brick" />
            <View className="grow">{[defectWords[defect.kind], defect.words].filter(Boolean).join('：')}</View>
          </View>
        ))}
        {photo ? <ReviewOne photo={photo} nth={nth} /> : null}
        {onMark && onDrop ? (
          <View className="row row-wrap">
            <Button
              variant="outline"
              icon="pencil"
              disabled={!canMark && defects.length === 0}
              label={`${markWords}，第 ${nth} 张`}
              onPress={onMark}
            >
              {markWords}
            </Button>
            <Button variant="danger" icon="trash" label={`去掉第 ${nth} 张`} onPress={onDrop}>
              去掉
            </Button>
          </View>
        ) : null}
      </View>
    </Card>
  )
}
