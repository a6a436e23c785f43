import { randomBytes } from 'node:crypto'
import { requestFailed } from '../errors'
import { stringify } from './ejson'

/** A stored document. Never changed in place: readers and snapshots share it. */
export type Doc = { readonly _id: Id } & { readonly [field: string]: unknown }

/** The platform allows strings and numbers as `_id`. */
export type Id = string | number

/** One state of a document, with its EJSON text kept so that a plain read need not write it again. */
export type Version = { readonly doc: Doc; readonly text: string }

/** MongoDB's bound on one document. */
const DOCUMENT_BYTES_MAX = 16 * 1024 * 1024

/** An `_id` as the platform makes them: 32 hex digits. */
export const newId = (): string => randomBytes(16).toString('hex')

export const isPlainObject = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' &&
  value !== null &&
  !Array.isArray(value) &&
  !(value instanceof Date) &&
  !(value instanceof RegExp)

/** Refuses what MongoDB does not store: operator-like or dotted field names, a regular expression, a bad `_id`. */
export const assertStorable = (doc: Record<string, unknown>): void => {
  const id = doc._id
  if (typeof id !== 'string' && !(typeof id === 'number' && Number.isFinite(id))) {
    throw requestFailed(`_id must be a string or a number, got ${Array.isArray(id) ? 'array' : typeof id}`)
  }
  assertStorableValue(doc)
}

/** As `assertStorable`, for one value inside a document. */
export const assertStorableValue = (value: unknown): void => {
  if (Array.isArray(value)) return value.forEach(assertStorableValue)
  if (value instanceof RegExp) throw requestFailed('The local cloud does not store regular expressions')
  if (!isPlainObject(value)) return
  for (const [name, inner] of Object.entries(value)) {
    if (name.startsWith('$'))
      throw requestFailed(`The dollar ($) prefixed field '${name}' in '${name}' is not valid for storage.`)
    if (name.includes('.')) throw requestFailed(`The dotted field '${name}' in '${name}' is not valid for storage.`)
    if (name.includes('\0')) throw requestFailed('Field names may not contain a null byte')
    assertStorableValue(inner)
  }
}

/** Makes a version of a document, refusing one that is too large. */
export const versionOf = (doc: Doc): Version => {
  const text = stringify(doc)
  // Only a text that could be too long is worth counting in bytes.
  if (text.length * 3 > DOCUMENT_BYTES_MAX && Buffer.byteLength(text) > DOCUMENT_BYTES_MAX) {
    throw requestFailed('Document exceeds the maximum size of 16 MB')
  }
  return { doc, text }
}
