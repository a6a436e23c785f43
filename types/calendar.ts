import * as z from 'zod'
import { mutation, query } from './define'
import { CREWS_MAX, EXAM_PERIODS_MAX } from './limits'
import { daySchema, idSchema, lineSchema } from './schema'
import type { CalendarDoc, Crew } from './works'

/** Who works on an estate, and on which days examinations forbid noise. `rev` is 0 before it was ever set. */
export const viewCalendar = query<{
  crews: Crew[]
  examDays: CalendarDoc['examDays']
  years: CalendarDoc['years']
  /** Years somebody may plan works in and whose arrangement nobody but staff can supply: the library does not carry it. */
  yearsToEnter: string[]
  rev: number
  canEdit: boolean
}>()('calendar.view', z.strictObject({ estateId: idSchema }))

/**
 * Replaces crews, examination days and years' arrangements. Dates that stand are not moved by it; the list of works says which have become unlawful. Refuses
 * `calendar_changed` when `rev` is old, `crew_has_works` when a crew with works to come is left out, `malformed {field}` for a crew named twice or an
 * examination that ends before it begins, a year whose days lie outside it or that has no day off.
 */
export const setCalendar = mutation<{ rev: number }>()(
  'calendar.set',
  z.strictObject({
    estateId: idSchema,
    rev: z.int().min(0),
    crews: z
      .array(
        z.strictObject({
          /** Client-made for a new one. */
          crewId: idSchema,
          name: lineSchema(20),
          phone: z
            .string()
            .trim()
            .regex(/^[0-9-]{7,20}$/),
        }),
      )
      .max(CREWS_MAX),
    examDays: z
      .array(z.strictObject({ from: daySchema, until: daySchema, name: lineSchema(20) }))
      .max(EXAM_PERIODS_MAX),
    years: z
      .array(
        z.strictObject({
          year: z.string().regex(/^20\d\d$/),
          off: z.array(z.strictObject({ from: daySchema, until: daySchema, name: lineSchema(20) })).max(20),
          work: z.array(daySchema).max(20),
        }),
      )
      .max(3),
  }),
)
