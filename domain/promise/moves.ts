import type { PromiseMoveKind } from '../../types/promise'
import type { PromiseAt } from '../../types/promise-words'

/**
 * As what somebody moves a promise. `household`: its owner's people, no tenant; `keeper`: who keeps it; `community`: street and community staff, who answer for the community; `contact`: whose
 * portfolio it is in, who reads it and moves nothing.
 */
export type PromiseParty = 'household' | 'keeper' | 'community' | 'contact'

type Row = { from: readonly PromiseAt[]; by: readonly PromiseParty[] }

/**
 * Everything that may happen to a promise by somebody's hand. Asking, confirming and lapsing are answers of its owner, and in no row: whatever its keepers do, the flat stays as its
 * owner said (rule 27). What is in no row is refused.
 *
 * `take` also gives a promise that was declined or broken a second chance, and one that is kept too late another keeper.
 */
export const promiseTable: Record<PromiseMoveKind, Row> = {
  take: { from: ['asked', 'promised', 'broken', 'declined'], by: ['community'] },
  decline: { from: ['asked'], by: ['community'] },
  keep: { from: ['promised', 'broken'], by: ['keeper', 'community'] },
  dispute: { from: ['kept'], by: ['household'] },
  break: { from: ['promised'], by: ['keeper', 'community'] },
  extend: { from: ['promised', 'broken'], by: ['keeper', 'community'] },
}

export const promiseMoveKinds = Object.keys(promiseTable) as PromiseMoveKind[]

/** Whether one of these parties may do this from where a promise stands. */
export const mayFrom = (kind: PromiseMoveKind, at: PromiseAt, parties: readonly PromiseParty[]): boolean =>
  promiseTable[kind].from.includes(at) && isOfParty(kind, parties)

/** Whether one of these parties ever makes this move. */
export const isOfParty = (kind: PromiseMoveKind, parties: readonly PromiseParty[]): boolean =>
  parties.some((party) => promiseTable[kind].by.includes(party))
