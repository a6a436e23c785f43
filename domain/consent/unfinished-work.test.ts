import { unfinishedWork } from './unfinished-work'

const whole = { state: 'open' as const, stairwells: 20, opened: 20, outdated: 0, closed: 0 }

test.each([
  ['an open round with nothing begun has nothing to finish', {}, null],
  ['a draft has nothing to finish', { state: 'draft' as const, opened: 0 }, null],
  ['a closed round has nothing to finish', { state: 'closed' as const, closed: 20, outdated: 3 }, null],
  ['a half opened round', { state: 'opening' as const, opened: 8 }, { work: 'open', done: 8, total: 20 }],
  ['a half changed text', { outdated: 12 }, { work: 'revise', done: 8, total: 20 }],
  ['a half closed round', { closed: 8 }, { work: 'close', done: 8, total: 20 }],
  ['a closing that lost its last write', { closed: 20 }, { work: 'close', done: 20, total: 20 }],
  ['ending comes before a new text', { outdated: 12, closed: 3 }, { work: 'close', done: 3, total: 20 }],
])('%s', (_title, more, expected) => {
  expect(unfinishedWork({ ...whole, ...more })).toEqual(expected)
})
