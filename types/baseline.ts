import * as z from 'zod'
import { mutation, query } from './define'
import { BASELINE_ROOMS_MAX } from './limits'
import type { PhotoView } from './photo'
import { type Instant, idSchema, lineSchema, wordsSchema } from './schema'

export const roomKinds = ['kitchen', 'bathroom', 'living', 'bedroom', 'balcony', 'hall', 'other'] as const
export type RoomKind = (typeof roomKinds)[number]
export const roomWords: Record<RoomKind, string> = {
  kitchen: '厨房',
  bathroom: '卫生间',
  living: '客厅',
  bedroom: '卧室',
  balcony: '阳台',
  hall: '门厅过道',
  other: '其他地方',
}
/** Rooms that every pipe work touches: a baseline asks for these first. */
export const roomsAskedFirst = ['kitchen', 'bathroom'] as const satisfies readonly RoomKind[]

export const surfaces = ['floor', 'wall', 'ceiling', 'cabinet', 'fitting', 'pipe'] as const
export type Surface = (typeof surfaces)[number]
export const surfaceWords: Record<Surface, string> = {
  floor: '地面',
  wall: '墙面',
  ceiling: '顶面',
  cabinet: '柜子',
  fitting: '洁具灶具',
  pipe: '管道',
}
/** What the overlay over the camera asks for. */
export const surfaceHints: Record<Surface, string> = {
  floor: '站在门口，把整个地面拍进来，靠管子的墙角要看得清',
  wall: '退后两步，拍管子所在的整面墙，上到顶、下到地',
  ceiling: '抬高手机，拍管子穿过顶面的那一圈',
  cabinet: '柜门关着拍一张，打开再拍一张',
  fitting: '拍马桶、洗手池、灶台和墙、地相接的地方',
  pipe: '从上到下拍整根管子，接头和阀门要看得清',
}

export const defectKinds = ['crack', 'stain', 'missing', 'loose', 'rust', 'other'] as const
export type DefectKind = (typeof defectKinds)[number]
export const defectWords: Record<DefectKind, string> = {
  crack: '裂缝',
  stain: '水渍污渍',
  missing: '缺角缺块',
  loose: '松动空鼓',
  rust: '锈蚀',
  other: '别的毛病',
}

/** Something that was wrong already, ringed on the picture: centre and radius in thousandths of the picture's width (x, r) and height (y). */
export const defectSchema = z.strictObject({
  photoId: idSchema,
  kind: z.enum(defectKinds),
  x: z.int().min(0).max(1000),
  y: z.int().min(0).max(1000),
  r: z.int().min(10).max(1000),
  words: wordsSchema(100).default(''),
})
export type Defect = z.infer<typeof defectSchema>

export const surfaceRecordSchema = z.strictObject({
  surface: z.enum(surfaces),
  photoIds: z.array(idSchema).max(6).default([]),
  notes: wordsSchema(300).default(''),
  defects: z.array(defectSchema).max(20).default([]),
})
export const baselineRoomSchema = z.strictObject({
  /** Client-made, unique in the flat. */
  roomId: idSchema,
  kind: z.enum(roomKinds),
  /** 「主卧」; empty: the kind's own word. */
  name: z.union([z.literal(''), lineSchema(12)]).default(''),
  surfaces: z.array(surfaceRecordSchema).max(surfaces.length),
})
export type BaselineRoom = z.infer<typeof baselineRoomSchema>

/** Who signed, when, and how: on their own phone, or on the screen or paper of staff who were there (the photo of what they signed). */
export type BaselineSignature = {
  by: string
  name: string
  at: Date
  via: 'app' | 'present'
  photoId: string | null
}

/**
 * `baselines/{flatId}`: what a flat was like before works (施工前现状记录). open → signed by household and contractor (both) → frozen; or waived, signed as
 * well. Works in the flat do not start before one or the other.
 */
export type BaselineDoc = {
  _id: string
  schemaVersion: 1
  estateId: string
  stairwellId: string
  flatId: string
  state: 'open' | 'signed' | 'waived'
  rooms: BaselineRoom[]
  household: BaselineSignature | null
  contractor: BaselineSignature | null
  waiver: (BaselineSignature & { words: string }) | null
  savedBy: string
  savedAt: Date
  /** When works began inside the flat: it stays as it is from then on. Written by the report that began them, so that nothing is taken back meanwhile. */
  closedAt: Date | null
  /** Of the rooms: what an editor saw. Any change of them takes both signatures off. */
  rev: number
  /** Of its history. */
  seq: number
  head: string
}

