import { differences, table } from './differences'

it('names what is answered otherwise, or in one place only, and says both', () => {
  const host = { same: { a: [1] }, other: 'x', onlyHost: null }
  const here = { same: { a: [1] }, other: 'y', onlyHere: 1 }
  const found = differences(host, here)
  expect(found).toEqual([
    { question: 'other', host: '"x"', here: '"y"' },
    { question: 'onlyHost', host: 'null', here: '(not asked)' },
    { question: 'onlyHere', host: '(not asked)', here: '1' },
  ])
  expect(table(found.slice(0, 1))).toBe('other\n  host: "x"\n  here: "y"\n')
})
