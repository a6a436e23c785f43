import { EJSON } from 'bson'
import fc from 'fast-check'
import { parse, stringify } from './ejson'

const scalar = fc.oneof(
  fc.string(),
  fc.boolean(),
  fc.constant(null),
  fc.integer(),
  fc.double({ noNaN: true }),
  fc.date({ noInvalidDate: true }),
)
const { value } = fc.letrec((tie) => ({
  value: fc.oneof(
    { depthSize: 'small' },
    scalar,
    fc.array(tie('value')),
    fc.dictionary(fc.stringMatching(/^[a-z]{1,5}$/), tie('value')),
  ),
}))
const document = fc.dictionary(fc.stringMatching(/^[a-zA-Z_]{1,6}$/), value, { noNullPrototype: true })

test('what the SDK writes is read, and what is written the SDK reads', () => {
  fc.assert(
    fc.property(document, (doc) => {
      const read = parse(EJSON.stringify(doc, { relaxed: false }), 0)
      expect(read).toEqual(doc)
      expect(EJSON.parse(stringify(read))).toEqual(doc)
    }),
  )
})

test('a text that was written is read to the same text again', () => {
  fc.assert(fc.property(document, (doc) => expect(stringify(parse(stringify(doc), 0))).toBe(stringify(doc))))
})

test('serverDate is the moment of the request, moved by its offset', () => {
  expect(parse('{"at":{"$tcb_server_date":{"offset":{"$numberInt":"-500"}}}}', 1000)).toEqual({ at: new Date(500) })
})

test.each([
  ['{"a":{"$numberDecimal":"1.1"}}', '$numberDecimal'],
  ['{"a":{"$binary":{"base64":"","subType":"00"}}}', '$binary'],
  ['{"a":{"$oid":"5f5f5f5f5f5f5f5f5f5f5f5f"}}', '$oid'],
])('%s is refused by the name of its type', (text, name) => {
  expect(() => parse(text, 0)).toThrow(name)
})

test('a key named __proto__ is a key like any other', () => {
  const read = parse('{"__proto__":{"isAdmin":true}}', 0) as Record<string, unknown>
  expect(read.isAdmin).toBeUndefined()
  expect(stringify(read)).toBe('{"__proto__":{"isAdmin":true}}')
})
