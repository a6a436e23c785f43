import { useEffect, useRef, useState } from 'react'
import { Failure } from '@/api/failure'
import type { Camera, CameraTold } from './camera'
import { shotOf } from './web-shot'

/** Asked for; a browser gives the nearest the camera has. */
const IDEAL = { width: 4032, height: 3024 }
/** A browser opens a window for files only soon after a tap; once that time ran out on a refused camera, the next tap goes there straight. */
let wasLate = false

const canAsk = () => typeof navigator.mediaDevices?.getUserMedia === 'function'
const isTooLate = () => navigator.userActivation?.isActive === false

/** The camera behind a browser's page; its light goes out with the component. */
export function useWebCamera(told: CameraTold): Camera {
  const [stream, setStream] = useState<MediaStream>()
  const video = useRef<HTMLVideoElement>(null)
  const now = useRef(told)
  now.current = told

  useEffect(() => {
    if (!canAsk() || wasLate) return now.current.onUnusable()
    let isHere = true
    let opened: MediaStream | undefined
    const use = (given: MediaStream) => {
      opened = given
      if (!isHere) return end(given)
      for (const track of given.getVideoTracks()) track.onended = () => now.current.onStop()
      setStream(given)
    }
    const without = () => {
      if (!isHere) return
      if (!isTooLate()) return now.current.onUnusable()
      wasLate = true
      now.current.onRefused(
        new Failure('refused', 'no_camera', '这里用不了取景框。再点一次「拍照」，用手机自带的相机。'),
      )
    }
    navigator.mediaDevices
      .getUserMedia({
        audio: false,
        video: { facingMode: 'environment', width: { ideal: IDEAL.width }, height: { ideal: IDEAL.height } },
      })
      .then(use, without)
    return () => {
      isHere = false
      if (opened) end(opened)
    }
  }, [])

  useEffect(() => {
    if (!video.current || !stream) return
    video.current.srcObject = stream
    // A browser that does not let it play shows the first picture, which is enough to aim by.
    void video.current.play()?.catch(() => undefined)
  }, [stream])

  return {
    picture: stream ? <video className="viewfinder-picture" ref={video} muted playsInline /> : undefined,
    shoot: async () => {
      if (!stream || !video.current) throw new Error('no camera')
      return shotOf(stream, video.current)
    },
  }
}

function end(stream: MediaStream) {
  for (const track of stream.getTracks()) track.stop()
}
