import { randomUUID } from 'node:crypto'
import type { ServerResponse } from 'node:http'
import { send } from '../http/send'

/** Refuses as COS does. The SDK reads Code, Message, RequestId and TraceId, so all four must be there. */
export const sendXmlError = (response: ServerResponse, status: number, code: string, message: string): void => {
  const id = randomUUID()
  const xml = `<?xml version='1.0' encoding='utf-8' ?>\n<Error><Code>${code}</Code><Message>${escape(message)}</Message><RequestId>${id}</RequestId><TraceId>${id}</TraceId></Error>\n`
  send(response, status, 'application/xml', xml)
}

const escape = (text: string): string => text.replace(/&/g, '&amp;').replace(/</g, '&lt;').replace(/>/g, '&gt;')
