import { PHOTO_BYTES_MAX, REPORT_PHOTOS_MAX } from '@chuanmen/types/limits'
import { useState } from 'react'
import { choosePhotos } from '@/api/choose-file'
import { asFailure, Failure } from '@/api/failure'
import type { ChosenFile } from '@/api/upload'
import { canKeepPhotos, dropPhoto, type KeptPhoto, keepPhoto, putPhoto } from '@/lib/kept-photos'

/** A photo of the report being written: on this phone until the report is sent, or, in a browser, up already. */
export type ReportPhoto = KeptPhoto & { fileId: string | null }

/** Photos of one report. In WeChat they wait on the phone; a browser keeps no files, so there each goes up when it is chosen. */
export function useReportPhotos(
  estateId: string,
  photos: readonly ReportPhoto[],
  onChange: (photos: ReportPhoto[]) => void,
) {
  const [isBusy, setBusy] = useState(false)
  const [failures, setFailures] = useState<Failure[]>([])
  const room = REPORT_PHOTOS_MAX - photos.length

  const add = async () => {
    setFailures([])
    const chosen = await choosePhotos(room).catch((error) => {
      setFailures([asFailure(error)])
      return [] as ChosenFile[]
    })
    if (chosen.length === 0) return
    setBusy(true)
    let list = [...photos]
    const failed: Failure[] = []
    for (const file of chosen.slice(0, room)) {
      try {
        list = [...list, await take(file, estateId)]
        onChange(list)
      } catch (error) {
        failed.push(asFailure(error))
      }
    }
    setFailures(failed)
    setBusy(false)
  }
  return {
    room,
    isBusy,
    /** One for each photo that was not taken, with what to do. */
    failures,
    add,
    remove: (key: string) => {
      const gone = photos.find((one) => one.key === key)
      if (gone) dropPhoto(gone)
      onChange(photos.filter((one) => one !== gone))
    },
  }
}

async function take(file: ChosenFile, estateId: string): Promise<ReportPhoto> {
  if (file.size > PHOTO_BYTES_MAX) {
    const words = `这张照片有 ${Math.ceil(file.size / 1024 / 1024)} MB，超过 8 MB 传不了。请把相机的照片尺寸调小，再拍一张。`
    throw new Failure('refused', 'file_too_large', words)
  }
  const kept = await keepPhoto(file, { purpose: 'works', estateId })
  if (canKeepPhotos()) return { ...kept, fileId: null }
  return { ...kept, fileId: await putPhoto(kept, file.file).catch(webWords) }
}

/** Without a network a browser cannot keep the photo; everything else of the report it can. */
function webWords(error: unknown): never {
  const failure = asFailure(error)
  if (!failure.canRetry) throw failure
  const words =
    '现在传不了照片：网页上没有网就留不住照片。可以先把记录送出去，照片等有网再补；在微信小程序里没网也能拍。'
  throw new Failure(failure.kind, failure.code, words)
}
