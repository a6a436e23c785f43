import type { Actions } from '../types/contract'
import type { Person } from './gateway'

type Asked = Pick<Actions['photo.request']['input'], 'use' | 'place'> & { name: string; bytes: Uint8Array; at?: Date }

/** Photos sent so far, by person. */
const sent = new Map<string, number>()

/** Sends one photo as a phone does: leave to send it, the original straight to storage, and that it has arrived. Answers its id. */
export const sendPhoto = async (
  person: Person,
  { use, place, name, bytes, at = new Date() }: Asked,
): Promise<string> => {
  const nth = (sent.get(person.openid) ?? 0) + 1
  sent.set(person.openid, nth)
  // The same id in each run: the order by id, and with it the pictures of pages, do not depend on the moment.
  const clientId = `demo-${nth}`
  const { photoId, ticket } = await person.call('photo.request', {
    ...{ use, place, name, clientId },
    ...{ bytes: bytes.length, capturedAt: at.toISOString() },
  })
  if (!ticket) return photoId
  const form = new FormData()
  for (const [field, value] of Object.entries(ticket.fields)) form.append(field, value)
  form.append('file', new Blob([new Uint8Array(bytes)]), name)
  const response = await fetch(ticket.url, { method: 'POST', body: form })
  if (!response.ok) throw new Error(`sending ${name} answered ${response.status}`)
  await person.call('photo.receive', { photoId })
  return photoId
}
