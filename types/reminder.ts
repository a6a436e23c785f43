import * as z from 'zod'
import { mutation, query } from './define'
import { SUBSCRIBE_TEMPLATES_MAX } from './limits'
import { idSchema } from './schema'

/** A template of WeChat's subscription messages, as its console names it. */
export const templateIdSchema = z.string().regex(/^[A-Za-z0-9_-]{10,64}$/)

/** `grants/{person~template}`: how many messages this person still lets us send. One accept adds one, one send takes one (rule 1). */
export type GrantDoc = {
  _id: string
  schemaVersion: 1
  personId: string
  templateId: string
  left: number
  at: Date
  /** The last messages a grant was taken for, and so may have been sent: a run that died never tried any other. Absent: none. */
  tried?: string[]
}

/**
 * What WeChat tells by message push, as the notifications function hears it: a person switched a template off (or on) in the settings.
 * WeChat sends `List` as one object or as a list.
 */
export const subscriptionChangeSchema = z.object({
  Event: z.literal('subscribe_msg_change_event'),
  List: z.preprocess(
    (list) => (Array.isArray(list) ? list : [list]),
    z.array(z.object({ TemplateId: templateIdSchema, SubscribeStatusString: z.string() })).max(50),
  ),
})

export type Reminders = {
  /** Templates one tap may ask for; empty when the installation has none. */
  templateIds: string[]
  /** Messages we may still send this person: the scarcest template's count. */
  left: number
}

export const viewReminders = query<Reminders>()('reminder.view', z.strictObject({}))

/** The person accepted these templates in WeChat's own dialog, inside a tap (rule 3). */
export const grantReminders = mutation<{ left: number }>()(
  'reminder.grant',
  z.strictObject({ templateIds: z.array(templateIdSchema).min(1).max(SUBSCRIBE_TEMPLATES_MAX) }),
)

/** The operator mended what an alarm names: reminders with its template go out again. Installation-wide, so the administrator's. */
export const clearAlarm = mutation<{ alarmId: string }>()('reminder.clearAlarm', z.strictObject({ alarmId: idSchema }))
