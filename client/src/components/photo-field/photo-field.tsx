import { photoRefusals } from '@chuanmen/types/refusals/photos'
import { Text, View } from '@tarojs/components'
import { type ReactNode, useRef, useState } from 'react'
import { choosePhotos } from '@/api/choose-file'
import { asFailure, type Failure } from '@/api/failure'
import type { ChosenFile } from '@/api/upload'
import { aria } from '@/lib/aria'
import type { PhotoQueue } from '@/lib/use-photo-queue'
import { Button } from '../button/button'
import { Icon } from '../icon/icon'
import { FailureNote } from '../states/states'
import { PhotoTile } from './photo-tile'
import { useFileDrop } from './use-file-drop'
import './photo-field.scss'

/** What a camera of the page's own can do with the one photo it was opened for. */
export type Shooting = {
  take: (files: readonly ChosenFile[]) => Promise<void>
  openSystemCamera: () => void
  fail: (failure: Failure) => void
}

type Props = {
  /** From `usePhotoQueue` (lib/use-photo-queue). */
  queue: PhotoQueue
  /** Most photos, with those that are there already. */
  max: number
  label?: string
  /** What to take, in a sentence: 「一张拍全，一张拍近」. */
  hint?: string
  /** Only photos of this slot of the queue are shown, and new ones go there. */
  slot?: string
  /** Photos that were saved before, drawn in front (`PhotoView` with its own way to drop it). */
  before?: ReactNode
  /** How many those are. */
  beforeCount?: number
  /** Words of the button when there is no photo yet. */
  action?: string
  /** Straight to the camera, for who stands before what is photographed; the album stays one button beside it. */
  camera?: boolean
  /** Opens a camera of the page's own instead of the phone's. */
  onShoot?: (shooting: Shooting) => void
  disabled?: boolean
  /** What is wrong about the photos as a whole: 「请至少拍一张」. */
  error?: string | undefined
}

/** Photos of a form: taken, chosen or dropped here, going up by themselves while the person goes on, each with its own progress and its own refusal. */
export function PhotoField({
  queue,
  max,
  label = '照片',
  hint,
  slot,
  before,
  beforeCount = 0,
  action = '拍照或选照片',
  camera,
  onShoot,
  disabled,
  error,
}: Props) {
  const photos = queue.photos.filter((photo) => slot === undefined || photo.slot === slot)
  // One that was not taken takes no place.
  const count = beforeCount + photos.filter(({ state }) => state !== 'refused').length
  const taking = useTaking(queue, max - count, slot)
  const box = useRef<HTMLElement>(null)
  const isOver = useFileDrop(box, !disabled, (files) => void taking.take(files))
  // Numbered as they are drawn here: those that are shown elsewhere do not count.
  const first = before ? beforeCount : 0
  const pending = photos.filter(({ state }) => state === 'waiting' || state === 'sending')

  return (
    <View className={`photo-field ${isOver ? 'photo-field-over' : ''}`} ref={box} {...aria({ role: 'group', label })}>
      <View className="row row-wrap">
        <View className="t-bold grow">{label}</View>
        <View className="t-note" {...aria({ label: `${count} 张，最多 ${max} 张` })}>{`${count} / ${max}`}</View>
      </View>
      {hint ? <View className="t-note">{hint}</View> : null}
      {photos.length + first > 0 ? (
        <View className="photo-tiles-grid">
          {before}
          {photos.map((photo, at) => (
            <PhotoTile
              key={photo.clientId}
              nth={first + at + 1}
              photo={photo}
              onRemove={() => queue.remove(photo.clientId)}
              onRetry={() => queue.retry(photo.clientId)}
            />
          ))}
        </View>
      ) : null}
      <Going queue={queue} pending={pending.length} total={photos.length} />
      {photos.map(({ clientId, refused }, at) =>
        refused ? (
          <View key={clientId} className="photo-refused" {...aria({ role: 'alert' })}>
            <Icon name="warning" className="photo-refused-sign" />
            <View className="grow">{`第 ${first + at + 1} 张没有传：${refused.words}`}</View>
          </View>
        ) : null,
      )}
      {taking.surplus > 0 ? (
        <View className="photo-refused" {...aria({ role: 'alert' })}>
          <Icon name="warning" className="photo-refused-sign" />
          <View className="grow">{surplusWords(taking.surplus, max)}</View>
        </View>
      ) : null}
      <FailureNote failure={taking.failure} />
      {error ? (
        <View className="c-brick" {...aria({ role: 'alert' })}>
          {error}
        </View>
      ) : null}
      {disabled ? null : (
        <View className="photo-field-actions">
          <Button variant="outline" icon="camera" onPress={() => taking.shoot(Boolean(camera), onShoot)}>
            {camera ? '拍照' : photos.length + beforeCount > 0 ? '再加照片' : action}
          </Button>
          {camera ? (
            <Button icon="image" onPress={() => void taking.choose(false)}>
              从相册选
            </Button>
          ) : null}
        </View>
      )}
      {process.env.TARO_ENV === 'h5' && !disabled ? (
        <Text className="t-note photo-field-drop">也可以把照片拖到这里</Text>
      ) : null}
    </View>
  )
}

/** How far they are altogether, and what holds them up. */
function Going({ queue, pending, total }: { queue: PhotoQueue; pending: number; total: number }) {
  if (pending === 0) return null
  const { trouble } = queue
  const words =
    trouble === 'offline' || trouble === 'timeout'
      ? `还有 ${pending} 张没传完，照片已存在这台设备上，有网了自己接着传。`
      : trouble === 'session'
        ? `还有 ${pending} 张没传完，重新登录后自己接着传。`
        : trouble
          ? `还有 ${pending} 张没传完，正在再试。`
          : `正在上传，${total} 张里还有 ${pending} 张。可以接着往下填。`
  return (
    <View className="row row-wrap photo-going" {...aria({ role: 'status', live: 'polite' })}>
      {trouble ? <Icon name="wifi-off" className="c-amber" /> : null}
      <View className="grow t-note">{words}</View>
      {trouble ? (
        <Button variant="link" icon="refresh" onPress={() => queue.retry()}>
          现在就传
        </Button>
      ) : null}
    </View>
  )
}

function useTaking(queue: PhotoQueue, room: number, slot?: string) {
  const [failure, setFailure] = useState<Failure | null>(null)
  const [surplus, setSurplus] = useState(0)
  const take = async (files: readonly ChosenFile[]) => {
    setSurplus(Math.max(0, files.length - room))
    await queue.add(files.slice(0, Math.max(0, room)), slot)
  }
  const choose = async (camera: boolean) => {
    setFailure(null)
    if (room <= 0) return setSurplus(1)
    try {
      await take(await choosePhotos(camera ? 1 : room, { original: true, camera }))
    } catch (error) {
      setFailure(asFailure(error))
    }
  }
  const shoot = (camera: boolean, own?: (shooting: Shooting) => void) => {
    if (!own || room <= 0) return void choose(camera)
    setFailure(null)
    own({ take, openSystemCamera: () => void choose(true), fail: setFailure })
  }
  return { failure, surplus, choose, shoot, take }
}

const surplusWords = (surplus: number, max: number) =>
  max === 20
    ? `${photoRefusals.too_many_photos}（${surplus} 张没有传）`
    : `这里最多 ${max} 张，多出的 ${surplus} 张没有传。`
