import { type DatabaseUnderTest, openDatabase, refusal } from './database-under-test'

let under: DatabaseUnderTest
let things: ReturnType<DatabaseUnderTest['db']['collection']>
/** The SDK's types know only a part of its own commands. */
// biome-ignore lint/suspicious/noExplicitAny: a command may be chained, or given to another
type Command = Record<Name, (...operands: unknown[]) => any>
type Name =
  | (
      | 'eq'
      | 'neq'
      | 'gt'
      | 'gte'
      | 'lt'
      | 'lte'
      | 'in'
      | 'nin'
      | 'exists'
      | 'all'
      | 'size'
      | 'elemMatch'
      | 'mod'
      | 'and'
      | 'or'
      | 'not'
      | 'geoNear'
    )
  | (
      | 'set'
      | 'inc'
      | 'mul'
      | 'min'
      | 'max'
      | 'remove'
      | 'rename'
      | 'push'
      | 'unshift'
      | 'pop'
      | 'shift'
      | 'pull'
      | 'pullAll'
      | 'addToSet'
    )

let _: Command

beforeAll(async () => {
  under = await openDatabase()
  _ = under.db.command as unknown as Command
})
beforeEach(async () => {
  things = under.db.collection('sdk_things')
  await things.where({ _id: _.exists(true) }).remove()
})
afterAll(() => under.close())

describe('query', () => {
  const documents = [
    {
      _id: 'a',
      n: 1,
      name: '王秀英',
      tags: ['x', 'y'],
      deep: { v: 1 },
      rows: [
        { k: 1, v: 10 },
        { k: 2, v: 20 },
      ],
    },
    { _id: 'b', n: 2, name: 'Wang', tags: ['y'], deep: { v: null } },
    { _id: 'c', n: 3, name: 'wanda', tags: [], at: new Date(1000), deep: {} },
    { _id: 'd', n: null, at: new Date(2000) },
    { _id: 'e', n: '2' },
  ] // prettier-ignore

  test.each<[string, (command: Command) => object, string[]]>([
    ['eq', (c) => ({ n: c.eq(2) }), ['b']],
    ['a plain value', () => ({ n: 2 }), ['b']],
    ['neq, which also matches what is missing', (c) => ({ n: c.neq(2) }), ['a', 'c', 'd', 'e']],
    ['gt and lt, within one type', (c) => ({ n: c.gt(1).lt(9) }), ['b', 'c']],
    ['gte', (c) => ({ n: c.gte(2) }), ['b', 'c']],
    ['lte', (c) => ({ n: c.lte(1) }), ['a']],
    ['in', (c) => ({ n: c.in([1, '2']) }), ['a', 'e']],
    ['in, with null for what is missing', (c) => ({ name: c.in([null]) }), ['d', 'e']],
    ['nin', (c) => ({ n: c.nin([1, 2, 3]) }), ['d', 'e']],
    ['null, which also matches what is missing', () => ({ 'deep.v': null }), ['b', 'c', 'd', 'e']],
    ['a dotted path', () => ({ 'deep.v': 1 }), ['a']],
    ['a nested object, which the SDK makes a dotted path', () => ({ deep: { v: 1 } }), ['a']],
    ['exists', (c) => ({ at: c.exists(true) }), ['c', 'd']],
    ['an element of a list', () => ({ tags: 'y' }), ['a', 'b']],
    ['all', (c) => ({ tags: c.all(['x', 'y']) }), ['a']],
    ['size', (c) => ({ tags: c.size(0) }), ['c']],
    ['elemMatch', (c) => ({ rows: c.elemMatch({ k: 2, v: c.gt(15) }) }), ['a']],
    ['elemMatch on one element, not across elements', (c) => ({ rows: c.elemMatch({ k: 1, v: c.gt(15) }) }), []],
    ['and', (c) => ({ n: c.and(c.gte(1), c.lte(2)) }), ['a', 'b']],
    ['or over one field', (c) => ({ n: c.or(c.eq(1), c.eq(3)) }), ['a', 'c']],
    ['or over several fields', (c) => c.or({ n: 1 }, { at: new Date(2000) }), ['a', 'd']],
    ['not', (c) => ({ n: c.not(c.gt(1)) }), ['a', 'd', 'e']],
    ['a regular expression', () => ({ name: /^wan/i }), ['b', 'c']],
    ['db.RegExp', () => ({ name: under.db.RegExp({ regexp: '秀', options: '' }) }), ['a']],
    ['a date', (c) => ({ at: c.gte(new Date(1500)) }), ['d']],
    ['mod', (c) => ({ n: c.mod(2, 1) }), ['a', 'c']],
    ['nothing, for all', () => ({}), ['a', 'b', 'c', 'd', 'e']],
  ])('finds by %s', async (_name, filter, ids) => {
    await things.add(documents as never)
    const found = await things.where(filter(_)).orderBy('_id', 'asc').get()
    expect(found.data.map(({ _id }: { _id: string }) => _id)).toEqual(ids)
    expect((await things.where(filter(_)).count()).total).toBe(ids.length)
  })

  test('an operator which is not known is refused by name', async () => {
    await things.add({ _id: 'a', place: new under.db.Geo.Point(121, 31) })
    const { code, message } = await refusal(
      things.where({ place: _.geoNear({ geometry: new under.db.Geo.Point(121, 31), maxDistance: 10 } as never) }).get(),
    )
    expect(code).toBe('DATABASE_REQUEST_FAILED')
    if (under.cloud) expect(message).toContain('$nearSphere')
  })
})

