import type { CertificateRow, CertificateScope } from '@chuanmen/types/certificate'
import { useState } from 'react'
import { useMutate } from '@/api/use-action'
import { useEach } from '@/api/use-each'
import { toast } from '@/components/toast/toast'
import { clearDraft, restoreDraft, saveDraft } from '@/lib/draft'
import { go } from '@/lib/navigate'
import { useSteps } from '../steps/use-steps'
import { newCode } from './new-code'

/** A certificate that was begun on this device: with the same code a lost answer makes no second one. */
export type Begun = { code: string; scope: CertificateScope; about: string }

const changed = ['certificate.list'] as const
/** The pages that were opened for paper are kept as they were: one that is void must not be printed as valid. */
const changedByVoid = ['certificate.list', 'certificate.pack', 'certificate.check'] as const

/** An estate's certificates: made step by step, on with one that was left half way, declared void. */
export function useCertificates(estateId: string) {
  const [pages, setPages] = useState<(string | undefined)[]>([undefined])
  const loaded = useEach(
    'certificate.list',
    pages.map((before) => ({ estateId, ...(before ? { before } : {}) })),
  )
  const list = loaded[0] as (typeof loaded)[number]
  const last = loaded.at(-1)
  const rows = loaded.flatMap(({ value }) => value?.certificates ?? [])
  const issuing = useSteps('certificate.issue', changed)
  const withdrawing = useMutate('certificate.withdraw', changedByVoid)
  const key = `certificate:${estateId}`
  const [begun, setBegun] = useState(() => restoreDraft<Begun>(key))

  const forget = () => {
    clearDraft(key)
    setBegun(undefined)
  }
  const make = async (one: Begun) => {
    saveDraft(key, one)
    setBegun(one)
    const done = await issuing.run({ estateId, code: one.code, scope: one.scope })
    if (!done) return
    forget()
    issuing.reset()
    toast('证明出好了')
    void go('/staff/certificate/index', { estateId, code: one.code })
  }
  const goOn = async (one: Begun) => {
    const isTaken = one.code === begun?.code && issuing.failure?.code === 'certificate_code_taken'
    await make(isTaken ? { ...one, code: newCode() } : one)
  }
  return {
    list,
    rows,
    // While the next page is on its way nobody knows, and the button says that it is busy.
    isMore: last?.value?.more ?? (pages.length > 1 && (last?.isLoading ?? false)),
    isLoadingMore: pages.length > 1 && (last?.isLoading ?? false),
    moreFailure: pages.length > 1 ? (last?.failure ?? null) : null,
    older: () => {
      const oldest = rows.at(-1)?.code
      if (last?.failure) last.again()
      else if (oldest && !pages.includes(oldest)) setPages([...pages, oldest])
    },
    begun,
    steps: issuing,
    isRunning: issuing.isRunning,
    failure: issuing.failure,
    /** The same certificate asked for again goes on under its code. */
    issue: async (scope: CertificateScope, about: string) => {
      const isSame = begun !== undefined && JSON.stringify(begun.scope) === JSON.stringify(scope)
      await goOn(isSame ? begun : { code: newCode(), scope, about })
    },
    goOn: (one: Begun) => void goOn(one),
    drop: () => {
      forget()
      issuing.reset()
    },
    withdrawing,
    withdraw: async ({ code, state }: CertificateRow, why: string) => {
      const done = await withdrawing.run({ estateId, code, why })
      if (!done) return false
      if (begun?.code === code) forget()
      toast(state === 'making' ? '不做了' : '已作废')
      return true
    },
  }
}
export type Certificates = ReturnType<typeof useCertificates>
