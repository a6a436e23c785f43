import type { ChosenFile } from '@/api/upload'

type Capture = { takePhoto: () => Promise<Blob> }
type CaptureMaker = new (track: MediaStreamTrack) => Capture

/** Some cameras never answer when asked for a still photo. */
const STILL_MS = 4_000
const JPEG_QUALITY = 0.95

/** One photo of what the camera sees: its own still where the browser can ask for one, else the picture that is shown, whole. */
export async function shotOf(stream: MediaStream, video: HTMLVideoElement): Promise<ChosenFile> {
  const blob = (await still(stream)) ?? (await drawn(video))
  const name = `shot.${blob.type === 'image/png' ? 'png' : 'jpg'}`
  const file = new File([blob], name, { type: blob.type || 'image/jpeg' })
  return { path: URL.createObjectURL(file), name, size: file.size, file }
}

async function still(stream: MediaStream): Promise<Blob | undefined> {
  const { ImageCapture } = globalThis as { ImageCapture?: CaptureMaker }
  const [track] = stream.getVideoTracks()
  if (!ImageCapture || !track) return undefined
  const late = new Promise<undefined>((resolve) => setTimeout(() => resolve(undefined), STILL_MS))
  try {
    const taken = await Promise.race([new ImageCapture(track).takePhoto(), late])
    return taken && taken.size > 0 ? taken : undefined
  } catch {
    return undefined
  }
}

function drawn(video: HTMLVideoElement): Promise<Blob> {
  const canvas = document.createElement('canvas')
  canvas.width = video.videoWidth
  canvas.height = video.videoHeight
  const pen = canvas.getContext('2d')
  if (!pen || canvas.width === 0) return Promise.reject(new Error('nothing to see yet'))
  pen.drawImage(video, 0, 0)
  return new Promise((resolve, reject) =>
    canvas.toBlob((blob) => (blob ? resolve(blob) : reject(new Error('no picture'))), 'image/jpeg', JPEG_QUALITY),
  )
}
