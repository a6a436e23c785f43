import type { ActionName } from '@chuanmen/types/contract'
import { useQueryClient } from '@tanstack/react-query'
import { useRef, useState } from 'react'
import { call, type Input, newRequestId } from '@/api/call'
import { asFailure, type Failure } from '@/api/failure'

export type Outcome = { state: 'doing' } | { state: 'done' } | { state: 'failed'; failure: Failure }
/** One change among several: a key of its own, and what to call. */
export type Job<N extends ActionName = ActionName> = { [M in N]: { key: string; name: M; input: Input<M> } }[N]

/**
 * Does several changes one after the other: one that is refused says why and the rest go on; with the connection gone the rest would
 * fail alike, so it stops there. Running again with the same input keeps each request's id, so a lost reply repeats nothing.
 */
export function useSeries(changes: readonly ActionName[]) {
  const client = useQueryClient()
  const ids = useRef(new Map<string, string>())
  const [outcomes, setOutcomes] = useState<Readonly<Record<string, Outcome>>>({})
  const [progress, setProgress] = useState<{ done: number; of: number } | null>(null)

  const put = (key: string, outcome: Outcome) => setOutcomes((before) => ({ ...before, [key]: outcome }))
  const idOf = ({ key, input }: Job) => {
    const intent = `${key} ${JSON.stringify(input)}`
    const id = ids.current.get(intent) ?? newRequestId()
    ids.current.set(intent, id)
    return id
  }

  /** Resolves with how many were done. */
  const run = async (jobs: readonly Job[]): Promise<number> => {
    let succeeded = 0
    for (const [at, job] of jobs.entries()) {
      setProgress({ done: at, of: jobs.length })
      put(job.key, { state: 'doing' })
      try {
        await call<ActionName>(job.name, job.input, idOf(job))
        put(job.key, { state: 'done' })
        succeeded += 1
      } catch (error) {
        const failure = asFailure(error)
        put(job.key, { state: 'failed', failure })
        if (failure.kind === 'offline' || failure.kind === 'session') break
      }
    }
    await Promise.all(changes.map((read) => client.invalidateQueries({ queryKey: [read] })))
    setProgress(null)
    return succeeded
  }

  return { run, outcomes, progress, isBusy: progress !== null, reset: () => setOutcomes({}) }
}
export type Series = ReturnType<typeof useSeries>
