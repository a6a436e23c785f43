import { ROSTER_BYTES_MAX } from '@chuanmen/types/limits'
import { estateRefusals } from '@chuanmen/types/refusals/estate'
import { useState } from 'react'
import { call, newRequestId } from '@/api/call'
import { chooseSpreadsheet } from '@/api/choose-file'
import { asFailure, Failure } from '@/api/failure'
import { type ChosenFile, upload } from '@/api/upload'
import { isWordInDisguise } from './file-words'

export type Sending = { name: string; share: number }

const refusedHere = (
  code: keyof typeof estateRefusals,
  words: string = estateRefusals[code],
  detail?: Failure['detail'],
) => new Failure('refused', code, words, detail)
const NAME_MAX = 120

/** What can be told about a file without sending it. */
async function faultOf({ name, size, file }: ChosenFile): Promise<Failure | null> {
  if (!/\.(xlsx|xls|csv)$/i.test(name))
    return refusedHere('file_kind_not_allowed', `「${name}」不是 Excel 或 CSV 文件。`)
  if (size > ROSTER_BYTES_MAX) return refusedHere('file_too_large')
  if (size === 0) return refusedHere('file_empty', '这是一个空文件，里面什么都没有。')
  if (await isWordInDisguise(file))
    return refusedHere('file_unreadable', `「${name}」其实是一个 Word 文档，只是名字写成了表格，Excel 也打不开它。`, {
      is: 'word',
    })
  return null
}

/** Sends a chosen spreadsheet to storage and answers its id. */
export function useFile(estateId: string, onFile: (fileId: string, name: string) => void) {
  const [sending, setSending] = useState<Sending | null>(null)
  const [failure, setFailure] = useState<Failure | null>(null)
  const [last, setLast] = useState<ChosenFile>()

  const send = async (file: ChosenFile | undefined) => {
    if (!file) return
    setLast(file)
    setFailure(null)
    setSending({ name: file.name, share: 0 })
    try {
      const fault = await faultOf(file)
      if (fault) throw fault
      const name = file.name.replace(/[<>\p{Cc}]/gu, ' ').slice(-NAME_MAX)
      const ticket = await call(
        'file.requestUpload',
        { purpose: 'roster', estateId, name, bytes: file.size },
        newRequestId(),
      )
      onFile(await upload(ticket, file, (share) => setSending({ name: file.name, share })), file.name)
    } catch (error) {
      setFailure(asFailure(error))
    } finally {
      setSending(null)
    }
  }
  const choose = async () => {
    setFailure(null)
    await chooseSpreadsheet().then(send, (error) => setFailure(asFailure(error)))
  }
  return { sending, failure, send, choose, sendAgain: () => void send(last), forget: () => setFailure(null) }
}
