import { useEffect, useState } from 'react'
import type { Output } from '@/api/call'
import { useEach } from '@/api/use-each'
import type { Show } from './filter'

/** Fetched by themselves: what an officer may have open, to sort and count. Beyond that a search serves better, and more is fetched when asked for. */
const BY_ITSELF = 10
const LOOK_MS = 30_000

export type ClaimList = Output<'claim.list'>

/** The rows of a list, page after page, as one. */
export function useClaimPages(estateId: string, show: Show) {
  const [froms, setFroms] = useState([0])
  const pages = useEach(
    'claim.list',
    froms.map((from) => ({ estateId, show, from })),
    { everyMs: LOOK_MS },
  )
  const next = pages.at(-1)?.value?.next ?? null
  const isWanted = next !== null && froms.length < BY_ITSELF
  useEffect(() => {
    if (isWanted && next !== null) setFroms((before) => (before.includes(next) ? before : [...before, next]))
  }, [isWanted, next])
  const first = pages[0]
  // A claim that moved between two answers stands in both.
  const rows = new Map(pages.flatMap(({ value }) => (value?.claims ?? []).map((row) => [row.claimId, row] as const)))
  return {
    head: first?.value,
    rows: [...rows.values()],
    isWhole: first?.value !== undefined && next === null && pages.every(({ value }) => value !== undefined),
    more: next === null || isWanted ? undefined : () => setFroms((before) => [...before, next]),
    loaded: {
      value: first?.value,
      failure: pages.find(({ failure }) => failure)?.failure ?? null,
      isLoading: first?.isLoading ?? true,
      again: () => {
        for (const page of pages) page.again()
      },
    },
  }
}
