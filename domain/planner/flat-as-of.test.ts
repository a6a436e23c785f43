import { aPlan } from '../../test/support/build-plan'
import { buildTally, says } from '../../test/support/build-tally'
import type { EvidenceEntry } from '../../types/evidence'
import type { AnswerState } from '../../types/tally'
import { flatState } from '../consent/flat-state'
import { flatAsOf, hasSaidSince } from './flat-as-of'
import { planAsOf, wasTakenOn } from './plan-as-of'

const at = (day: number, time = '10:00') => new Date(`2026-10-${String(day).padStart(2, '0')}T${time}:00+08:00`)
const flat = buildTally().flats.f2
if (!flat) throw new Error('No such flat')

type Said = Extract<EvidenceEntry, { kind: 'answer' }>
const said = (seq: number, when: Date, state: AnswerState, more: Partial<Said> = {}): Said => ({
  ...{
    tallyId: 'round1~stair1',
    seq,
    at: when.toISOString(),
    kind: 'answer',
    via: 'app',
    flatId: 'f2',
    signerId: 's-f2',
  },
  ...{ textHash: '', textVersion: 1, level: 3, clausesRead: [] },
  answers: [{ ...says(state), reasons: state === 'agreed' ? [] : ['cost'], wordsHash: null }],
  ...more,
})
const withdrawal = (seq: number, when: Date): EvidenceEntry => ({
  ...{ tallyId: 'round1~stair1', seq, at: when.toISOString(), kind: 'withdrawal', flatId: 'f2', signerId: 's-f2' },
  ...{ items: ['kitchenWater'], by: 'p', via: 'app' },
})
const paper = { signedOn: '2026-10-08', witnessHash: null, recordedBy: 'p', photoHashes: [] }

test.each<[what: string, EvidenceEntry[], state: string]>([
  ['it signed while they were at the door', [said(1, at(8, '10:05'), 'agreed')], 'pending'],
  ['it had signed before they came', [said(1, at(8, '09:55'), 'agreed')], 'agreed'],
  ['it turned from no to yes at the door', [said(1, at(5), 'refused'), said(2, at(8, '10:05'), 'agreed')], 'refused'],
  ['it had taken its yes back', [said(1, at(5), 'agreed'), withdrawal(2, at(6))], 'pending'],
  ['it took its yes back after they left', [said(1, at(5), 'agreed'), withdrawal(2, at(8, '11:00'))], 'agreed'],
  ['it signed on paper that day', [said(1, at(9), 'agreed', { via: 'paper', paper })], 'pending'],
  [
    'its paper was signed the day before, and recorded later',
    [said(1, at(9), 'agreed', { via: 'paper', paper: { ...paper, signedOn: '2026-10-07' } })],
    'agreed',
  ],
])('%s: how it stood at the visit', (_what, entries, state) => {
  expect(flatState(flatAsOf(flat, entries, at(8)), 'kitchenWater', 1)).toBe(state)
})

test('evidence need only be read where something was said on that day or later', () => {
  const answered = {
    ...flat,
    answers: { kitchenWater: { 's-f2': { state: 'agreed', textVersion: 1, seq: 1, via: 'app', on: '2026-10-08' } } },
  } as const
  expect([hasSaidSince(flat, '2026-10-08'), hasSaidSince(answered, '2026-10-09')]).toEqual([false, false])
  expect(hasSaidSince(answered, '2026-10-08')).toBe(true)
  expect(hasSaidSince({ ...flat, withdrawn: { kitchenWater: { 's-f2': '2026-10-08' } } }, '2026-10-08')).toBe(true)
})

test('what was known of a household at a visit: visits before it, and the answer it had given by then', () => {
  const answer = { roundId: 'r', tallyId: 't', seq: 2, state: 'agreed' as const, reasons: [], at: at(8, '10:05') }
  const recent = [at(3), at(8), at(9)].map((one, index) => ({ visitId: `v${index}`, how: 'door' as const, at: one }))
  const plan = aPlan({ answer, recent, lastVisit: { at: at(9), how: 'door', words: '', outcome: 'agrees' } })
  const then = planAsOf(plan, [said(1, at(5), 'refused'), said(2, at(8, '10:05'), 'agreed')], at(8))
  expect(then).toMatchObject({ recent: [{ visitId: 'v0' }], lastVisit: null, answer: { reasons: ['cost'], at: at(5) } })
  expect(planAsOf(plan, [said(2, at(8, '10:05'), 'agreed')], at(8)).answer).toBeNull()
  expect(planAsOf(plan, [], at(10))).toMatchObject({ answer, lastVisit: { outcome: 'agrees' } })
})

test('a promise stood between being taken on and being over', () => {
  const step = (act: 'ask' | 'take' | 'confirm' | 'break', day: number) => ({
    act,
    by: null,
    byName: '',
    at: at(day),
    words: '',
  })
  const trail = [step('ask', 2), step('take', 4), step('confirm', 8)]
  expect([3, 5, 9].map((day) => wasTakenOn({ trail }, at(day)))).toEqual([false, true, false])
  expect(wasTakenOn({ trail: [step('ask', 2), step('take', 4), step('break', 6)] }, at(7))).toBe(false)
})
