import { useEffect, useState } from 'react'
import { chooseDocument } from '@/api/choose-file'
import { asFailure, type Failure } from '@/api/failure'
import { type FileVerdict, fileVerdict, packOf, type Registered } from './file-verdict'
import { readText } from './read-text'

/** Long enough that 「正在核对」 is drawn before the hashes of a large file keep the device busy. */
const DRAW_MS = 50

/**
 * A file that somebody was given, compared on this device with what is registered of its code. Without a code so far `onCode` is told the
 * file's own.
 */
export function useFile(registered: Registered | undefined, hasCode: boolean, onCode: (code: string) => void) {
  const [file, setFile] = useState<{ name: string; text: string }>()
  const [verdict, setVerdict] = useState<FileVerdict>()
  const [isReading, setReading] = useState(false)
  const [failure, setFailure] = useState<Failure | null>(null)
  const { code = '', estateId = '', seal = '' } = registered ?? {}
  const isUnreadable = file !== undefined && packOf(file.text) === null

  useEffect(() => {
    setVerdict(undefined)
    if (!file || !seal) return
    const timer = setTimeout(() => setVerdict(fileVerdict(file.text, { code, estateId, seal })), DRAW_MS)
    return () => clearTimeout(timer)
  }, [file, code, estateId, seal])

  const choose = async () => {
    setFailure(null)
    try {
      const chosen = await chooseDocument(['json'])
      if (!chosen) return
      setReading(true)
      const text = await readText(chosen)
      setFile({ name: chosen.name, text })
      const own = packOf(text)?.header.code
      if (own && !hasCode) onCode(own)
    } catch (thrown) {
      setFailure(asFailure(thrown))
    } finally {
      setReading(false)
    }
  }
  return {
    name: file?.name,
    verdict: verdict ?? (isUnreadable ? ({ kind: 'unreadable' } as const) : undefined),
    isReading: isReading || (file !== undefined && seal !== '' && !verdict),
    failure,
    choose: () => void choose(),
  }
}
export type CheckedFile = ReturnType<typeof useFile>
