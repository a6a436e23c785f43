import type { ClaimParty } from '../../types/claim-words'
import type { WordsState } from '../../types/history'
import { type Side, wordsFor } from './seen-by'

const said = (party: ClaimParty, wordsState: WordsState, more: { act?: string; words?: string | null } = {}) => ({
  party,
  act: 'say',
  words: '话' as string | null,
  wordsState,
  ...more,
})
const sides = ['household', 'crew', 'staff'] as const
const readers = (party: ClaimParty, state: WordsState, isRestricted = false): Side[] =>
  sides.filter((side) => wordsFor(side, said(party, state), isRestricted).words === '话')

test.each<[ClaimParty, WordsState, Side[]]>([
  ['household', 'waiting', ['household', 'staff']],
  ['household', 'held', ['household', 'staff']],
  ['household', 'shown', ['household', 'crew', 'staff']],
  ['crew', 'waiting', ['crew', 'staff']],
  ['crew', 'held', ['crew', 'staff']],
  ['crew', 'shown', ['household', 'crew', 'staff']],
  ['staff', 'shown', ['household', 'crew', 'staff']],
  ['staff', 'held', ['staff']],
  ['mediator', 'shown', ['household', 'crew', 'staff']],
  ['timer', 'shown', ['household', 'crew', 'staff']],
])('words of the %s, %s, are read by %j (rule 12)', (party, state, seen) => {
  expect(readers(party, state)).toEqual(seen)
})

test.each<[ClaimParty, WordsState]>([
  ['household', 'shown'],
  ['staff', 'shown'],
])('of a restricted claim the words of the %s are read by its household alone (rule 40)', (party, state) => {
  expect(readers(party, state, true)).toEqual(['household'])
})

test('no words are no secret: they are empty, not hidden', () => {
  expect(wordsFor('crew', said('household', 'none', { words: null }), true)).toEqual({ words: '', wordsState: 'none' })
})

test('erased words are nobody’s', () => {
  expect(wordsFor('household', said('household', 'shown', { words: null }), false).words).toBeNull()
})

test.each(['join', 'leave'])(
  'why claims were put together names other flats: a household reads nothing of a %s',
  (act) => {
    expect(wordsFor('household', said('staff', 'shown', { act }), false)).toEqual({ words: '', wordsState: 'none' })
    expect(wordsFor('crew', said('staff', 'shown', { act }), false).words).toBe('话')
  },
)
