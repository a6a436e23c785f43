import { useState } from 'react'
import { call } from '@/api/call'
import { asFailure, type Failure } from '@/api/failure'
import { saveFile } from '@/lib/save-file'

/** Hands over the empty template. */
export function useTemplate() {
  const [isBusy, setBusy] = useState(false)
  const [failure, setFailure] = useState<Failure | null>(null)
  const get = async () => {
    setBusy(true)
    setFailure(null)
    try {
      const { name, base64 } = await call('roster.template', {})
      await saveFile(name, { base64 })
    } catch (error) {
      setFailure(asFailure(error))
    } finally {
      setBusy(false)
    }
  }
  return { isBusy, failure, get: () => void get() }
}
