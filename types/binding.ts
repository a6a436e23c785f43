import * as z from 'zod'
import { mutation, query } from './define'
import { STICKER_TOKEN_MAX } from './limits'
import type { Sealed } from './person'
import { type BindingRole, bindingRoles, type ProofLevel } from './person'
import { riserKindSchema } from './riser-schema'
import { daySchema, type Instant, idSchema, lineSchema } from './schema'

/** A power of attorney on file (rule 30). */
export type Power = {
  powerId: string
  principalSignerId: string
  /** Which items it covers; empty = all items of the round named. */
  items: string[]
  roundId: string
  from: string
  until: string
  proofFileId: string
}

/** `bindings/{person~flat}`: one person's relation to one flat. Ended bindings stay, so that a new request starts afresh knowingly. */
export type BindingDoc = {
  _id: string
  schemaVersion: 1
  personId: string
  flatId: string
  stairwellId: string
  estateId: string
  role: BindingRole
  state: 'pending' | 'active' | 'ended'
  level: ProofLevel
  signerId: string | null
  /** How the person calls themself, for staff to recognise; optional, sealed. */
  callName: Sealed | null
  proofs: { kind: 'sticker' | 'phone' | 'doorCode' | 'staff'; at: Date; by: string | null }[]
  powers: Power[]
  createdAt: Date
}

/** `stickers/{hash of token}`; rotating a stairwell's sticker deletes the old one. */
export type StickerDoc = { _id: string; schemaVersion: 1; stairwellId: string; estateId: string; createdAt: Date }

/** `doorCodes/{hash of flat and code}`: handed over at the door to one person in one role. */
export type DoorCodeDoc = {
  _id: string
  schemaVersion: 1
  flatId: string
  stairwellId: string
  role: BindingRole
  signerId: string | null
  codeHash: string
  triesLeft: number
  usedBy: string | null
  expiresAt: Date
  issuedBy: string
}

const token = z
  .string()
  .trim()
  .min(6)
  .max(STICKER_TOKEN_MAX)
  .regex(/^[A-Za-z0-9_-]+$/)

/** Makes a new sticker for a stairwell; the old one stops working (rule 9). The token is shown once. */
export const issueSticker = mutation<{ token: string }>()('sticker.issue', z.strictObject({ stairwellId: idSchema }))

/** What a scanned sticker shows anybody: which stairwell, and the rooms to choose from. No names. */
export const readSticker = query<{
  estateName: string
  estatePhone: string
  building: string
  unit: string
  stairwellId: string
  flats: { flatId: string; room: string; floor: number }[]
}>()('sticker.read', z.strictObject({ token }))

/** Asks to be bound to a flat; scanning never binds by itself (rule 10), so this is always pending at level 1. */
export const requestBinding = mutation<{ bindingId: string }>()(
  'binding.request',
  z.strictObject({ token, flatId: idSchema, role: z.enum(bindingRoles), callName: lineSchema(20).optional() }),
)

/** Confirms with the phone number WeChat vouches for; `phoneCode` comes from WeChat's own button. */
export const confirmByPhone = mutation<{ bindingId: string; level: ProofLevel }>()(
  'binding.confirmByPhone',
  z.strictObject({ bindingId: idSchema, phoneCode: z.string().min(1).max(200) }),
)

/** Confirms with the one-time code staff handed over at the door. */
export const confirmByCode = mutation<{ bindingId: string; level: ProofLevel }>()(
  'binding.confirmByCode',
  z.strictObject({
    bindingId: idSchema,
    code: z
      .string()
      .trim()
      .regex(/^\d{6}$/),
  }),
)

/** Staff verified the person, with title papers (level 3) or by knowing them at the door (level 2). */
export const approveBinding = mutation<{ bindingId: string }>()(
  'binding.approve',
  z.strictObject({
    bindingId: idSchema,
    level: z.union([z.literal(2), z.literal(3)]),
    signerId: idSchema.optional(),
    sawTitlePapers: z.boolean(),
  }),
)

/** Ends a binding: staff, or the person themself. Their signatures stay; ending writes the tally so none is in flight. */
export const endBinding = mutation<{ bindingId: string }>()(
  'binding.end',
  z.strictObject({ bindingId: idSchema, why: lineSchema(200) }),
)

/** Requests waiting for staff in an estate, oldest first. */
export const listBindings = query<{
  bindings: {
    bindingId: string
    flatId: string
    stairwellId: string
    building: string
    unit: string
    room: string
    role: BindingRole
    callName: string | null
    since: Instant
    owners: { signerId: string; masked: string; bound: boolean }[]
  }[]
}>()('binding.list', z.strictObject({ estateId: idSchema }))

/** A six-digit code for one person of one flat, shown once, good for seven days. */
export const issueDoorCode = mutation<{ code: string; expiresAt: Instant }>()(
  'binding.issueDoorCode',
  z.strictObject({
    stairwellId: idSchema,
    flatId: idSchema,
    role: z.enum(bindingRoles),
    signerId: idSchema.optional(),
  }),
)

/** Stores a power of attorney, so that this family member may sign for one owner in one round (rule 30). */
export const recordPower = mutation<{ powerId: string }>()(
  'binding.recordPower',
  z.strictObject({
    bindingId: idSchema,
    principalSignerId: idSchema,
    roundId: idSchema,
    items: z.array(riserKindSchema).max(4),
    from: daySchema,
    until: daySchema,
    proofFileId: idSchema,
  }),
)
