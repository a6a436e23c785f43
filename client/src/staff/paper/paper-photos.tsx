import { Text, View } from '@tarojs/components'
import { Button } from '@/components/button/button'
import { Card } from '@/components/card/card'
import { Icon } from '@/components/icon/icon'
import { Progress } from '@/components/progress/progress'
import { FailureNote } from '@/components/states/states'
import { aria } from '@/lib/aria'
import { PhotoTile, PhotoTiles } from '../photo-tile/photo-tile'
import type { Photo } from './paper-draft'
import { PHOTOS_MAX, usePhotos } from './use-photos'

type Props = {
  estateId: string
  flatId: string
  photos: readonly Photo[]
  error: string | undefined
  onChange: (photos: Photo[]) => void
}

/** Photos of the signed paper. Each is sent at once; one that did not get through waits with its reason. */
export function PaperPhotos({ estateId, flatId, photos, error, onChange }: Props) {
  const page = usePhotos({ estateId, flatId }, photos, onChange)
  const room = PHOTOS_MAX - photos.length
  return (
    <Card>
      <View className="stack">
        <View className="row row-wrap">
          <View className="t-lead grow">签字照片</View>
          <View className="t-note">{`${photos.length} / ${PHOTOS_MAX} 张`}</View>
        </View>
        <View className="t-note">整张纸拍全，看得清签字和日期。照片只给办这件事的工作人员看，看一次记一次。</View>
        <PhotoTiles>
          {photos.map(({ fileId, name }, index) => {
            const preview = page.previewOf(fileId)
            const note = (
              <View className="paper-photo-name">
                <Icon name="check" size={14} className="c-teal" />
                <Text>{preview ? '已传好' : `已传好 ${name}`}</Text>
              </View>
            )
            return (
              <PhotoTile
                key={fileId}
                nth={index + 1}
                path={preview ?? ''}
                note={note}
                onRemove={() => page.remove(fileId)}
              />
            )
          })}
        </PhotoTiles>
        {page.isBusy ? (
          <Progress
            words={`正在传照片，${page.sent.done} / ${page.sent.of} 张`}
            share={page.sent.of ? page.sent.done / page.sent.of : 0}
          />
        ) : null}
        {page.waiting.map(({ key, file, failure }) => (
          <View key={key} className="row row-wrap paper-waiting" {...aria({ role: 'alert' })}>
            <View className="grow c-brick">{`${file.name}：${failure?.message ?? ''}`}</View>
            <Button variant="link" onPress={() => page.drop(key)}>
              不传了
            </Button>
          </View>
        ))}
        {page.waiting.some(({ failure }) => failure?.canRetry) ? (
          <Button icon="refresh" busy={page.isBusy} onPress={page.retry}>
            再传一次
          </Button>
        ) : null}
        <FailureNote failure={page.failure} />
        {room > 0 ? (
          <Button variant="outline" icon="camera" busy={page.isBusy} onPress={() => void page.add()}>
            {photos.length > 0 ? '再拍一张' : '拍照或选照片'}
          </Button>
        ) : null}
        {error ? (
          <View className="c-brick" {...aria({ role: 'alert' })}>
            {error}
          </View>
        ) : null}
      </View>
    </Card>
  )
}
