import { Refusal } from '../gateway/refusal'
import { readJson } from '../http/body'
import { assertLocalProgram } from '../http/loopback'
import type { Route } from '../http/route'
import { sendJson } from '../http/send'
import { type UploadFault, uploadFailures } from './faults'

const BODY_BYTES_MAX = 1024

/** `/storage/faults`, for programs on this machine: makes clients' uploads fail (`faults.ts`). */
export const faultsRoute: Route = async ({ request, response, services: { uploadFaults } }) => {
  assertLocalProgram(request)
  if (request.method === 'POST') uploadFaults.set(readFault(await readJson(request, BODY_BYTES_MAX)))
  else if (request.method === 'DELETE') uploadFaults.set(null)
  else if (request.method !== 'GET')
    throw new Refusal(404, 'route_unknown', `There is nothing at ${request.method} /storage/faults`)
  sendJson(response, 200, { fault: uploadFaults.get() })
}

const readFault = ({ every, how = 'refuse' }: Record<string, unknown>): UploadFault => {
  if (typeof every !== 'number' || !Number.isInteger(every) || every < 1)
    throw new Refusal(400, 'request_invalid', 'every must be 1 or more')
  const known = uploadFailures.find((one) => one === how)
  if (!known) throw new Refusal(400, 'request_invalid', `how must be one of ${uploadFailures.join(', ')}`)
  return { every, how: known }
}
