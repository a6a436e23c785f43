import fc from 'fast-check'
import { Collection } from './collection'
import { type Doc, versionOf } from './document'
import { compile, findAll } from './filter'

const value = fc.oneof(
  fc.integer({ min: 0, max: 2 }),
  fc.constantFrom('x', 'y', null, true),
  fc.date({ min: new Date(0), max: new Date(2), noInvalidDate: true }),
)
const inner = fc.record({ c: value }, { requiredKeys: [] })
const fields = fc.record(
  {
    a: fc.oneof(value, fc.array(value, { maxLength: 2 })),
    b: fc.oneof(inner, fc.array(inner, { maxLength: 2 }), value),
  },
  { requiredKeys: [] },
)
const condition = fc.oneof(
  value,
  fc.record({ $eq: value }),
  fc.record({ $in: fc.array(value, { maxLength: 3 }) }),
  fc.record({ $ne: value }),
)
const filters = fc.oneof(
  fc.record({ a: condition, 'b.c': condition }, { requiredKeys: [] }),
  fc.record({ $and: fc.tuple(fc.record({ a: condition }), fc.record({ 'b.c': condition })) }),
  fc.record({ $or: fc.tuple(fc.record({ a: condition }), fc.record({ 'b.c': condition })), 'b.c': condition }),
)

const open = () =>
  new Collection({
    name: 'c',
    indexes: [
      {
        name: 'both',
        fields: [
          ['a', 1],
          ['b.c', 1],
        ],
      },
      { name: 'second', fields: [['b.c', 1]] },
    ],
  }) // prettier-ignore

test('with indexes a query finds what a scan finds, through any inserts, changes and removals', () => {
  const change = fc.tuple(fc.integer({ min: 0, max: 9 }), fc.option(fields, { freq: 5 }))
  fc.assert(
    fc.property(
      fc.array(change, { maxLength: 40 }),
      fc.array(filters, { minLength: 1, maxLength: 5 }),
      (changes, questions) => {
        const collection = open()
        const plain = new Map<number, Doc>()
        for (const [_id, next] of changes) {
          if (next) {
            const doc = { _id, ...next } as Doc
            collection.put(versionOf(doc))
            plain.set(_id, doc)
          } else {
            collection.delete(_id)
            plain.delete(_id)
          }
        }
        for (const filter of questions) {
          const matches = compile(filter)
          const ids = (docs: Doc[]) => docs.map(({ _id }) => Number(_id)).sort()
          expect(ids(findAll(collection, filter).map(({ doc }) => doc))).toEqual(
            ids([...plain.values()].filter(matches)),
          )
        }
      },
    ),
    { numRuns: 300 },
  )
})

test('an indexed query does not look at other documents', () => {
  const collection = open()
  for (let n = 0; n < 100; n += 1) collection.put(versionOf({ _id: n, a: n % 10, b: { c: n % 5 } }))
  expect([...collection.candidates({ a: 3 })]).toHaveLength(10)
  expect([...collection.candidates({ a: { $in: [3, 4] }, 'b.c': 4 })]).toHaveLength(10)
  expect([...collection.candidates({ _id: 7, a: 3 })]).toHaveLength(1)
  expect([...collection.candidates({ a: { $gt: 3 } })]).toHaveLength(100)
})

test('values of different types never share a key', () => {
  const collection = new Collection({ name: 'c', indexes: [{ name: 'a', unique: true, fields: [['a', 1]] }] })
  const values = [1, '1', true, 't', null, 'n', new Date(1), 'D1', { x: 1 }, 'j{"x":1}', '']
  for (const [n, a] of values.entries()) {
    const version = versionOf({ _id: n, a })
    expect(() => collection.assertUnique(version.doc)).not.toThrow()
    collection.put(version)
  }
})

test('the parts of a compound key do not run into each other', () => {
  const collection = new Collection({
    name: 'c',
    indexes: [
      {
        name: 'ab',
        unique: true,
        fields: [
          ['a', 1],
          ['b', 1],
        ],
      },
    ],
  }) // prettier-ignore
  collection.put(versionOf({ _id: 1, a: 'x', b: 'yz' }))
  expect(() => collection.assertUnique({ _id: 2, a: 'xy', b: 'z' })).not.toThrow()
  expect(() => collection.assertUnique({ _id: 2, a: 'x', b: 'yz' })).toThrow('E11000')
})
