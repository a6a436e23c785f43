import type { Person } from '../../demo/gateway'
import type { Actions } from '../../types/contract'

type Request = Actions['photo.request']['input']
export type Sent = { name: string; bytes: Uint8Array }

let photos = 0
export const newClientId = (): string => `photo-${process.pid}-${photos++}`

/** Sends one file by its ticket, as the client does; whether the storage took it. */
export const postTo = async (
  ticket: NonNullable<Actions['photo.request']['output']['ticket']>,
  { name, bytes }: Sent,
): Promise<boolean> => {
  const form = new FormData()
  for (const [field, value] of Object.entries(ticket.fields)) form.append(field, value)
  form.append('file', new Blob([new Uint8Array(bytes)], { type: 'image/jpeg' }), name)
  return fetch(ticket.url, { method: 'POST', body: form }).then(
    ({ ok }) => ok,
    () => false,
  )
}

type Where = Pick<Request, 'place'> & Partial<Request>

/** Asks leave, sends, and has it looked at; the refusal as an answer. */
export const tryPhoto = async (person: Person, where: Where, sent: Sent) => {
  const clientId = newClientId()
  const capturedAt = '2026-09-14T01:00:00.000Z'
  const asked = { use: 'claim' as const, clientId, name: sent.name, bytes: sent.bytes.length, capturedAt, ...where }
  const leave = await person.ask('photo.request', asked)
  if (!leave.ok) return leave
  const { photoId, ticket } = leave.value
  if (ticket && !(await postTo(ticket, sent))) throw new Error(`the storage did not take ${sent.name}`)
  return person.ask('photo.receive', { photoId })
}

/** The same, of a photo that is taken. */
export const sendPhoto = async (person: Person, where: Where, sent: Sent) => {
  const answer = await tryPhoto(person, where, sent)
  if (!answer.ok) throw new Error(`${sent.name}: ${answer.code}`)
  return answer.value
}
