import type { Actions } from '../types/contract'
import type { Person } from './gateway'

type Asked = Pick<Actions['photo.request']['input'], 'use' | 'place'> & { name: string; bytes: Uint8Array; at?: Date }

let photos = 0

/** Sends one photo as a phone does: leave to send it, the original straight to storage, and that it has arrived. Answers its id. */
export const sendPhoto = async (
  person: Person,
  { use, place, name, bytes, at = new Date() }: Asked,
): Promise<string> => {
  const { photoId, ticket } = await person.call('photo.request', {
    ...{ use, place, name, bytes: bytes.length, capturedAt: at.toISOString() },
    clientId: `${process.pid}-${Date.now().toString(36)}-${photos++}`,
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
