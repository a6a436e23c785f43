import { useRouter } from '@tarojs/taro'
import { useState } from 'react'
import { call } from '@/api/call'
import { asFailure, type Failure } from '@/api/failure'
import { dayOf } from '@/lib/format'
import { go, param } from '@/lib/navigate'
import { saveFile } from '@/lib/save-file'
import { type Look, looks, showOf } from './filter'

/** What of the claims is looked at, and the ways on. */
export function useClaims(estateId: string) {
  const { params } = useRouter()
  const asked = param(params, 'show')
  const thisMonth = dayOf(Date.now()).slice(0, 7)
  const [look, setLook] = useState<Look>(looks.find((one) => one === asked) ?? 'mine')
  const [month, setMonth] = useState(thisMonth)
  const [text, setText] = useState('')
  const [sought, setSought] = useState('')
  const [isExporting, setExporting] = useState(false)
  const [failure, setFailure] = useState<Failure | null>(null)
  const exported = look === 'month' ? month : thisMonth
  return {
    look,
    setLook,
    month,
    setMonth,
    thisMonth,
    text,
    setText,
    sought,
    search: () => setSought(text.trim()),
    show: showOf(look, month, sought),
    open: (claim: string) => void go('/staff/claim/index', { claim }),
    toFigures: () => void go('/staff/claim-figures/index', { estateId }),
    toRules: () => void go('/staff/claim-rules/index', { estateId }),
    exported,
    isExporting,
    failure,
    save: async () => {
      setExporting(true)
      setFailure(null)
      try {
        const { name, base64 } = await call('claim.workbook', { estateId, month: exported })
        await saveFile(name, { base64 })
      } catch (error) {
        setFailure(asFailure(error))
      }
      setExporting(false)
    },
  }
}
export type ClaimsPage = ReturnType<typeof useClaims>
