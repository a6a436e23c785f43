import * as z from 'zod'
import { mutation, query, resumable } from './define'
import type { Figures } from './estate'
import type { EvidenceEntry } from './evidence'
import { PACK_ENTRIES_PAGE } from './limits'
import type { RiserKind } from './riser'
import type { RoundText } from './round'
import { type Day, daySchema, type Instant, idSchema, lineSchema } from './schema'

/** What a certificate speaks of: a closed round's results, or one riser's, once it is complete. */
export const certificateScopeSchema = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('round'), roundId: idSchema }),
  z.strictObject({ kind: z.literal('riser'), roundId: idSchema, stairwellId: idSchema, riserId: idSchema }),
])
export type CertificateScope = z.infer<typeof certificateScopeSchema>

/** The code printed on a certificate: 12 letters and digits that cannot be taken for one another (60 bits), in groups of four. */
export const certificateCodeSchema = z
  .string()
  .trim()
  .toUpperCase()
  .transform((code) => code.replaceAll(/[\s-]/g, ''))
  .pipe(z.string().regex(/^[0-9A-HJKMNP-TV-Z]{12}$/))

/** One stairwell's part: where its chain stood, how it is counted, and the hash of its part of the pack. */
export type CertificatePart = {
  stairwellId: string
  building: string
  unit: string
  tallyId: string
  seq: number
  head: string
  /** Of the whole stairwell; of a riser's certificate that riser alone, so that the others stay untold. */
  figures: Figures
  /** SHA-256 of the part's canonical JSON, in hex. */
  partHash: string
}

/** What a pack says of itself; hashed. Instants are ISO strings. */
export type PackHeader = {
  format: 'chuanmen-pack/1'
  code: string
  estateId: string
  estateName: string
  street: string
  scope: CertificateScope
  /** The round's. */
  title: string
  /** 「6号楼2门 卫生间排水立管（尾号 03）」, or how many stairwells. */
  about: string
  issuedAt: string
  /** Each version of the text that entries name, by its hash. */
  texts: Record<string, RoundText>
  parts: CertificatePart[]
}
/** One stairwell's chain as far as the certificate speaks of it. Entries name flats and random signer ids, never people. */
export type PackPart = {
  stairwellId: string
  entries: { entry: EvidenceEntry; prevHash: string; hash: string }[]
  /** As it was counted: riser → kind, rooms, whether every household had agreed; each flat's state per item. */
  risers: Record<string, { kind: RiserKind; flatIds: string[]; isComplete: boolean }>
  flats: Record<string, { room: string; states: Partial<Record<RiserKind, string>> }>
}
/** The file staff keep and anybody can check without us: canonical JSON (RFC 8785) of this. `seal`: SHA-256 of the header's canonical JSON, which holds each part's. */
export type Pack = { header: PackHeader; parts: PackPart[]; seal: string }

/** `certificates/{code}` */
export type CertificateDoc = {
  _id: string
  schemaVersion: 1
  estateId: string
  /** Whole once every part is in; until then it is being made and answers to nobody. */
  state: 'making' | 'valid' | 'withdrawn'
  header: PackHeader
  seal: string
  by: string
  byName: string
  withdrawn: { at: Date; why: string; byName: string } | null
}

/** `dayHeads/{estateId~day}`: where every chain of an estate stood when a day was over. `root`: SHA-256 of the canonical JSON of estate, day, the root before and the heads, in hex; printed in the lobby. */
export type DayHeadsDoc = {
  _id: string
  schemaVersion: 1
  estateId: string
  on: Day
  at: Date
  heads: { tallyId: string; seq: number; head: string }[]
  /** How many heads: a list of days reads no heads. */
  chains: number
  /** The last day before that was published; null: this is the first. */
  before: { on: Day; root: string } | null
  root: string
}

export type CertificateRow = {
  code: string
  scope: CertificateScope
  title: string
  /** 「6号楼2门 卫生间排水立管」, or how many stairwells. */
  about: string
  state: 'making' | 'valid' | 'withdrawn'
  /** Was ever whole, and so printed and found by its code; one given up before never was. */
  wasSealed: boolean
  issuedAt: Instant
  byName: string
  withdrawn: { at: Instant; why: string; byName: string } | null
}

