import { type Surface, surfaceHints, surfaceWords } from '@chuanmen/types/baseline'
import { View } from '@tarojs/components'
import { useEffect, useRef, useState } from 'react'
import { keepFocus } from '@/components/dialog/keep-focus'
import { Icon } from '@/components/icon/icon'
import type { Shooting } from '@/components/photo-field/photo-field'
import { Press } from '@/components/press/press'
import { aria } from '@/lib/aria'
import { screen } from '@/lib/screen'
import type { Camera } from './camera'
import { useWebCamera } from './use-web-camera'
import { useWechatCamera } from './use-wechat-camera'
import './viewfinder.scss'

const useCamera = process.env.TARO_ENV === 'h5' ? useWebCamera : useWechatCamera

/** Around words and buttons, beside what the phone's own bar and WeChat's capsule take. */
const BAR_PX = 8

type Props = { surface: Surface; shooting: Shooting; onClose: () => void }

/**
 * Our own camera, with what belongs into the picture drawn over it. Mount it to take one photo: nothing is drawn before the camera is there, and
 * where it does not come the phone's own takes over at once.
 */
export function Viewfinder({ surface, shooting, onClose }: Props) {
  const toOwn = () => {
    onClose()
    shooting.openSystemCamera()
  }
  const camera = useCamera({
    onUnusable: toOwn,
    onRefused: (failure) => {
      onClose()
      shooting.fail(failure)
    },
    onStop: onClose,
  })
  const [isBusy, setBusy] = useState(false)
  const isOpen = useIsOpen()
  const shoot = async () => {
    if (isBusy) return
    setBusy(true)
    const shot = await camera.shoot().catch(() => undefined)
    if (!isOpen.current) return
    if (!shot) return toOwn()
    onClose()
    await shooting.take([shot])
  }
  if (!camera.picture) return null
  return (
    <Finder
      surface={surface}
      camera={camera}
      isBusy={isBusy}
      onShoot={() => void shoot()}
      onOwn={toOwn}
      onClose={onClose}
    />
  )
}

/** False once it was closed: a photo that comes later is not wanted. */
function useIsOpen() {
  const isOpen = useRef(true)
  useEffect(() => {
    isOpen.current = true
    return () => {
      isOpen.current = false
    }
  }, [])
  return isOpen
}

type FinderProps = {
  surface: Surface
  camera: Camera
  isBusy: boolean
  onShoot: () => void
  onOwn: () => void
  onClose: () => void
}

function Finder({ surface, camera, isBusy, onShoot, onOwn, onClose }: FinderProps) {
  const { statusBar, capsule } = screen()
  const box = useRef<HTMLElement>(null)
  const close = useRef(onClose)
  close.current = onClose
  useEffect(() => {
    if (process.env.TARO_ENV !== 'h5' || !box.current) return
    return keepFocus(box.current, () => close.current())
  }, [])
  return (
    <View
      className="viewfinder"
      ref={box}
      catchMove
      {...aria({ role: 'dialog', modal: true, label: `拍${surfaceWords[surface]}` })}
    >
      <View
        className="viewfinder-head"
        style={{ paddingTop: `${statusBar + BAR_PX}px`, paddingRight: `${capsule + BAR_PX}px` }}
      >
        <View className="grow">{surfaceHints[surface]}</View>
        <Press className="viewfinder-close" label="关闭" onPress={onClose}>
          <Icon name="close" />
        </Press>
      </View>
      <View className="viewfinder-middle">
        {camera.picture}
        <View className={`viewfinder-frame viewfinder-frame-${surface}`} {...aria({ hidden: true })} />
      </View>
      <View className="viewfinder-foot">
        <Press className="viewfinder-shutter" label="拍下" disabled={isBusy} onPress={onShoot}>
          <View className="viewfinder-shutter-inner" />
        </Press>
        <Press className="viewfinder-own" onPress={onOwn}>
          换成手机自带相机
        </Press>
      </View>
    </View>
  )
}
