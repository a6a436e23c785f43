import { requestFailed } from '../../errors'
import { type Doc, isPlainObject } from '../document'
import { operators } from './operators'
import { splitPath } from './paths'

/**
 * Applies `{ $set: …, $inc: … }` to a document as the server would, or refuses as the server would.
 *
 * Two operators may not meet on one path or on a path and its parent. `_id` may not change.
 */
export const applyUpdate = (doc: Doc, update: unknown): Doc => {
  assertUpdate(update)
  let next: Record<string, unknown> = doc
  for (const [name, fields] of Object.entries(update)) {
    const operator = operators[name]
    if (!operator) throw requestFailed(`The local cloud does not know the update operator ${name}`)
    for (const [path, argument] of Object.entries(fields)) next = operator(next, path, argument)
  }
  if (next._id !== doc._id)
    throw requestFailed("Performing an update on the path '_id' would modify the immutable field '_id'")
  return next as Doc
}

/** Checks an update's shape without a document, so that a bad one is refused even when nothing matches. */
export function assertUpdate(update: unknown): asserts update is Record<string, Record<string, unknown>> {
  if (!isPlainObject(update) || Object.keys(update).length === 0)
    throw requestFailed('the update operation document must contain atomic operators')
  const paths: string[] = []
  for (const [name, fields] of Object.entries(update)) {
    if (!name.startsWith('$'))
      throw requestFailed(`the update operation document must contain atomic operators, got the field '${name}'`)
    if (!Object.hasOwn(operators, name))
      throw requestFailed(`The local cloud does not know the update operator ${name}`)
    if (!isPlainObject(fields))
      throw requestFailed(`Modifiers operate on fields but ${name} was given ${JSON.stringify(fields)}`)
    for (const [path, argument] of Object.entries(fields)) {
      paths.push(path)
      if (name === '$rename') paths.push(String(argument))
    }
  }
  for (const path of paths) splitPath(path)
  assertApart(paths)
}

const assertApart = (paths: readonly string[]): void => {
  const seen = [...paths].sort()
  for (let at = 1; at < seen.length; at += 1) {
    const [a, b] = [seen[at - 1] as string, seen[at] as string]
    if (a === b) throw requestFailed(`Updating the path '${b}' would create a conflict at '${a}'`)
  }
  const all = new Set(seen)
  for (const path of seen) {
    for (let dot = path.indexOf('.'); dot >= 0; dot = path.indexOf('.', dot + 1)) {
      const parent = path.slice(0, dot)
      if (all.has(parent)) throw requestFailed(`Updating the path '${path}' would create a conflict at '${parent}'`)
    }
  }
}
