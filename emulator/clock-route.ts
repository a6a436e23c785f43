import { Refusal } from './gateway/refusal'
import { readJson } from './http/body'
import { assertLocalProgram } from './http/loopback'
import type { Route } from './http/route'
import { sendJson } from './http/send'

/** `GET /clock`, `POST /clock {set: iso}` or `{advanceMs}`: looks at or moves this cloud's time. */
export const clockRoute: Route = async ({ request, response, services: { clock } }) => {
  assertLocalProgram(request)
  if (request.method === 'POST') {
    const { set, advanceMs } = await readJson(request, 10 * 1024)
    const offsetMs = offsetFor(set, advanceMs, clock.offsetMs)
    assertSane(Date.now() + offsetMs)
    await clock.move(offsetMs)
  }
  sendJson(response, 200, { now: new Date(clock.now()).toISOString(), offsetMs: clock.offsetMs })
}

/** A clock set by mistake to a time that dates cannot tell would be kept, and break every start after this one. */
const assertSane = (atMs: number): void => {
  const year = new Date(atMs).getUTCFullYear()
  if (!(year >= 2000 && year < 2200)) throw new Refusal(400, 'request_invalid', 'The clock stays between 2000 and 2199')
}

const offsetFor = (set: unknown, advanceMs: unknown, offsetMs: number): number => {
  if (typeof set === 'string' && advanceMs === undefined) {
    const atMs = Date.parse(set)
    if (!Number.isNaN(atMs)) return atMs - Date.now()
  }
  if (typeof advanceMs === 'number' && Number.isFinite(advanceMs) && set === undefined) return offsetMs + advanceMs
  throw new Refusal(400, 'request_invalid', 'Send {"set": "2026-03-01T00:00:00+08:00"} or {"advanceMs": 60000}')
}
