import { Image, View } from '@tarojs/components'
import { aria } from '@/lib/aria'
import type { QueuedPhoto } from '@/lib/photo-queue'
import { previewOf } from '@/lib/queued-files'
import { Icon } from '../icon/icon'
import { PhotoDrop } from '../photo-drop/photo-drop'
import { altOf } from '../photo-view/alt-of'
import { PhotoView } from '../photo-view/photo-view'
import { Press } from '../press/press'

type Props = { nth: number; photo: QueuedPhoto; onRemove: () => void; onRetry: () => void }

/** One photo of a form: what it shows, how much of it has gone up, and the ways to try again or to drop it. */
export function PhotoTile({ nth, photo, onRemove, onRetry }: Props) {
  const { state, photoId, share } = photo
  const preview = previewOf(photo)
  const name = `第 ${nth} 张照片`
  return (
    <View
      className={`photo-queued photo-queued-${state}`}
      {...aria({ role: 'group', label: `${name}，${said(photo)}` })}
    >
      {state === 'refused' ? (
        <View className="photo-queued-none">
          <Icon name="warning" size={28} className="c-brick" />
        </View>
      ) : preview ? (
        <Image className="photo-queued-image" mode="aspectFill" lazyLoad src={preview} {...altOf(name)} />
      ) : state === 'received' && photoId ? (
        <PhotoView photoId={photoId} alt={name} shape="tile" />
      ) : (
        <View className="photo-queued-none">
          <Icon name="image" size={28} className="c-ink2" />
        </View>
      )}
      <View className="photo-queued-state" {...aria({ hidden: true })}>
        {state === 'received' ? <Icon name="check" size={16} /> : null}
        {state === 'sending' || state === 'waiting' ? <Ring share={state === 'sending' ? share : 0} /> : null}
        <View>{shortWords(photo)}</View>
      </View>
      {state === 'refused' ? (
        // The same file is refused again: what helps is another one.
        <Press className="photo-queued-again photo-queued-give-up" label={`去掉${name}`} onPress={onRemove}>
          <View>去掉</View>
        </Press>
      ) : null}
      {state === 'waiting' ? (
        <Press className="photo-queued-again" label={`重试，${name}`} onPress={onRetry}>
          <Icon name="refresh" size={16} />
          <View>重试</View>
        </Press>
      ) : null}
      {state === 'refused' ? null : <PhotoDrop label={`去掉${name}`} onPress={onRemove} />}
    </View>
  )
}

const FULL = 100
const percentOf = (share: number) => Math.round(share * FULL)

const Ring = ({ share }: { share: number }) => (
  <View
    className="photo-ring"
    style={{ background: `conic-gradient(var(--teal) ${percentOf(share)}%, var(--line) 0)` }}
  >
    <View className="photo-ring-hole" />
  </View>
)

const shortWords = ({ state, share }: QueuedPhoto) =>
  ({
    received: '已上传',
    waiting: '等着传',
    sending: share < 1 ? `${percentOf(share)}%` : '核对中',
    refused: '没有传',
  })[state]

const said = (photo: QueuedPhoto) => (photo.state === 'sending' ? `正在上传，${shortWords(photo)}` : shortWords(photo))
