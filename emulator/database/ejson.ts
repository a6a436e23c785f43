import { CloudError, requestFailed } from '../errors'

/**
 * Reads one EJSON value into plain JavaScript: numbers, dates and regular expressions.
 *
 * Types no serious product needs here (Decimal128, Binary, ObjectId, …) are refused by name instead of being half kept.
 * @param nowMs what `serverDate` means in this request
 */
export const decode = (value: unknown, nowMs: number): unknown => {
  if (value === null || typeof value !== 'object') return value
  if (Array.isArray(value)) return value.map((item) => decode(item, nowMs))
  const object = value as Record<string, unknown>
  const decoded: Record<string, unknown> = {}
  let size = 0
  for (const key in object) {
    size += 1
    define(decoded, key, decode(object[key], nowMs))
  }
  if (size !== 1) return decoded
  const [only] = Object.keys(object) as [string]
  if (!only.startsWith('$')) return decoded
  if (unsupported.has(only)) throw requestFailed(`The local cloud does not keep values of type ${only}`)
  const read = readers[only]
  return read ? read(object[only], nowMs) : decoded
}

/** Parses EJSON text. A text that is not JSON is the caller's mistake. */
export const parse = (text: unknown, nowMs: number): unknown => {
  if (typeof text !== 'string') throw new CloudError('INVALID_PARAM', `expected EJSON text, got ${typeof text}`)
  try {
    return decode(JSON.parse(text), nowMs)
  } catch (error) {
    if (error instanceof CloudError) throw error
    throw new CloudError('INVALID_PARAM', `not EJSON: ${(error as Error).message}`)
  }
}

/** Writes a value as EJSON text which the SDK's own parser reads back to the same JavaScript. */
export const stringify = (value: unknown): string => JSON.stringify(encode(value))

const encode = (value: unknown): unknown => {
  if (typeof value === 'number') return encodeNumber(value)
  if (value === null || typeof value !== 'object') return value
  if (value instanceof Date) return { $date: { $numberLong: String(value.getTime()) } }
  if (value instanceof RegExp) return { $regularExpression: { pattern: value.source, options: value.flags } }
  if (Array.isArray(value)) return value.map((item) => (item === undefined ? null : encode(item)))
  const encoded: Record<string, unknown> = {}
  for (const key of Object.keys(value)) define(encoded, key, encode((value as Record<string, unknown>)[key]))
  return encoded
}

const encodeNumber = (value: number): unknown => {
  if (Number.isFinite(value) && !Object.is(value, -0)) return value
  return { $numberDouble: Object.is(value, -0) ? '-0.0' : String(value) }
}

const readDate = (value: unknown): Date => {
  const ms =
    typeof value === 'object' && value !== null ? Number((value as { $numberLong?: string }).$numberLong) : value
  const date = new Date(ms as number | string)
  if (Number.isNaN(date.getTime())) throw new CloudError('INVALID_PARAM', 'a date is not a date')
  return date
}

const readRegExp = (value: unknown): RegExp => {
  const { pattern, options } = value as { pattern: string; options: string }
  try {
    return new RegExp(pattern, [...new Set(options)].filter((flag) => 'imsu'.includes(flag)).join(''))
  } catch (error) {
    throw requestFailed(`Regular expression is invalid: ${(error as Error).message}`)
  }
}

const readServerDate = (value: unknown, nowMs: number): Date => {
  const offset = decode((value as { offset?: unknown })?.offset ?? 0, nowMs)
  return new Date(nowMs + Number(offset))
}

const readers: Record<string, (value: unknown, nowMs: number) => unknown> = {
  $numberInt: Number,
  $numberLong: Number,
  $numberDouble: Number,
  $date: readDate,
  $regularExpression: readRegExp,
  $tcb_server_date: readServerDate,
}

const unsupported = new Set([
  '$numberDecimal',
  '$oid',
  '$binary',
  '$uuid',
  '$timestamp',
  '$minKey',
  '$maxKey',
  '$symbol',
  '$code',
  '$undefined',
  '$dbPointer',
])

/** Assignment which treats `__proto__` as the ordinary key that it is in JSON. */
const define = (target: Record<string, unknown>, key: string, value: unknown): void => {
  if (key === '__proto__')
    Object.defineProperty(target, key, { value, enumerable: true, writable: true, configurable: true })
  else target[key] = value
}
