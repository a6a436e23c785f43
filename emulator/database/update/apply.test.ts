import fc from 'fast-check'
import { updateOne } from 'mingo'
import type { Doc } from '../document'
import { applyUpdate } from './apply'

const doc: Doc = { _id: 'a', n: 5, text: 't', none: null, list: [1, 2], deep: { a: 1, b: { c: 2 } } }

test.each<[string, object]>([
  ['nothing at all', {}],
  ['a field beside operators', { $set: { n: 1 }, n: 2 }],
  ['an operator which is not known', { $currentDate: { n: true } }],
  ['an operator without fields', { $set: 1 }],
  ['one path twice', { $set: { n: 1 }, $inc: { n: 1 } }],
  ['a path and its parent', { $set: { deep: {} }, $inc: { 'deep.a': 1 } }],
  ['a rename onto a changed path', { $rename: { text: 'n' }, $set: { n: 1 } }],
  ['a change of _id', { $set: { _id: 'b' } }],
  ['an empty part of a path', { $set: { 'deep..a': 1 } }],
  ['a positional path', { $set: { 'list.$': 1 } }],
  ['the prototype', { $set: { '__proto__.x': 1 } }],
  ['a name into a list', { $set: { 'list.x': 1 } }],
  ['a place far beyond a list', { $set: { 'list.9000000': 1 } }],
  ['a value that cannot be stored', { $set: { deep: { $a: 1 } } }],
  ['an SDK command inside pull', { $pull: { list: { operator: 'in', operands: [1], fieldName: {} } } }],
])('%s is refused', (_name, update) => {
  expect(() => applyUpdate(doc, update)).toThrow()
})

test('unset of what is not there, or below a scalar, changes nothing', () => {
  expect(applyUpdate(doc, { $unset: { absent: '', 'text.x': '', 'none.x': '', 'deep.z.y': '' } })).toEqual(doc)
})

test('unset in a list leaves null, set beyond its end fills with null', () => {
  expect(applyUpdate(doc, { $unset: { 'list.0': '' } }).list).toEqual([null, 2])
  expect(applyUpdate(doc, { $set: { 'list.3': 9 } }).list).toEqual([1, 2, null, 9])
})

test('the original and whatever the update does not touch stay the same objects', () => {
  const before = JSON.stringify(doc)
  const next = applyUpdate(doc, { $set: { 'deep.a': 9 }, $push: { list: 3 } })
  expect(JSON.stringify(doc)).toBe(before)
  expect((next.deep as { b: object }).b).toBe((doc.deep as { b: object }).b)
})

const field = fc.constantFrom('a', 'b', 'c.d', 'c.e')
const lists = fc.constantFrom('l', 'm.k')
const small = fc.integer({ min: -3, max: 3 })
const documents = fc.record({
  a: small,
  b: small,
  c: fc.record({ d: small, e: small }),
  // Distinct, because mingo's $addToSet drops the duplicates that a list already has.
  l: fc.uniqueArray(small, { maxLength: 4 }),
  m: fc.record({ k: fc.uniqueArray(small, { maxLength: 4 }) }),
})
const updates = fc.oneof(
  fc.tuple(fc.constantFrom('$set', '$inc', '$mul', '$min', '$max'), field, small as fc.Arbitrary<unknown>),
  fc.tuple(fc.constantFrom('$unset'), field, fc.constant('')),
  fc.tuple(fc.constantFrom('$push', '$addToSet', '$pull'), lists, small),
  fc.tuple(fc.constantFrom('$push', '$addToSet'), lists, fc.record({ $each: fc.array(small, { maxLength: 3 }) })),
  fc.tuple(fc.constantFrom('$pull'), lists, fc.record({ $gt: small })),
  fc.tuple(fc.constantFrom('$pop'), lists, fc.constantFrom(1, -1)),
)

test('where mingo and the server agree, so do we and mingo', () => {
  fc.assert(
    fc.property(documents, updates, (fields, [operator, path, argument]) => {
      const before = { _id: 'x', ...fields }
      const expected = structuredClone(before)
      updateOne([expected], {}, { [operator]: { [path]: argument } })
      expect(applyUpdate(before, { [operator]: { [path]: argument } })).toEqual(expected)
    }),
  )
})
