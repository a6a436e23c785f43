import * as z from 'zod'
import { SUBSCRIBE_TEMPLATES_MAX } from '../../types/limits'
import { type MessageTemplate, messageTemplateSchema } from '../../types/message'

const VARIABLE = 'NOTICE_TEMPLATES'

/** One tap asks for all of them (rule 3), and an id stands once: two entries for it would fill the same fields twice. */
const templatesSchema = z
  .array(messageTemplateSchema)
  .max(SUBSCRIBE_TEMPLATES_MAX)
  .refine((list) => new Set(list.map(({ id }) => id)).size === list.length, { error: 'an id stands twice' })

let parsed: { from: string; templates: MessageTemplate[] } | null = null

/** The subscription templates this installation sends with, in the operator's order; none is a working installation, too. */
export const messageTemplates = (): MessageTemplate[] => {
  const from = process.env[VARIABLE] ?? ''
  if (parsed?.from !== from) parsed = { from, templates: from.trim() === '' ? [] : parse(from) }
  return parsed.templates
}

/** Ids of the templates one tap may ask for. */
export const templateIds = (): string[] => messageTemplates().map(({ id }) => id)

/** An operator's mistake names itself: what, and where in the list. */
const parse = (text: string): MessageTemplate[] => {
  const wrong = (what: string): never => {
    throw new Error(`The environment variable ${VARIABLE} is wrong: ${what}; see docs/operations.md.`)
  }
  let json: unknown
  try {
    json = JSON.parse(text)
  } catch (error) {
    return wrong((error as Error).message)
  }
  const result = templatesSchema.safeParse(json)
  if (result.success) return result.data
  const issues = result.error.issues.map(({ path, message }) => `${path.join('.') || 'the list'}: ${message}`)
  return wrong(issues.join('; '))
}
