import canonicalize from 'canonicalize'
import type * as z from 'zod'
import type { Contract } from '../../types/define'
import type { Actor } from '../../types/person'
import type { RequestDoc } from '../../types/records'
import type { Result } from '../../types/result'
import { Refused } from './refused'
import { sha256 } from './secrets'
import { type Store, store, type Transaction } from './store'

/** What a handler gets. There is no clock and no identity but these. */
export type Context<I> = {
  input: I
  actor: Actor
  now: Date
  store: Store
  /** Of this intent; client-made, kept over retries. */
  requestId: string
  /** Asks a policy. Nothing is answered or written before one said yes: deny is the default. */
  permit(decision: Result<unknown>): void
  /**
   * Runs one transaction at most once per `requestId`: a repeated request gets the first outcome without running.
   * `outcome` is stored, so it holds ids and numbers only. Everything that depends on state belongs inside.
   */
  commit<T extends Record<string, unknown>>(work: (tx: Transaction) => Promise<T>): Promise<T>
}

export type Action = {
  contract: Contract<string, z.ZodType, unknown>
  run(input: unknown, actor: Actor, now: Date, requestId: string): Promise<unknown>
}

/** Binds a contract to the code that carries it out: parse → authorise → load → rule → save → answer. */
export const action = <N extends string, I extends z.ZodType, O>(
  contract: Contract<N, I, O>,
  handler: (context: Context<z.output<I>>) => Promise<O>,
): Action & { contract: Contract<N, I, O> } => ({
  contract,
  async run(input, actor, now, requestId) {
    let isPermitted = false
    const mustBePermitted = (): void => {
      if (!isPermitted) throw new Error(`${contract.name}: no policy was asked`)
    }
    const answer = await handler({
      input: input as z.output<I>,
      actor,
      now,
      store,
      requestId,
      permit(decision) {
        if (!decision.ok) throw new Refused(decision)
        isPermitted = true
      },
      async commit(work) {
        mustBePermitted()
        const requestKey = `${actor.personId}~${requestId}`
        const inputHash = sha256(`${contract.name}${canonicalize(input)}`)
        return store.transact(async (tx) => {
          const seen = await tx.requests.get(requestKey)
          if (seen) return outcomeOf(seen, inputHash) as Awaited<ReturnType<typeof work>>
          const outcome = await work(tx)
          await tx.requests.create({
            _id: requestKey,
            schemaVersion: 1,
            action: contract.name,
            inputHash,
            outcome,
            at: now,
          })
          return outcome
        })
      },
    })
    mustBePermitted()
    return answer
  },
})

const outcomeOf = (seen: RequestDoc, inputHash: string): Record<string, unknown> => {
  if (seen.inputHash !== inputHash) throw new Refused({ ok: false, code: 'request_reused' })
  return seen.outcome
}