describe('update', () => {
  const before = {
    _id: 'a',
    n: 5,
    text: 't',
    list: [3, 1, 2],
    rows: [
      { k: 'x', v: 1 },
      { k: 'y', v: 2 },
    ],
    deep: { a: 1, b: { c: 2 } },
    none: null,
  } // prettier-ignore

  test.each<[string, (command: Command) => object, object]>([
    ['set replaces a nested object', (c) => ({ deep: c.set({ z: 1 }) }), { deep: { z: 1 } }],
    ['set at a dotted path', () => ({ 'deep.b.c': 9 }), { deep: { a: 1, b: { c: 9 } } }],
    ['set makes the objects on the way', () => ({ 'fresh.x.y': 1 }), { fresh: { x: { y: 1 } } }],
    [
      'set at a place in a list',
      () => ({ 'rows.1.v': 9 }),
      {
        rows: [
          { k: 'x', v: 1 },
          { k: 'y', v: 9 },
        ],
      },
    ],
    [
      'inc',
      (c) => ({ n: c.inc(-2), 'deep.a': c.inc(1), fresh: c.inc(3) }),
      { n: 3, deep: { a: 2, b: { c: 2 } }, fresh: 3 },
    ],
    ['mul', (c) => ({ n: c.mul(3), fresh: c.mul(3) }), { n: 15, fresh: 0 }],
    ['min', (c) => ({ n: c.min(4), fresh: c.min(1) }), { n: 4, fresh: 1 }],
    ['max', (c) => ({ n: c.max(4) }), {}],
    [
      'remove',
      (c) => ({ text: c.remove(), 'deep.b': c.remove(), absent: c.remove() }),
      { text: undefined, deep: { a: 1 } },
    ],
    ['rename', (c) => ({ text: c.rename('words') }), { text: undefined, words: 't' }],
    ['push one', (c) => ({ list: c.push(9) }), { list: [3, 1, 2, 9] }],
    ['push many', (c) => ({ list: c.push([8, 9]), fresh: c.push(['a']) }), { list: [3, 1, 2, 8, 9], fresh: ['a'] }],
    ['push sorted and cut', (c) => ({ list: c.push({ each: [0], sort: 1, slice: -2 }) }), { list: [2, 3] }],
    ['push at a place', (c) => ({ list: c.push({ each: [7], position: 1 }) }), { list: [3, 7, 1, 2] }],
    ['unshift', (c) => ({ list: c.unshift([8, 9]) }), { list: [8, 9, 3, 1, 2] }],
    ['pop', (c) => ({ list: c.pop() }), { list: [3, 1] }],
    ['shift', (c) => ({ list: c.shift() }), { list: [1, 2] }],
    ['pull a value', (c) => ({ list: c.pull(1) }), { list: [3, 2] }],
    ['pull by condition', (c) => ({ rows: c.pull({ k: 'x' }) }), { rows: [{ k: 'y', v: 2 }] }],
    ['pullAll', (c) => ({ list: c.pullAll([1, 2]) }), { list: [3] }],
    ['addToSet of what is there', (c) => ({ list: c.addToSet(1) }), {}],
    ['addToSet of something new', (c) => ({ list: c.addToSet({ $each: [1, 9] }) }), { list: [3, 1, 2, 9] }],
  ])('%s', async (_name, update, after) => {
    await things.add(before)
    const expected = JSON.parse(JSON.stringify({ ...before, ...after }))
    expect((await things.doc('a').update(update(_))).updated).toBe(
      JSON.stringify(expected) === JSON.stringify(before) ? 0 : 1,
    )
    expect((await things.doc('a').get()).data).toEqual([expected])
  })

  test.each<[string, (command: Command) => object, string]>([
    ['inc of a text', (c) => ({ text: c.inc(1) }), 'non-numeric'],
    ['inc by a text', (c) => ({ n: c.inc('1') }), 'non-numeric'],
    ['mul of null', (c) => ({ none: c.mul(2) }), 'non-numeric'],
    ['push to a number', (c) => ({ n: c.push([1]) }), 'must be an array'],
    ['addToSet of a text', (c) => ({ text: c.addToSet(1) }), ''],
    ['set through null', () => ({ 'none.x': 1 }), 'Cannot create field'],
    ['set through a text', () => ({ 'text.x': 1 }), 'Cannot create field'],
    ['two operators on one path', (c) => ({ deep: c.set({ z: 1 }), 'deep.a': 2 }), 'conflict'],
  ])('%s is refused and changes nothing', async (_name, update, words) => {
    await things.add(before)
    const { code, message } = await refusal(things.doc('a').update(update(_)))
    expect(code).toBe('DATABASE_REQUEST_FAILED')
    expect(message).toContain(words)
    expect((await things.doc('a').get()).data).toEqual([before])
  })

  test('set with an operator inside is refused by the SDK itself', async () => {
    expect((await refusal(things.doc('a').set({ n: _.inc(1) }))).code).toBe('DATABASE_REQUEST_FAILED')
  })
})