export type BaselineEntry = {
  kind: 'baseline'
  act: 'signedByHousehold' | 'signedByContractor' | 'waived' | 'reopened'
  flatId: string
  rev: number
  /** SHA-256 of the rooms with the hashes of their photos, as canonical JSON: what was signed. */
  contentHash: string
  via: 'app' | 'present' | 'staff'
}

export type BaselineView = {
  flatId: string
  stairwellId: string
  building: string
  unit: string
  room: string
  estateId: string
  state: BaselineDoc['state'] | 'none'
  rooms: BaselineRoom[]
  /** Received photos by id. */
  photos: Record<string, PhotoView>
  household: { name: string; at: Instant; via: BaselineSignature['via'] } | null
  contractor: { name: string; at: Instant } | null
  waiver: { name: string; at: Instant; words: string } | null
  savedAt: Instant | null
  rev: number
  /** Works have begun here: it stays as it is. */
  isClosed: boolean
  /** What is still missing before it may be signed, in words. */
  missing: string[]
  abilities: {
    edit: boolean
    sign: boolean
    signForHousehold: boolean
    signAsContractor: boolean
    waive: boolean
    reopen: boolean
  }
}

/** For the household, and staff and crews who record or decide here. */
export const viewBaseline = query<BaselineView>()(
  'baseline.view',
  z.strictObject({ flatId: idSchema, stairwellId: idSchema }),
)
/** Replaces the rooms. Refuses `baseline_changed` when `rev` is old, `baseline_state` once both signed or works began, `malformed {field}`, `photo_missing {photoIds}`. */
export const saveBaseline = mutation<{ rev: number }>()(
  'baseline.save',
  z.strictObject({
    flatId: idSchema,
    stairwellId: idSchema,
    rev: z.int().min(0),
    rooms: z.array(baselineRoomSchema).max(BASELINE_ROOMS_MAX),
  }),
)
/**
 * One side signs what it saw (`rev`). Staff or crew with the household beside them record its signature with `presence`: a name and the photo of what was
 * signed. Refuses `baseline_changed`, `baseline_incomplete`, `baseline_state`, `photo_required`,
 * `baseline_both_sides` for who signed the other side, or lives there and would sign for the contractor.
 */
export const signBaseline = mutation<{ state: BaselineDoc['state'] }>()(
  'baseline.sign',
  z.strictObject({
    flatId: idSchema,
    stairwellId: idSchema,
    rev: z.int().min(0),
    as: z.enum(['household', 'contractor']),
    presence: z.strictObject({ name: lineSchema(20), photoId: idSchema }).optional(),
  }),
)
/**
 * The household gives it up, knowing that nothing will be there to compare with: a signature as well, which staff may record and a crew, whose damage nothing would
 * then show, may not (`not_allowed`). Refuses as signing does.
 */
export const waiveBaseline = mutation<{ state: BaselineDoc['state'] }>()(
  'baseline.waive',
  z.strictObject({
    flatId: idSchema,
    stairwellId: idSchema,
    words: wordsSchema(200).pipe(z.string().min(1)),
    presence: z.strictObject({ name: lineSchema(20), photoId: idSchema }).optional(),
  }),
)
/** Signatures or waiver are taken back, until works begin. Refuses `baseline_state`. */
export const reopenBaseline = mutation<{ rev: number }>()(
  'baseline.reopen',
  z.strictObject({ flatId: idSchema, stairwellId: idSchema, why: lineSchema(100) }),
)
/** How far the flats of a stairwell are, for staff and crews: riser by riser of works to come. */
export const listBaselines = query<{
  estateId: string
  building: string
  unit: string
  flats: {
    flatId: string
    room: string
    state: BaselineDoc['state'] | 'none'
    photos: number
    hasHousehold: boolean
    hasContractor: boolean
    /** The first day of works in the flat that stands; null: none. */
    worksOn: string | null
  }[]
  abilities: { record: boolean }
}>()('baseline.list', z.strictObject({ stairwellId: idSchema }))
