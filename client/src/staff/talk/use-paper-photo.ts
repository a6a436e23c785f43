import { useState } from 'react'
import { call, newRequestId } from '@/api/call'
import { choosePhotos } from '@/api/choose-file'
import { asFailure, type Failure } from '@/api/failure'
import { upload } from '@/api/upload'

const safeName = (name: string) => name.replace(/[\p{Cc}<>]/gu, '').slice(-100) || 'photo.jpg'

/** One photo of a signed paper, taken for this flat and no other; sent at once, and then the form's by its id. */
export function usePaperPhoto(estateId: string, flatId: string, onSent: (fileId: string) => void) {
  const [isBusy, setBusy] = useState(false)
  const [failure, setFailure] = useState<Failure | null>(null)
  const [preview, setPreview] = useState('')
  return {
    isBusy,
    failure,
    preview,
    take: async () => {
      setFailure(null)
      try {
        const [file] = await choosePhotos(1, { original: true })
        if (!file) return
        setBusy(true)
        const name = safeName(file.name)
        const asked = { purpose: 'evidence' as const, estateId, flatId, name, bytes: file.size }
        const fileId = await upload(await call('file.requestUpload', asked, newRequestId()), file)
        setPreview(file.path)
        onSent(fileId)
      } catch (error) {
        setFailure(asFailure(error))
      } finally {
        setBusy(false)
      }
    },
  }
}
