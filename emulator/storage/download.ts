import type { Route } from '../http/route'
import { checkDownload } from './tickets'
import { sendXmlError } from './xml-error'

/** Shown in a page as what they are; anything else is handed over as a file, so that an uploaded page can never run here. */
const shown = /^(image\/(png|jpeg|gif|webp)|video\/mp4|audio\/|text\/plain)/

/** Gives one file to whoever holds a signed link that has not ended by this cloud's clock. */
export const download: Route = async ({ request, response, url, rest, services }) => {
  const path = decodeURIComponent(rest)
  const state = checkDownload(services.secrets, path, url.searchParams, services.clock.now())
  if (state === 'invalid') return sendXmlError(response, 403, 'AccessDenied', 'The link carries no good signature')
  if (state === 'expired') return sendXmlError(response, 403, 'AccessDenied', 'Request has expired')
  const file = services.files.get(path)
  if (!file) return sendXmlError(response, 404, 'NoSuchKey', 'The file is gone')
  const content = request.method === 'HEAD' ? undefined : await services.files.read(file)
  if (content === null) return sendXmlError(response, 404, 'NoSuchKey', 'The file is gone')
  response.setHeader('content-type', file.contentType)
  response.setHeader('content-length', file.bytes)
  response.setHeader('x-content-type-options', 'nosniff')
  if (!shown.test(file.contentType)) response.setHeader('content-disposition', 'attachment')
  response.writeHead(200).end(content)
}
