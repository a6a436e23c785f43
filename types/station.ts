import * as z from 'zod'
import { mutation, query } from './define'
import { hourSchema } from './help'
import { type HelpKind, helpKinds } from './help-words'
import { HELP_SLOTS_MAX, STATION_CAPACITY_MAX, STATION_FEN_MAX, STATION_SERVICES_MAX } from './limits'
import { type Day, daySchema, idSchema, lineSchema } from './schema'

export const stationServiceSchema = z.strictObject({
  /** Client-made for a new one. */
  serviceId: idSchema,
  kind: z.enum(helpKinds),
  name: lineSchema(20),
  /** 0: free. Paid at the station; no money moves through us. */
  priceFen: z.int().min(0).max(STATION_FEN_MAX),
  /** Whole hours one order takes. */
  slots: z.int().min(1).max(HELP_SLOTS_MAX),
  /** Orders served at the same hour. */
  capacity: z.int().min(0).max(STATION_CAPACITY_MAX),
  /** The household comes to the station; else somebody comes to the flat. */
  isAtStation: z.boolean(),
  isOn: z.boolean(),
})
export type StationService = z.infer<typeof stationServiceSchema>

const stationInputSchema = z.strictObject({
  name: lineSchema(20),
  /** Where it is, in words. */
  where: lineSchema(60),
  phone: z
    .string()
    .trim()
    .regex(/^[0-9-]{7,20}$/),
  /** Opening hours of a week; 1 is Monday. */
  hours: z
    .array(z.strictObject({ weekday: z.int().min(1).max(7), fromHour: hourSchema, toHour: z.int().min(1).max(24) }))
    .max(28),
  closedDays: z.array(daySchema).max(100),
  services: z.array(stationServiceSchema).max(STATION_SERVICES_MAX),
  isOpen: z.boolean(),
})
export type StationInput = z.infer<typeof stationInputSchema>

/** `stations/{stationId}` (养老驿站). */
export type StationDoc = StationInput & {
  _id: string
  schemaVersion: 1
  street: string
  /** Estates it serves. */
  estateIds: string[]
  createdBy: string
  /** Grows with each hour sold: whoever lowers its capacity at that moment collides with it (a write that changes nothing would not). Absent: none yet. */
  holds?: number
  rev: number
}

/** An order that a change of the station's hours or capacity would leave without its place. */
export type OrderInTheWay = { taskId: string; on: Day; fromHour: number; service: string }

/**
 * Staff set a station up (`stationId` null) or it is changed by staff or its keeper. Estates are named by staff alone. Refuses `station_changed`, `station_has_orders {orders, count}` when
 * confirmed orders would no longer fit: nothing is dropped.
 */
export const saveStation = mutation<{ stationId: string; rev: number }>()(
  'station.save',
  z.strictObject({
    stationId: idSchema.nullable(),
    rev: z.int().min(0),
    estateIds: z.array(idSchema).min(1).max(50),
    station: stationInputSchema,
  }),
)

export type StationView = StationInput & {
  stationId: string
  estateIds: string[]
  rev: number
  canEdit: boolean
  /** May change which estates it serves. */
  canPlace: boolean
}
export const viewStation = query<StationView>()('station.view', z.strictObject({ stationId: idSchema }))

export type StationOffer = {
  stationId: string
  name: string
  where: string
  phone: string
  services: {
    serviceId: string
    kind: HelpKind
    name: string
    priceFen: number
    slots: number
    isAtStation: boolean
    /** Hours of the day at which an order could begin, with the places left. */
    free: { hour: number; left: number }[]
  }[]
}
/** Stations that serve an estate; with a day, when they have room for a kind. Residents, volunteers and staff of the estate. */
export const listStations = query<{ stations: StationOffer[]; canCreate: boolean }>()(
  'station.list',
  z.strictObject({ estateId: idSchema, kind: z.enum(helpKinds).nullable(), on: daySchema.nullable() }),
)

/** The week of one station, for its keeper: capacity and what is taken, by day, service and hour. */
export const viewStationWeek = query<{
  stationId: string
  name: string
  days: {
    on: Day
    isClosed: boolean
    services: { serviceId: string; hours: { hour: number; capacity: number; taken: number }[] }[]
  }[]
}>()('station.week', z.strictObject({ stationId: idSchema, from: daySchema }))
