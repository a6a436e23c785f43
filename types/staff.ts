import * as z from 'zod'
import { mutation, query } from './define'
import type { StaffGrant, StaffRole } from './person'
import { type Instant, idSchema, lineSchema } from './schema'

export const staffGrantSchema = z.discriminatedUnion('role', [
  z.strictObject({ role: z.literal('administrator') }),
  z.strictObject({ role: z.literal('street'), street: lineSchema(40) }),
  z.strictObject({ role: z.literal('community'), estateIds: z.array(idSchema).min(1).max(50) }),
  z.strictObject({
    role: z.literal('stairwellLead'),
    estateId: idSchema,
    stairwellIds: z.array(idSchema).min(1).max(50),
  }),
  z.strictObject({ role: z.literal('partyContact'), estateId: idSchema }),
  z.strictObject({ role: z.literal('contractor'), estateIds: z.array(idSchema).min(1).max(50) }),
  z.strictObject({
    role: z.literal('stationKeeper'),
    estateIds: z.array(idSchema).min(1).max(50),
    stationId: idSchema,
  }),
])

/** `invitations/{hash of token}` */
export type InvitationDoc = {
  _id: string
  schemaVersion: 1
  name: string
  grant: StaffGrant
  invitedBy: string
  usedBy: string | null
  expiresAt: Date
}

/** The first administrator claims the installation with the code its operator set; works once, while there is none. */
export const claimAdministration = mutation<{ role: StaffRole }>()(
  'staff.claim',
  z.strictObject({ code: z.string().trim().min(8).max(100), name: lineSchema(20) }),
)

/** Invites somebody by a link or code shown once. One may grant at most one's own scope. */
export const inviteStaff = mutation<{ token: string; expiresAt: Instant }>()(
  'staff.invite',
  z.strictObject({ name: lineSchema(20), grant: staffGrantSchema }),
)
export const acceptInvitation = mutation<{ name: string; grant: StaffGrant }>()(
  'staff.accept',
  z.strictObject({
    token: z
      .string()
      .trim()
      .min(6)
      .max(64)
      .regex(/^[A-Za-z0-9_-]+$/),
  }),
)
export const listStaff = query<{ staff: { personId: string; name: string; grants: StaffGrant[]; since: Instant }[] }>()(
  'staff.list',
  z.strictObject({}),
)

/**
 * Ends somebody's role at a place: who may invite to a role may end it. Refuses `staff_has_households` while a portfolio of theirs there is not handed over, `not_found` for a role they do not have.
 */
export const endStaff = mutation<{ ended: number }>()(
  'staff.end',
  z.strictObject({ personId: idSchema, grant: staffGrantSchema, why: lineSchema(100) }),
)
