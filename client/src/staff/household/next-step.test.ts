import type { PlanItemView } from '@chuanmen/types/plan-actions'
import { buildPlanItem } from '../../../../test/support/build-plan-view'
import { nextStepOf, otherMoves } from './next-step'

const all = buildPlanItem({
  moves: ['assign', 'reply', 'attempt', 'note', 'offer', 'answerOffer', 'askHelp', 'setQuiet', 'close', 'drop'],
})
const at = '2026-11-26T01:00:00.000Z'
const attempt = (outcome: PlanItemView['attempts'][number]['outcome']) => ({
  attempts: [{ how: 'call' as const, outcome, words: '', byName: '孙静', at }],
})
const offer = (state: 'offered' | 'accepted' | 'declined') => ({
  offer: { kind: 'rent' as const, fen: 1, from: '2026-12-01', until: '2026-12-02', words: '', state, at },
})
const reply = { words: '两年', byName: '孙静', at }
const reopened = { act: 'reopen' as const, byName: '住户', at: '2026-11-26T02:00:00.000Z', words: '没讲清' }
const noted = { story: [{ act: 'note' as const, byName: '孙静', at, words: '' }] }

test.each<[string, Partial<PlanItemView>, string | null]>([
  ['nothing answered', { does: 'answer' }, 'reply'],
  ['an answer given', { does: 'answer', reply }, 'close'],
  ['an answer that did not do, so that it was opened again', { does: 'answer', reply, story: [reopened] }, 'reply'],
  ['an owner not looked for', { does: 'contactOwner' }, 'attempt'],
  ['one not reached', { does: 'contactOwner', ...attempt('noAnswer') }, 'attempt'],
  ['one who agrees', { does: 'contactOwner', ...attempt('agrees') }, 'close'],
  ['a duty not explained', { does: 'upkeepNote' }, 'note'],
  ['one explained', { does: 'upkeepNote', ...noted }, 'close'],
  ['one explained in vain', { does: 'upkeepNote', story: [...noted.story, reopened] }, 'note'],
  ['nothing offered', { does: 'offer' }, 'offer'],
  ['an offer unanswered', { does: 'offer', ...offer('offered') }, 'answerOffer'],
  ['one declined', { does: 'offer', ...offer('declined') }, 'offer'],
  ['one accepted', { does: 'offer', ...offer('accepted') }, 'close'],
  ['no talk', { does: 'talk' }, 'invite'],
  ['a talk', { does: 'talk', talkId: 't' }, 'talk'],
  ['help not asked for', { does: 'help', helpKind: 'water' }, 'askHelp'],
  ['help on its way', { does: 'help', helpKind: 'water', state: 'waiting', taskIds: ['h'] }, 'help'],
  ['help that failed', { does: 'help', helpKind: 'water', taskIds: ['h'] }, 'askHelp'],
  ['quiet not fixed', { does: 'quiet' }, 'setQuiet'],
  [
    'quiet days to come',
    { does: 'quiet', state: 'waiting', quiet: { from: '2026-12-01', until: '2026-12-02', why: 'exam' } },
    null,
  ],
  ['something else', { does: 'other' }, 'close'],
  ['what is done', { does: 'answer', state: 'done' }, null],
  ['what was dropped', { does: 'help', helpKind: 'water', state: 'dropped', taskIds: ['h'] }, null],
])('the next step of %s', (_, part, expected) => {
  const next = nextStepOf({ ...all, ...part }, true)
  expect(next && (next.to === 'move' ? next.kind : next.to)).toBe(expected)
})

test('a step that is not open to whoever asks is not shown, and one shown is not repeated among the others', () => {
  expect(nextStepOf(buildPlanItem({ moves: [] }), true)).toBeNull()
  expect(nextStepOf(buildPlanItem({ does: 'talk' }), false)).toBeNull()
  const item = buildPlanItem({ moves: ['drop', 'reply', 'assign'] })
  expect(otherMoves(item, nextStepOf(item, false))).toEqual(['assign', 'drop'])
})
