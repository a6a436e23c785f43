import { NOTICE_ATTACHMENTS_MAX, PHOTO_BYTES_MAX, VOICE_BYTES_MAX } from '@chuanmen/types/limits'
import { useState } from 'react'
import { call, newRequestId } from '@/api/call'
import { chooseDocument, choosePhotos } from '@/api/choose-file'
import { asFailure, Failure } from '@/api/failure'
import { type ChosenFile, upload } from '@/api/upload'
import type { NamedFile } from '../notice-view/notice-files'

const MB = 1024 * 1024
const kinds = {
  notice: { extensions: ['jpg', 'jpeg', 'png', 'webp', 'pdf'], bytes: PHOTO_BYTES_MAX, words: '图片或 PDF' },
  voice: { extensions: ['mp3', 'm4a', 'aac', 'wav'], bytes: VOICE_BYTES_MAX, words: 'MP3、M4A、AAC 或 WAV 录音' },
} as const
type Purpose = keyof typeof kinds

export type Sending = { purpose: Purpose; name: string; share: number }
type Failed = { purpose: Purpose; file: ChosenFile | null; failure: Failure }

/** What can be told about a file without sending it. */
export function faultOf(purpose: Purpose, { name, size }: Pick<ChosenFile, 'name' | 'size'>): Failure | null {
  const { extensions, bytes, words } = kinds[purpose]
  const extension = name.split('.').pop()?.toLowerCase() ?? ''
  if (!(extensions as readonly string[]).includes(extension))
    return new Failure('refused', 'file_kind_not_allowed', `「${name}」不能用，请换成${words}。`)
  if (size > bytes) return new Failure('refused', 'file_too_large', `「${name}」超过 ${bytes / MB} MB，请压缩后再传。`)
  return null
}

const safeName = (name: string) => name.replace(/[\p{Cc}<>]/gu, '').slice(-100)

type Part = { attachments: NamedFile[]; voice: NamedFile | null }

/** The files of a notice: each goes up at once and then belongs to the draft by its id. */
export function useFiles(estateId: string, { attachments, voice }: Part, onChange: (part: Partial<Part>) => void) {
  const [sending, setSending] = useState<Sending | null>(null)
  const [failed, setFailed] = useState<Failed | null>(null)
  const room = NOTICE_ATTACHMENTS_MAX - attachments.length

  const put = async (purpose: Purpose, file: ChosenFile): Promise<NamedFile | null> => {
    try {
      const fault = faultOf(purpose, file)
      if (fault) throw fault
      const name = safeName(file.name)
      setSending({ purpose, name, share: 0 })
      const ticket = await call('file.requestUpload', { purpose, estateId, name, bytes: file.size }, newRequestId())
      const fileId = await upload(ticket, file, (share) => setSending({ purpose, name, share }))
      return { fileId, name }
    } catch (error) {
      setFailed({ purpose, file, failure: asFailure(error) })
      return null
    } finally {
      setSending(null)
    }
  }
  const attach = async (files: readonly ChosenFile[]) => {
    let kept = attachments
    for (const file of files.slice(0, room)) {
      const done = await put('notice', file)
      if (!done) return
      kept = [...kept, done]
      onChange({ attachments: kept })
    }
  }
  const record = async (file: ChosenFile) => {
    const done = await put('voice', file)
    if (done) onChange({ voice: done })
  }
  const choose = async (purpose: Purpose, choosing: () => Promise<ChosenFile[]>) => {
    setFailed(null)
    try {
      const files = await choosing()
      const [first] = files
      if (purpose === 'notice') await attach(files)
      else if (first) await record(first)
    } catch (error) {
      setFailed({ purpose, file: null, failure: asFailure(error) })
    }
  }
  const document = (purpose: Purpose) => async () => {
    const file = await chooseDocument(kinds[purpose].extensions)
    return file ? [file] : []
  }
  return {
    room,
    voice,
    sending,
    failureOf: (purpose: Purpose) => (failed?.purpose === purpose ? failed.failure : null),
    addFile: () => void choose('notice', document('notice')),
    addPhotos: () => void choose('notice', () => choosePhotos(room)),
    addVoice: () => void choose('voice', document('voice')),
    recorded: (file: ChosenFile) => void choose('voice', async () => [file]),
    again: () => {
      if (!failed?.file) return
      const { purpose, file } = failed
      void choose(purpose, async () => [file])
    },
    drop: (fileId: string) => onChange({ attachments: attachments.filter((one) => one.fileId !== fileId) }),
    dropVoice: () => onChange({ voice: null }),
  }
}
export type Files = ReturnType<typeof useFiles>
