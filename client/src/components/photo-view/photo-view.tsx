import { Image, View } from '@tarojs/components'
import Taro from '@tarojs/taro'
import { useRef, useState } from 'react'
import { aria } from '@/lib/aria'
import { Button } from '../button/button'
import { Icon } from '../icon/icon'
import { Press } from '../press/press'
import { altOf } from './alt-of'
import { type Mark, Marks } from './marks'
import { PhotoDialog } from './photo-dialog'
import { linkNow, type PhotoSize, usePhotoLink } from './use-photo-link'
import { useSeen } from './use-seen'
import './photo-view.scss'

export type PhotoViewProps = {
  photoId: string
  /** What it shows, in words: 「卫生间墙面，第 2 张」. */
  alt: string
  /** Known from the server: the place is kept free before it is there, and rings sit where they belong. */
  size?: PhotoSize | undefined
  /** Rings drawn over it. A tile says how many there are instead. */
  marks?: readonly Mark[]
  /** tile: a square cut from it; whole: all of it, as wide as there is room; cover: fills the box it stands in. */
  shape?: 'tile' | 'whole' | 'cover'
  /** All photos to leaf through when opened, this one among them. */
  among?: readonly { photoId: string; alt: string; size?: PhotoSize | undefined; marks?: readonly Mark[] }[]
  /** It is looked at where it stands, and does not open. */
  still?: boolean
}

const NEW_LINK_TRIES = 1

/** One photo by a link that ends: asked for when it is about to be seen, and again when it has ended. A tap opens it large. */
export function PhotoView(props: PhotoViewProps) {
  const { photoId, alt, size, marks = [], shape = 'tile', among, still } = props
  const box = useRef<HTMLElement>(null)
  const isSeen = useSeen(box)
  const { url, failure, again } = usePhotoLink(photoId, isSeen)
  const [isOpen, setOpen] = useState(false)
  const [measured, setMeasured] = useState<PhotoSize>()
  const [broken, setBroken] = useState(0)
  const known = size ?? measured
  const open = () => void openLarge(props, () => setOpen(true))
  const renew = () => {
    setBroken((times) => times + 1)
    if (broken < NEW_LINK_TRIES) again()
  }
  const picture = url ? (
    <Image
      className="photo-view-image"
      mode={shape === 'whole' ? 'widthFix' : 'aspectFill'}
      lazyLoad
      src={url}
      onLoad={({ detail }) => setMeasured({ width: Number(detail.width), height: Number(detail.height) })}
      onError={renew}
      {...altOf(alt)}
    />
  ) : null
  const isBroken = broken > NEW_LINK_TRIES
  return (
    <View
      ref={box}
      className={`photo-view photo-view-${shape}`}
      {...(shape === 'whole' && known ? { style: { aspectRatio: `${known.width} / ${known.height}` } } : {})}
    >
      {picture && !isBroken ? (
        still ? (
          picture
        ) : (
          <Press className="photo-view-press" label={`看大图，${alt}`} onPress={open}>
            {picture}
          </Press>
        )
      ) : failure || isBroken ? (
        <NotShown isRefused={failure?.kind === 'refused'} onRetry={again} />
      ) : (
        <View className="photo-view-wait skeleton" {...aria({ role: 'status', label: `${alt}，正在加载` })} />
      )}
      {picture && shape === 'whole' ? <Marks marks={marks} /> : null}
      {picture && shape !== 'whole' && marks.length > 0 ? (
        <View className="photo-view-count">{`圈出 ${marks.length} 处`}</View>
      ) : null}
      {isOpen ? (
        <PhotoDialog
          photos={among ?? [{ photoId, alt, size: known, marks }]}
          first={photoId}
          onClose={() => setOpen(false)}
        />
      ) : null}
    </View>
  )
}

/** Not for these eyes until somebody has looked (rule 12), or not to be had at this moment. */
function NotShown({ isRefused, onRetry }: { isRefused: boolean; onRetry: () => void }) {
  return (
    <View className="photo-view-none" {...aria({ role: 'status' })}>
      <Icon name={isRefused ? 'lock' : 'wifi-off'} className="c-ink2" />
      <View className="t-note">{isRefused ? '等工作人员看过才能看' : '照片没有打开'}</View>
      {isRefused ? null : (
        <Button variant="link" onPress={onRetry}>
          重试
        </Button>
      )}
    </View>
  )
}

/** WeChat's own viewer zooms and leafs, but draws no rings; where there are some, and on the web, it is ours. */
function openLarge(photo: PhotoViewProps, openOurs: () => void) {
  // A function of its own: the web build drops it whole, and with it the 150 KB that Taro brings along for such a viewer.
  return process.env.TARO_ENV === 'weapp' ? openInWechat(photo, openOurs) : openOurs()
}

async function openInWechat({ photoId, marks = [], among = [] }: PhotoViewProps, openOurs: () => void) {
  const hasMarks = marks.length > 0 || among.some((photo) => (photo.marks ?? []).length > 0)
  if (hasMarks) return openOurs()
  const ids = among.length > 0 ? among.map((photo) => photo.photoId) : [photoId]
  const urls = await Promise.all(ids.map(linkNow))
  const current = urls[ids.indexOf(photoId)]
  if (current === undefined) return openOurs()
  await Taro.previewImage({ current, urls: urls.filter((url) => url !== undefined) }).catch(openOurs)
}