/**
 * Makes a certificate, a few stairwells a step; repeat with the same `code` (client-made, so that a lost answer makes no second one) until `done`. Refuses `round_not_closed` for a round, `riser_not_complete` for a
 * riser, `certificate_code_taken`, `certificates_full`, `evidence_broken {building, unit}` when a chain does not hold.
 */
export const issueCertificate = resumable<{ done: boolean; total: number; made: number; code: string }>()(
  'certificate.issue',
  z.strictObject({ estateId: idSchema, code: certificateCodeSchema, scope: certificateScopeSchema }),
)
export const listCertificates = query<{
  /** Newest first, a page from before `before` on; those still being made as well, so that whoever may goes on with them. */
  certificates: CertificateRow[]
  more: boolean
  /** What one could be made of: closed rounds, and complete pipes of the one that is open or ended last. */
  rounds: { roundId: string; title: string; closedAt: Instant | null }[]
  lastDay: { on: Day; root: string } | null
  canIssue: boolean
}>()('certificate.list', z.strictObject({ estateId: idSchema, before: certificateCodeSchema.optional() }))

/** Says that it no longer holds, or gives up making it; for good. Whoever checks its code reads why. Refuses `certificate_withdrawn`. */
export const withdrawCertificate = mutation<{ withdrawnAt: Instant }>()(
  'certificate.withdraw',
  z.strictObject({ estateId: idSchema, code: certificateCodeSchema, why: lineSchema(100) }),
)

/** What the printed pages and the file begin with. Each look is logged. */
export const viewPack = query<{ header: PackHeader; seal: string; state: 'valid' | 'withdrawn' }>()(
  'certificate.pack',
  z.strictObject({ estateId: idSchema, code: certificateCodeSchema }),
)
/** One stairwell's part from an entry on; `next` null: that was all. `risers` and `flats` come with the first page. */
export const viewPackPart = query<{
  entries: PackPart['entries']
  next: number | null
  risers: PackPart['risers']
  flats: PackPart['flats']
  /** For the printed page only, not in the file: masked names by signer id. */
  signers: Record<string, string>
}>()(
  'certificate.part',
  z.strictObject({
    estateId: idSchema,
    code: certificateCodeSchema,
    stairwellId: idSchema,
    from: z.int().min(0).default(0),
    limit: z.int().min(1).max(PACK_ENTRIES_PAGE).default(PACK_ENTRIES_PAGE),
  }),
)

/** What anybody who has the code may know: that it holds, of what, and nobody's name, room or answer. A riser of an estate's results is named; counts of one or two missing are not told (rule 43). */
export type CertificateCheck =
  | { state: 'unknown' }
  | {
      state: 'valid' | 'withdrawn'
      code: string
      estateId: string
      estateName: string
      street: string
      title: string
      about: string
      issuedAt: Instant
      seal: string
      withdrawn: { at: Instant; why: string } | null
      /** Chains compared just now with what the certificate froze: all still there, unchanged. */
      isIntact: boolean
      result: {
        stairwells: number
        risers: number
        complete: number | null
        households: number
        agreedPercent: number | null
      }
      textHashes: string[]
    }
/** Open to anybody, without a log-in. */
export const checkCertificate = query<CertificateCheck>()(
  'certificate.check',
  z.strictObject({ code: certificateCodeSchema }),
)
/** The published days of an estate, newest first, without a log-in: hashes alone. */
export const listDayHeads = query<{
  estateName: string
  days: { on: Day; root: string; before: string | null; chains: number }[]
  more: boolean
}>()('certificate.days', z.strictObject({ estateId: idSchema, before: daySchema.optional() }))
/** One published day whole, for making its root anew. */
export const viewDayHeads = query<{
  estateId: string
  on: Day
  heads: DayHeadsDoc['heads']
  before: { on: Day; root: string } | null
  root: string
}>()('certificate.day', z.strictObject({ estateId: idSchema, on: daySchema }))
