import type { PackHeader, PackPart } from '@chuanmen/types/certificate'
import { useCallback, useEffect, useRef, useState } from 'react'
import { call } from '@/api/call'
import { asFailure, type Failure } from '@/api/failure'

export type LoadedPart = PackPart & { signers: Record<string, string> }

/** Stairwells that are fetched at the same time. */
const AT_ONCE = 3

type Open = LoadedPart & { next: number | null }

/** All stairwells' parts of a certificate, fetched once and page by page; after a failure it goes on where it stopped. */
export function useParts(estateId: string, header: PackHeader | undefined) {
  const [entries, setEntries] = useState(0)
  const [isRunning, setRunning] = useState(false)
  const [failure, setFailure] = useState<Failure | null>(null)
  const parts = useRef(new Map<string, Open>())
  const isHere = useRef(true)
  const total = header?.parts.reduce((sum, { seq }) => sum + seq + 1, 0) ?? 0

  const run = useCallback(async () => {
    if (!header) return
    setRunning(true)
    setFailure(null)
    const waiting = header.parts.map(({ stairwellId }) => stairwellId).filter((id) => !isWhole(parts.current.get(id)))
    const work = async () => {
      for (let id = waiting.shift(); id !== undefined && isHere.current; id = waiting.shift()) {
        for (let open = parts.current.get(id); isHere.current && !isWhole(open); ) {
          const from = open?.next ?? 0
          const page = await call('certificate.part', { estateId, code: header.code, stairwellId: id, from })
          const { next, signers, risers, flats } = page
          open = open
            ? { ...open, entries: [...open.entries, ...page.entries], signers: { ...open.signers, ...signers }, next }
            : { stairwellId: id, entries: page.entries, risers, flats, signers, next }
          parts.current.set(id, open)
          setEntries([...parts.current.values()].reduce((sum, one) => sum + one.entries.length, 0))
        }
      }
    }
    try {
      await Promise.all(Array.from({ length: AT_ONCE }, work))
    } catch (error) {
      waiting.length = 0
      setFailure(asFailure(error))
    }
    setRunning(false)
  }, [estateId, header])

  useEffect(() => {
    isHere.current = true
    void run()
    return () => {
      isHere.current = false
    }
  }, [run])

  const loaded = (header?.parts ?? []).flatMap(({ stairwellId }) => {
    const part = parts.current.get(stairwellId)
    return part && isWhole(part) ? [part] : []
  })
  return {
    loaded,
    isWhole: header !== undefined && loaded.length === header.parts.length,
    share: total > 0 ? entries / total : 0,
    isRunning,
    failure,
    again: () => void run(),
  }
}
export type Parts = ReturnType<typeof useParts>

const isWhole = (part: Open | undefined): boolean => part?.next === null
