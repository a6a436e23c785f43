import { isIndependent } from './witness'

test.each([
  ['李梅', ['孙静', '乙一'], true],
  ['孙静', ['孙静', '乙一'], false],
  [' 孙 静 ', ['孙静'], false],
  ['孙静', ['孙　静'], false],
  ['孙静文', ['孙静'], true],
  ['李梅', [''], true],
  ['李梅', [], true],
])('a witness 「%s」 beside %j is somebody else: %p (rule 43)', (witness, names, expected) => {
  expect(isIndependent(witness, names)).toBe(expected)
})
