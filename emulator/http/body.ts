import type { IncomingMessage } from 'node:http'
import { Refusal } from '../gateway/refusal'

/** Reads on beyond the bound, so that the client hears the refusal instead of a broken connection; further than this it is cut off. */
const DRAIN_BYTES_MAX = 256 * 1024 * 1024

/** The whole body, or a 413 `request_too_large`. */
export const readBody = (request: IncomingMessage, bytesMax: number): Promise<Buffer> =>
  new Promise((resolve, reject) => {
    const chunks: Buffer[] = []
    let bytes = 0
    request.on('data', (chunk: Buffer) => {
      bytes += chunk.length
      if (bytes <= bytesMax) chunks.push(chunk)
      else if (bytes > DRAIN_BYTES_MAX) request.destroy()
      else chunks.length = 0
    })
    request.on('end', () => {
      if (bytes > bytesMax)
        reject(new Refusal(413, 'request_too_large', `The request is larger than ${bytesMax} bytes`))
      else resolve(Buffer.concat(chunks))
    })
    request.on('error', reject)
    request.on('close', () => reject(new Error('the client went away')))
  })

/** A JSON object from the body; an empty body is an empty object. */
export const readJson = async (request: IncomingMessage, bytesMax: number): Promise<Record<string, unknown>> => {
  const text = (await readBody(request, bytesMax)).toString()
  if (text.trim() === '') return {}
  try {
    const value = JSON.parse(text)
    if (typeof value === 'object' && value !== null && !Array.isArray(value)) return value
  } catch {
    // Told below, together with JSON that is no object.
  }
  throw new Refusal(400, 'request_invalid', 'The body must be a JSON object')
}
