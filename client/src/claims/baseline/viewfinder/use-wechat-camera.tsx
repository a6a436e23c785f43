import { Camera as PlatformCamera } from '@tarojs/components'
import Taro from '@tarojs/taro'
import { useEffect, useRef, useState } from 'react'
import { asFailure } from '@/api/failure'
import { unlessCancelled } from '@/api/native-window'
import type { ChosenFile } from '@/api/upload'
import type { Camera, CameraTold } from './camera'

type Calls = { success: (result: unknown) => void; fail: (error: unknown) => void }
const called = <T,>(act: (calls: Calls) => void) =>
  new Promise<T>((resolve, reject) => act({ success: (result) => resolve(result as T), fail: reject }))

/** WeChat's camera inside a page; it is not even drawn before the person has agreed to our privacy statement (rule 11). */
export function useWechatCamera(told: CameraTold): Camera {
  const [isOpen, setOpen] = useState(false)
  const now = useRef(told)
  now.current = told
  useEffect(() => {
    let isHere = true
    const open = (isAgreed: boolean) => {
      if (!isHere) return
      if (!isAgreed) now.current.onStop()
      else if (typeof Taro.createCameraContext === 'function') setOpen(true)
      else now.current.onUnusable()
    }
    agreed()
      .then(open)
      .catch((error) => isHere && now.current.onRefused(asFailure(error)))
    return () => {
      isHere = false
    }
  }, [])
  return {
    picture: isOpen ? (
      <PlatformCamera
        className="viewfinder-picture"
        mode="normal"
        devicePosition="back"
        resolution="high"
        onError={() => now.current.onUnusable()}
        onStop={() => now.current.onStop()}
      />
    ) : undefined,
    shoot,
  }
}

/** WeChat before 2.32.3 does not know the question, and asks none. */
async function agreed(): Promise<boolean> {
  const { requirePrivacyAuthorize: ask } = Taro as unknown as { requirePrivacyAuthorize?: (calls: Calls) => void }
  return !ask || (await unlessCancelled(called(ask), '可以先把照片存到电脑，再从电脑上传。')) !== undefined
}

async function shoot(): Promise<ChosenFile> {
  const { tempImagePath: path } = await called<{ tempImagePath: string }>((calls) =>
    Taro.createCameraContext().takePhoto({ quality: 'original' as 'high', ...calls }),
  )
  const { size } = await called<{ size: number }>((calls) =>
    Taro.getFileSystemManager().getFileInfo({ filePath: path, ...calls }),
  )
  return { path, name: path.split('/').pop() ?? 'photo.jpg', size }
}
