import { PHOTO_BYTES_MAX } from '@chuanmen/types/limits'
import { useState } from 'react'
import { call, newRequestId } from '@/api/call'
import { choosePhotos } from '@/api/choose-file'
import { asFailure, Failure } from '@/api/failure'
import { type ChosenFile, upload } from '@/api/upload'
import type { Photo } from './paper-draft'

export const PHOTOS_MAX = 6

export type Waiting = { key: string; file: ChosenFile; failure: Failure | null }

const safeName = (name: string) => name.replace(/[\p{Cc}<>]/gu, '').slice(-100) || 'photo.jpg'

type Where = { estateId: string; flatId: string }

/** Photos of the paper: each goes up at once, for this flat alone, and then belongs to the draft by its id. What failed waits for another try. */
export function usePhotos(where: Where, photos: readonly Photo[], onChange: (photos: Photo[]) => void) {
  const [waiting, setWaiting] = useState<Waiting[]>([])
  const [isBusy, setBusy] = useState(false)
  const [failure, setFailure] = useState<Failure | null>(null)
  const [sent, setSent] = useState({ done: 0, of: 0 })
  const [previews, setPreviews] = useState<Record<string, string>>({})

  const send = async (files: readonly Waiting[]) => {
    setBusy(true)
    setSent({ done: 0, of: files.length })
    let kept = [...photos]
    const left: Waiting[] = []
    for (const one of files) {
      try {
        const photo = await put(where, one.file)
        kept = [...kept, photo]
        setPreviews((before) => ({ ...before, [photo.fileId]: one.file.path }))
        onChange(kept)
      } catch (error) {
        left.push({ ...one, failure: asFailure(error) })
      }
      setSent((before) => ({ ...before, done: before.done + 1 }))
    }
    setWaiting(left)
    setBusy(false)
  }

  return {
    waiting,
    /** Why no photo could be taken or chosen. */
    failure,
    isBusy,
    sent,
    previewOf: (fileId: string) => previews[fileId],
    add: async () => {
      const room = PHOTOS_MAX - photos.length
      setFailure(null)
      const chosen = await choosePhotos(room).then(
        (photos) => photos.slice(0, room),
        (error) => {
          setFailure(asFailure(error))
          return []
        },
      )
      if (chosen.length > 0) await send(chosen.map((file) => ({ key: newRequestId(), file, failure: null })))
    },
    retry: () => void send(waiting),
    drop: (key: string) => setWaiting((before) => before.filter((one) => one.key !== key)),
    remove: (fileId: string) => onChange(photos.filter((photo) => photo.fileId !== fileId)),
  }
}

async function put(where: Where, file: ChosenFile): Promise<Photo> {
  if (file.size > PHOTO_BYTES_MAX)
    throw new Failure('refused', 'file_too_large', '照片超过 8 MB，请把相机的照片尺寸调小再拍。')
  const name = safeName(file.name)
  const ticket = await call(
    'file.requestUpload',
    { purpose: 'evidence', ...where, name, bytes: file.size },
    newRequestId(),
  )
  return { fileId: await upload(ticket, file), name }
}
