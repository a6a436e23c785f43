import type { IncomingMessage } from 'node:http'
import { readBody } from '../http/body'
import type { Route } from '../http/route'
import { checkUpload } from './tickets'
import { sendXmlError } from './xml-error'

/** Our decision; keeps a mistake from filling the memory. What people photograph is far below; a function may put more into one file. */
const FILE_BYTES_MAX = { POST: 50 * 1024 * 1024, PUT: 200 * 1024 * 1024 }

type Upload = { authorization: unknown; key: unknown; contentType: string; content: Buffer; status: number }

/** Takes one file: `PUT` with headers, as the SDK sends it, or a `POST` form, as `wx.uploadFile` and a browser's FormData send it. */
export const upload: Route = async ({ request, response, services }) => {
  const isForm = request.method === 'POST'
  const failure = isForm ? services.uploadFaults.take() : null
  if (failure === 'break') return void request.socket.destroy()
  const bytesMax = FILE_BYTES_MAX[isForm ? 'POST' : 'PUT']
  const body = await readBody(request, bytesMax + 64 * 1024)
  if (failure === 'refuse') return sendXmlError(response, 503, 'ServiceUnavailable', 'Asked for at /storage/faults')
  const sent = isForm ? await fromForm(request, body) : fromHeaders(request, body)
  if (!sent)
    return sendXmlError(
      response,
      400,
      'MalformedPOSTRequest',
      'Expected multipart/form-data with key, Signature and file',
    )
  const ticket = checkUpload(services.secrets, sent.authorization, services.clock.now())
  if (ticket.state === 'invalid')
    return sendXmlError(response, 403, 'SignatureDoesNotMatch', 'The ticket was not made by this local cloud')
  if (ticket.state === 'expired') return sendXmlError(response, 403, 'AccessDenied', 'Request has expired')
  if (sent.key !== ticket.path)
    return sendXmlError(response, 403, 'AccessDenied', `The ticket is for ${ticket.path}, not ${String(sent.key)}`)
  if (sent.content.length > bytesMax)
    return sendXmlError(response, 400, 'EntityTooLarge', `A file may have ${bytesMax} bytes here`)
  await services.files.put(ticket.path, sent.contentType, sent.content)
  if (failure === 'lose') return void request.socket.destroy()
  response.writeHead(sent.status, { 'content-length': 0 }).end()
}

const fromHeaders = ({ headers }: IncomingMessage, content: Buffer): Upload => ({
  authorization: headers.authorization ?? headers.signature,
  key: decodeURIComponent(String(headers.key ?? '')),
  contentType: headers['content-type'] ?? 'application/octet-stream',
  content,
  status: 200,
})

const fromForm = async ({ headers }: IncomingMessage, body: Buffer): Promise<Upload | null> => {
  try {
    const form = await new Response(new Uint8Array(body), {
      headers: { 'content-type': headers['content-type'] ?? '' },
    }).formData()
    const file = form.get('file')
    if (file === null) return null
    const isText = typeof file === 'string'
    return {
      authorization: form.get('Signature') ?? form.get('signature') ?? form.get('authorization'),
      key: form.get('key'),
      contentType: String(
        form.get('Content-Type') ?? (isText ? 'text/plain' : file.type || 'application/octet-stream'),
      ),
      content: isText ? Buffer.from(file) : Buffer.from(await file.arrayBuffer()),
      status: [200, 201].includes(Number(form.get('success_action_status')))
        ? Number(form.get('success_action_status'))
        : 204,
    }
  } catch {
    return null
  }
}
