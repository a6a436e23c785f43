import { VOICE_BYTES_MAX } from '@chuanmen/types/limits'
import { useState } from 'react'
import { call, newRequestId } from '@/api/call'
import { chooseDocument } from '@/api/choose-file'
import { asFailure, Failure } from '@/api/failure'
import { type ChosenFile, upload } from '@/api/upload'

const EXTENSIONS = ['mp3', 'm4a', 'aac', 'wav', 'amr']
const MB = 1024 * 1024

type Of = { estateId: string; flatId: string }
export type Recording = { fileId: string; name: string }

/** What can be told about a recording without sending it. */
export function faultOf({ name, size }: Pick<ChosenFile, 'name' | 'size'>): Failure | null {
  if (!EXTENSIONS.includes(name.split('.').pop()?.toLowerCase() ?? ''))
    return new Failure('refused', 'file_kind_not_allowed', `「${name}」不能用，请选 MP3、M4A、AAC、AMR 或 WAV 录音。`)
  if (size > VOICE_BYTES_MAX)
    return new Failure('refused', 'file_too_large', `「${name}」超过 ${VOICE_BYTES_MAX / MB} MB，请剪短后再传。`)
  return null
}

const safeName = (name: string) => name.replace(/[\p{Cc}<>]/gu, '').slice(-100)

/** The recording of one call: goes up as soon as it is chosen, and is known by its id from then on. */
export function useRecording({ estateId, flatId }: Of, onDone: (recording: Recording) => void) {
  const [share, setShare] = useState<number | null>(null)
  const [failure, setFailure] = useState<Failure | null>(null)
  const [waiting, setWaiting] = useState<ChosenFile | null>(null)

  const send = async (file: ChosenFile) => {
    setWaiting(file)
    setFailure(null)
    try {
      const fault = faultOf(file)
      if (fault) throw fault
      setShare(0)
      const name = safeName(file.name)
      const input = { purpose: 'recording' as const, estateId, flatId, name, bytes: file.size }
      const ticket = await call('file.requestUpload', input, newRequestId())
      onDone({ fileId: await upload(ticket, file, setShare), name })
      setWaiting(null)
    } catch (error) {
      setFailure(asFailure(error))
    } finally {
      setShare(null)
    }
  }
  return {
    /** How much is through, 0 to 1; null: none is on its way. */
    share,
    failure,
    choose: async () => {
      try {
        const file = await chooseDocument(EXTENSIONS)
        if (file) await send(file)
      } catch (error) {
        setFailure(asFailure(error))
      }
    },
    again: () => (waiting ? void send(waiting) : undefined),
  }
}
