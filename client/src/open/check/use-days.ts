import canonicalize from 'canonicalize'
import { useState } from 'react'
import { call, type Output } from '@/api/call'
import { asFailure, type Failure } from '@/api/failure'
import { useEach } from '@/api/use-each'
import { saveFile } from '@/lib/save-file'

export type PublishedDay = Output<'certificate.days'>['days'][number] & {
  /** Whether the day before it, as it is published now, is the one it was made upon. Null: that one is not loaded. */
  isLinked: boolean | null
}

/** An estate's published days, newest first, a page at a time. */
export function useDays(estateId: string) {
  const [pages, setPages] = useState<(string | undefined)[]>([undefined])
  const [saving, setSaving] = useState<string>()
  const [failure, setFailure] = useState<Failure | null>(null)
  const loaded = useEach(
    'certificate.days',
    pages.map((before) => ({ estateId, ...(before ? { before } : {}) })),
  )
  const last = loaded.at(-1)
  const all = loaded.flatMap(({ value }) => value?.days ?? [])
  const days = all.map((day, at): PublishedDay => {
    const before = all[at + 1]
    return { ...day, isLinked: before === undefined ? null : day.before === before.root }
  })
  return {
    days,
    /** The first page, for the states before there is anything. */
    first: loaded[0],
    estateName: loaded[0]?.value?.estateName ?? '',
    // While the next page is on its way nobody knows, and the button says that it is busy.
    isMore: last?.value?.more ?? last?.isLoading ?? false,
    isLoadingMore: pages.length > 1 && (last?.isLoading ?? false),
    failure,
    moreFailure: pages.length > 1 ? (last?.failure ?? null) : null,
    older: () => {
      const oldest = all.at(-1)?.on
      if (last?.failure) last.again()
      else if (oldest && !pages.includes(oldest)) setPages([...pages, oldest])
    },
    saving,
    save: async (on: string) => {
      setSaving(on)
      setFailure(null)
      try {
        const day = await call('certificate.day', { estateId, on })
        await saveFile(`chuanmen-day-${on}.json`, { text: canonicalize(day) ?? '' })
      } catch (thrown) {
        setFailure(asFailure(thrown))
      }
      setSaving(undefined)
    },
  }
}
