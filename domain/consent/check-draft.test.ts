import type { RoundDoc } from '../../types/round'
import { checkDraft } from './check-draft'

test.each([
  ['the draft as it was seen may be changed', 'draft', 3, null],
  ['a draft edited since is not overwritten', 'draft', 2, 'draft_changed'],
  ['a round that is being opened is no draft any more', 'opening', 3, 'round_not_draft'],
  ['an opened round is revised, not edited', 'open', 3, 'round_not_draft'],
  ['a closed round stays as it ended', 'closed', 3, 'round_not_draft'],
  ['a discarded draft is gone', 'discarded', 3, 'not_found'],
] satisfies [string, RoundDoc['state'], number, string | null][])('%s', (_title, state, seen, code) => {
  const result = checkDraft({ state, rev: 3 }, seen)
  expect(result.ok ? null : result.code).toBe(code)
})
