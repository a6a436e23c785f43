import canonicalize from 'canonicalize'
import type * as z from 'zod'
import type { Contract } from '../../types/define'
import type { Actor } from '../../types/person'
import type { RequestDoc } from '../../types/records'
import type { Result } from '../../types/result'
import { Refused } from './refused'
import { sha256 } from './secrets'
import { type Store, store, type Transaction } from './store'

/** Who asks, resolved by `serve`: a person, and the web session they came by (null in WeChat). */
export type Caller = { actor: Actor; sessionId: string | null }

/** What a handler gets. There is no clock and no identity but these. */
export type Context<I> = {
  input: I
  actor: Actor
  /** The web session that calls; null when WeChat itself says who it is. */
  sessionId: string | null
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

type AnyContract = Contract<string, z.ZodType, unknown>
type PersonsAction = {
  contract: AnyContract
  isOpen: false
  run(input: unknown, caller: Caller, now: Date, requestId: string): Promise<unknown>
}
type OpenAction = {
  contract: AnyContract
  isOpen: true
  run(input: unknown, now: Date, browser: string): Promise<unknown>
}
export type Action = PersonsAction | OpenAction

/** Binds a contract to the code that carries it out: parse → authorise → load → rule → save → answer. */
export const action = <N extends string, I extends z.ZodType, O>(
  contract: Contract<N, I, O>,
  handler: (context: Context<z.output<I>>) => Promise<O>,
): PersonsAction & { contract: Contract<N, I, O> } => ({
  contract,
  isOpen: false,
  async run(input, { actor, sessionId }, now, requestId) {
    let isPermitted = false
    const mustBePermitted = (): void => {
      if (!isPermitted) throw new Error(`${contract.name}: no policy was asked`)
    }
    const answer = await handler({
      input: input as z.output<I>,
      actor,
      sessionId,
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

/**
 * An action that nobody in particular may call, known or not: what a browser needs before it has a session, and nothing else.
 * Its handler is not told who asks; `browser` is what the caller's browser calls itself, in words.
 */
export const openAction = <N extends string, I extends z.ZodType, O>(
  contract: Contract<N, I, O>,
  handler: (context: { input: z.output<I>; now: Date; store: Store; browser: string }) => Promise<O>,
): OpenAction & { contract: Contract<N, I, O> } => ({
  contract,
  isOpen: true,
  run: (input, now, browser) => handler({ input: input as z.output<I>, now, store, browser }),
})

const outcomeOf = (seen: RequestDoc, inputHash: string): Record<string, unknown> => {
  if (seen.inputHash !== inputHash) throw new Refused({ ok: false, code: 'request_reused' })
  return seen.outcome
}
