import { Image, View } from '@tarojs/components'
import { useEffect, useRef, useState } from 'react'
import { aria } from '@/lib/aria'
import { screen } from '@/lib/screen'
import { keepFocus } from '../dialog/keep-focus'
import { Icon } from '../icon/icon'
import type { IconName } from '../icon/names'
import { Press } from '../press/press'
import { Skeleton } from '../states/states'
import { altOf } from './alt-of'
import { type Mark, Marks } from './marks'
import { type PhotoSize, usePhotoLink } from './use-photo-link'

type Large = { photoId: string; alt: string; size?: PhotoSize | undefined; marks?: readonly Mark[] }
type Props = { photos: readonly Large[]; first: string; onClose: () => void }

/** Around the buttons, beside what the phone's own bar and WeChat's capsule take. */
const BAR_PX = 8
const ZOOMS = [1, 1.5, 2, 3, 4] as const

/** Photos over the whole window: larger in steps, moved by scrolling, leafed through with buttons or arrow keys. */
export function PhotoDialog({ photos, first, onClose }: Props) {
  const [at, setAt] = useState(
    Math.max(
      0,
      photos.findIndex(({ photoId }) => photoId === first),
    ),
  )
  const [step, setStep] = useState(0)
  const box = useRef<HTMLElement>(null)
  const photo = photos[at]
  const { statusBar, capsule } = screen()
  const turn = (by: number) => {
    setStep(0)
    setAt((now) => Math.min(photos.length - 1, Math.max(0, now + by)))
  }
  const zoom = (by: number) => setStep((now) => Math.min(ZOOMS.length - 1, Math.max(0, now + by)))
  const acts = useRef({ onClose, turn, zoom })
  acts.current = { onClose, turn, zoom }
  useEffect(() => {
    if (process.env.TARO_ENV !== 'h5' || !box.current) return
    const giveBack = keepFocus(box.current, () => acts.current.onClose())
    const onKey = ({ key }: KeyboardEvent) => {
      if (key === 'ArrowLeft') acts.current.turn(-1)
      if (key === 'ArrowRight') acts.current.turn(1)
      if (key === '+' || key === '=') acts.current.zoom(1)
      if (key === '-') acts.current.zoom(-1)
    }
    document.addEventListener('keydown', onKey)
    return () => {
      document.removeEventListener('keydown', onKey)
      giveBack()
    }
  }, [])
  if (!photo) return null
  return (
    <View className="photo-dialog" ref={box} {...aria({ role: 'dialog', modal: true, label: photo.alt })}>
      <View
        className="photo-dialog-bar"
        style={{ paddingTop: `${statusBar + BAR_PX}px`, paddingRight: `${capsule + BAR_PX}px` }}
      >
        <View className="grow">
          <View>{photo.alt}</View>
          {photos.length > 1 ? <View className="photo-dialog-count">{`${at + 1} / ${photos.length}`}</View> : null}
        </View>
        <Tool icon="minus" label="缩小" off={step === 0} onPress={() => zoom(-1)} />
        <Tool icon="plus" label="放大" off={step === ZOOMS.length - 1} onPress={() => zoom(1)} />
        <Tool icon="close" label="关闭" onPress={onClose} />
      </View>
      <View className="photo-dialog-room">
        <LargePhoto key={photo.photoId} photo={photo} zoom={ZOOMS[step] ?? 1} />
      </View>
      {photos.length > 1 ? (
        <View className="photo-dialog-bar">
          <Tool icon="back" label="上一张" off={at === 0} onPress={() => turn(-1)} />
          <View className="grow" />
          <Tool icon="next" label="下一张" off={at === photos.length - 1} onPress={() => turn(1)} />
        </View>
      ) : null}
    </View>
  )
}

type ToolProps = { icon: IconName; label: string; off?: boolean; onPress: () => void }
const Tool = ({ icon, label, off, onPress }: ToolProps) => (
  <Press className="photo-dialog-tool" label={label} disabled={Boolean(off)} onPress={onPress}>
    <Icon name={icon} />
  </Press>
)

function LargePhoto({ photo: { photoId, alt, size, marks = [] }, zoom }: { photo: Large; zoom: number }) {
  const { url, failure } = usePhotoLink(photoId, true)
  const [measured, setMeasured] = useState<PhotoSize>()
  const known = size ?? measured
  if (!url)
    return failure ? (
      <View className="photo-dialog-none">{failure.kind === 'refused' ? '等工作人员看过才能看' : failure.message}</View>
    ) : (
      <Skeleton rows={0} picture />
    )
  return (
    <View
      className="photo-dialog-photo"
      style={{
        width: `${zoom * 100}%`,
        // As large as the window lets it be whole; a zoom makes that larger.
        ...(known
          ? {
              aspectRatio: `${known.width} / ${known.height}`,
              maxWidth: `calc(${zoom} * (100vh - 140px) * ${(known.width / known.height).toFixed(4)})`,
            }
          : {}),
      }}
    >
      <Image
        className="photo-view-image"
        mode="widthFix"
        lazyLoad
        src={url}
        onLoad={({ detail }) => setMeasured({ width: Number(detail.width), height: Number(detail.height) })}
        {...altOf(alt)}
      />
      <Marks marks={marks} />
    </View>
  )
}
