import type * as z from 'zod'
import type * as availability from './availability'
import type * as baseline from './baseline'
import type * as binding from './binding'
import type * as calendar from './calendar'
import type * as certificate from './certificate'
import type * as claim from './claim-actions'
import type * as claimRules from './claim-rules'
import type * as complaint from './complaint'
import type * as consent from './consent'
import type { Contract } from './define'
import type * as estate from './estate'
import type * as figures from './figures'
import type * as file from './file'
import type * as help from './help-actions'
import type * as householdFile from './household-file'
import type * as me from './me'
import type * as notice from './notice'
import type * as noticeInbox from './notice-inbox'
import type * as noticeLedger from './notice-ledger'
import type * as paper from './paper'
import type * as photo from './photo'
import type * as plan from './plan-actions'
import type * as planner from './planner'
import type * as pool from './pool'
import type * as portfolio from './portfolio'
import type * as promise from './promise'
import type * as reminder from './reminder'
import type * as roster from './roster'
import type * as round from './round'
import type * as session from './session'
import type * as slots from './slots'
import type * as staff from './staff'
import type * as stairwell from './stairwell'
import type * as station from './station'
import type * as talk from './talk'
import type * as visit from './visit'
import type * as volunteer from './volunteer'
import type * as works from './works-actions'

/** All modules that define actions. A new noun is one import and one entry here; a new action of a known noun is none. */
type Nouns = [
  typeof availability,
  typeof binding,
  typeof calendar,
  typeof consent,
  typeof estate,
  typeof file,
  typeof me,
  typeof notice,
  typeof noticeInbox,
  typeof noticeLedger,
  typeof reminder,
  typeof roster,
  typeof round,
  typeof session,
  typeof slots,
  typeof staff,
  typeof stairwell,
  typeof works,
  typeof baseline,
  typeof claim,
  typeof claimRules,
  typeof photo,
  typeof pool,
  typeof help,
  typeof station,
  typeof volunteer,
  typeof householdFile,
  typeof plan,
  typeof promise,
  typeof talk,
  typeof visit,
  typeof paper,
  typeof complaint,
  typeof portfolio,
  typeof planner,
  typeof figures,
  typeof certificate,
]

type AnyContract = Contract<string, z.ZodType, unknown>
type ContractsOf<M> = M extends unknown ? Extract<M[keyof M], AnyContract> : never
type AllContracts = ContractsOf<Nouns[number]>

/** Every client-callable action by its wire name: what it takes and what it answers when it does not refuse. */
export type Actions = {
  [C in AllContracts as C['name']]: {
    kind: C['kind']
    input: z.input<C['input']>
    output: C extends Contract<string, z.ZodType, infer O> ? O : never
  }
}

export type ActionName = keyof Actions

/** What travels from the client to the `api` function. Whoever calls is never in here: identity comes from the platform. */
export type ActionEvent<N extends ActionName = ActionName> = {
  action: N
  input: Actions[N]['input']
  /** Client-made, one per intent; required for a mutation, kept over retries. */
  requestId?: string
}
