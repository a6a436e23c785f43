import * as z from 'zod'
import type { ClaimsGlance } from './claim-actions'
import { mutation, query } from './define'
import type { HelpGlance } from './help-actions'
import type { BindingRole, ProofLevel, StaffGrant } from './person'
import type { RiserView, StairwellOutline } from './picture'
import type { Item } from './riser'
import { type Instant, idSchema } from './schema'
import type { FlatState } from './tally'
import type { WorksGlance } from './works-actions'

/** What is asked of me now: at most one main button. */
export type NextStep =
  | { kind: 'bind' }
  | { kind: 'verify'; bindingId: string }
  | {
      kind: 'answer'
      roundId: string
      closesAt: Instant
      textChanged: boolean /** A paper says otherwise than the app. */
      isDisputed?: true
      items: Item[]
    }
  | { kind: 'confirmPrepared'; roundId: string; expiresAt: Instant }
  | { kind: 'prepare'; roundId: string; closesAt: Instant }
  | { kind: 'access'; roundId: string; closesAt: Instant }
  | { kind: 'waitCoOwner'; roundId: string }
  | { kind: 'nothing' }

/** What waits for a household among what it raised: promises said to be kept, a talk to answer or sign, an offer to answer. */
export type MattersGlance = {
  /** Promises to confirm. */
  toConfirm: number
  talk: 'slot' | 'sign' | null
  toAnswer: number
  /** Items and promises that are open. */
  open: number
}

export type HomeView = {
  personId: string
  elderMode: boolean
  staff: { name: string; grants: StaffGrant[] } | null
  bindings: {
    bindingId: string
    flatId: string
    estateName: string
    building: string
    unit: string
    room: string
    role: BindingRole
    state: 'pending' | 'active'
    level: ProofLevel
    /** The round that asks this flat now, else the one that did last: the way to one's answers and receipts. */
    roundId: string | null
  }[]
  home: null | {
    bindingId: string
    flatId: string
    stairwellId: string
    estateId: string
    estateName: string
    estatePhone: string
    /** Of the estate as a whole only (rule 43). */
    agreedPercent: number | null
    /** The resident's own name, masked as the roster has it; null when unknown. */
    callName: string | null
    outline: StairwellOutline
    /** All pipes of the stairwell, masked; mine are those whose `flatIds` hold my flat. */
    pipes: RiserView[]
    mine: { riserId: string; item: Item; flat: FlatState }[]
    next: NextStep
    version: number
    /** Works of this flat; null: none are being asked about, planned or done. */
    works: WorksGlance | null
    /** Claims of this flat; null: none is open and nothing is new. */
    claims: ClaimsGlance | null
    /** Help of this flat; null: nothing is live and nothing is new. */
    help: HelpGlance | null
    /** What waits for this household among its concerns, promises and talks; null: nothing ever was. */
    matters: MattersGlance | null
    /** Whether works are to come and this flat has no baseline yet; `signed` and `waived` once it has. */
    baseline: 'wanted' | 'started' | 'toSign' | 'signed' | 'waived' | null
  }
  /** Helps somewhere, or has offered to: the way to the volunteer's pages. */
  isVolunteer: boolean
  unread: number
  /** The nearest notice with a time still to come. */
  nextDate: null | {
    noticeId: string
    flatId: string
    kind: string
    title: string
    where: string
    startsAt: Instant
    endsAt: Instant | null
  }
}
/** The first screen, whoever is asking. */
export const viewHome = query<HomeView>()('me.home', z.strictObject({ flatId: idSchema.optional() }))
export const setElderMode = mutation<{ elderMode: boolean }>()('me.setElderMode', z.strictObject({ on: z.boolean() }))
