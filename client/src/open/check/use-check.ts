import type { CertificateCheck } from '@chuanmen/types/certificate'
import Taro, { useRouter } from '@tarojs/taro'
import { useState } from 'react'
import { asFailure, type Failure } from '@/api/failure'
import { unlessCancelled } from '@/api/native-window'
import { useAction } from '@/api/use-action'
import { param } from '@/lib/navigate'
import { inFours } from './in-fours'
import { codeFrom, codeProblem } from './typed-code'

/** What is registered of a code that exists. */
export type Found = Exclude<CertificateCheck, { state: 'unknown' }>

/** From a code that was typed, scanned or came with the address to what is registered of it. Nobody has to log in. */
export function useCheck() {
  const { params } = useRouter()
  const given = codeFrom(param(params, 'code'))
  const [typed, setTyped] = useState(inFours(given))
  const [code, setCode] = useState(given)
  const [error, setError] = useState('')
  const [scanFailure, setScanFailure] = useState<Failure | null>(null)
  const check = useAction('certificate.check', { code }, { enabled: code !== '' })

  const take = (said: string) => {
    const found = codeFrom(said)
    setTyped(found ? inFours(found) : said)
    setError(found ? '' : codeProblem(said))
    setCode(found)
    // The same code once more is asked about once more.
    if (found && found === code) check.again()
  }
  const found = code && check.value && check.value.state !== 'unknown' ? check.value : undefined
  return {
    typed,
    setTyped: (said: string) => {
      setTyped(said)
      setError('')
    },
    error,
    code,
    check: code ? check : { ...check, value: undefined, failure: null },
    found,
    /** Whose published days are shown: the certificate's, else those of the estate one came from with a sheet of the lobby and no code; '' for none. */
    estateId: found?.estateId ?? param(params, 'estateId'),
    take,
    scanFailure,
    scan: async () => {
      setScanFailure(null)
      try {
        const scanned = await unlessCancelled(Taro.scanCode({}), '也可以不扫，在下面输入证明上的编号。')
        if (scanned) take(scanned.result)
      } catch (thrown) {
        setScanFailure(asFailure(thrown))
      }
    },
  }
}
export type Checking = ReturnType<typeof useCheck>
