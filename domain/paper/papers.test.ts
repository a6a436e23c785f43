import {
  buildAnswer,
  buildTally,
  CLOSES,
  DURING,
  frozen,
  says,
  TEXT,
  valueOf,
  withAnswers,
} from '../../test/support/build-tally'
import type { AnswerState, TallyDoc } from '../../types/tally'
import { applyAnswer } from '../consent/apply-answer'
import { closeRound } from '../consent/close-round'
import { itemState } from '../consent/item-state'
import { lockRiser } from '../consent/lock-riser'
import { reviseText } from '../consent/revise-text'
import { withdraw } from '../consent/withdraw'
import { calledBack, deniable } from './call-back'
import { conflictOf, type OnPaper } from './conflict'
import { newPaper } from './new-paper'
import { recordOnPaper } from './record'
import { disputesEnded, type Settlement, settle, settledByNewer, stillDisputed } from './settle'

const signed = {
  signedOn: '2026-10-10',
  witness: '李梅',
  parties: ['孙静', '王一'],
  recordedBy: 'recorder',
  photos: [{ fileId: 'p1', contentHash: 'c1' }],
}
const sheet = (answers = [says('agreed')], more: Partial<typeof signed> = {}): OnPaper => ({
  ...buildAnswer('f1', answers),
  via: 'paper',
  paper: { ...signed, ...more },
})
const where = { estateId: 'e', stairwellId: 'stair1', flatId: 'f1', building: '1号楼', unit: '1门', room: '101' }
const recorded = (tally: TallyDoc, paper: OnPaper) => {
  const done = valueOf(recordOnPaper(tally, paper, DURING))
  return { tally: frozen(done.tally), paper: newPaper(paper, done, where, '孙静', DURING) }
}
const inApp = (state: AnswerState, tally = buildTally()) => withAnswers(tally, ['f1'], state)
const how = (more: Partial<Settlement> = {}): Settlement => ({
  rev: 1,
  for: 'paper',
  how: 'door',
  words: '本人说以纸为准',
  witness: '李梅',
  parties: ['赵敏', '孙静', '王一'],
  by: 'checker',
  byName: '赵敏',
  salt: 'salt',
  ...more,
})
const stands = (tally: TallyDoc) => itemState(tally, 'f1', 'kitchenWater')

describe('when a paper contradicts what its signer said', () => {
  test.each<[string, () => TallyDoc, OnPaper, number]>([
    ['nothing was said', () => buildTally(), sheet(), 0],
    ['otherwise in the app on that day', () => inApp('refused'), sheet(), 1],
    [
      'otherwise in the app on a later day',
      () => inApp('refused'),
      sheet([says('agreed')], { signedOn: '2026-10-09' }),
      1,
    ],
    ['the same in the app', () => inApp('agreed'), sheet(), 0],
    [
      'otherwise before the paper was signed',
      () => inApp('refused'),
      sheet([says('agreed')], { signedOn: '2026-10-11' }),
      0,
    ],
    ['otherwise on paper', () => recorded(buildTally(), sheet([says('refused')])).tally, sheet(), 0],
    ['otherwise, to words that changed since', () => textChanged(inApp('refused')), sheet(), 0],
    ['otherwise by another owner', () => withAnswers(buildTally(), ['f2'], 'refused'), sheet(), 0],
  ])('%s', (_what, tally, paper, conflicts) => {
    expect(conflictOf(tally(), paper)).toHaveLength(conflicts)
  })

  test('it counts for nothing, and so does the answer it contradicts, until it is settled (rule 27)', () => {
    const { tally, paper } = recorded(frozen(inApp('agreed')), sheet([says('refused')]))
    expect(stands(tally)).toBe('pending')
    expect(tally.risers.water?.counts).toMatchObject({ pending: 6, agreed: 0 })
    expect(paper).toMatchObject({ at: 'conflict', isOpen: true, app: [{ item: 'kitchenWater', state: 'agreed' }] })
  })

  test('one that could not count is not disputed either', () => {
    const tally = inApp('refused')
    expect(recordOnPaper(tally, sheet([says('agreed')], { witness: '孙 静' }), DURING)).toMatchObject({
      code: 'witness_not_independent',
    })
    expect(recordOnPaper(tally, { ...sheet(), clausesRead: [] }, DURING)).toMatchObject({ code: 'clauses_unread' })
    const later = valueOf(
      withdraw(tally, { flatId: 'f1', signerId: 's-f1', items: ['kitchenWater'], by: 'b', via: 'app' }, DURING),
    ).tally
    expect(recordOnPaper(later, sheet([says('agreed')], { signedOn: '2026-10-09' }), DURING)).toMatchObject({
      code: 'paper_older',
    })
  })
})

describe('settling which of the two holds', () => {
  const conflict = (app: AnswerState = 'refused', paper: AnswerState = 'agreed') =>
    recorded(inApp(app), sheet([says(paper)], { signedOn: '2026-10-09' }))

  test('for the paper: it counts, as said on the day of settling', () => {
    const { tally, paper } = conflict()
    const done = valueOf(settle(tally, paper, how(), DURING))
    expect(stands(done.tally)).toBe('agreed')
    expect(done.tally.flats.f1).not.toHaveProperty('disputed')
    expect(done.tally.flats.f1?.answers.kitchenWater).toMatchObject({ 's-f1': { via: 'paper', on: '2026-10-10' } })
    expect(done.paper).toMatchObject({
      at: 'settled',
      isOpen: false,
      settled: { for: 'paper', witness: '李梅' },
      rev: 2,
    })
  })

  test('for the app: its answer counts again', () => {
    const { tally, paper } = conflict('agreed', 'refused')
    const done = valueOf(settle(tally, paper, how({ for: 'app' }), DURING))
    expect(stands(done.tally)).toBe('agreed')
    expect(done.evidence).toMatchObject({
      entry: { kind: 'settled', by: 'checker' },
      clear: { words: { settled: '本人说以纸为准', witness: '李梅' } },
    })
  })

  test.each<[string, Partial<Settlement>, string]>([
    ['its recorder', { by: 'recorder' }, 'paper_own_callback'],
    ['somebody who saw an older state', { rev: 0 }, 'paper_changed'],
    ['without a witness', { witness: ' ' }, 'witness_required'],
    ['with the signer as witness', { witness: '王一' }, 'witness_not_independent'],
    ['with the recorder as witness', { witness: '孙静' }, 'witness_not_independent'],
    ['with who settles as witness', { witness: '赵敏' }, 'witness_not_independent'],
  ])('is refused to %s (rule 43)', (_who, more, code) => {
    const { tally, paper } = conflict()
    expect(settle(tally, paper, how(more), DURING)).toMatchObject({ code })
  })

  test('is refused once, to an old text, and after the round (rule 34)', () => {
    const { tally, paper } = conflict()
    const { paper: done } = valueOf(settle(tally, paper, how(), DURING))
    expect(settle(tally, done, how({ rev: 2 }), DURING)).toMatchObject({ code: 'paper_state' })
    expect(settle(textChanged(tally), paper, how(), DURING)).toMatchObject({ code: 'text_changed' })
    const closed = valueOf(closeRound(tally, { by: 'p' }, DURING)).tally
    for (const holds of ['paper', 'app'] as const)
      expect(settle(closed, paper, how({ for: holds }), DURING)).toMatchObject({ code: 'round_not_open' })
  })

  test('a paper found to hold does not undo what its signer said since on another item', () => {
    const tally = withAnswers(withAnswers(buildTally(), ['f2'], 'refused'), ['f2'], 'refused', 'kitchenDrain')
    const both = { ...sheet([says('agreed'), says('agreed', 'kitchenDrain')]), flatId: 'f2', signerId: 's-f2' }
    const done = valueOf(recordOnPaper(tally, both, DURING))
    const paper = newPaper(both, done, { ...where, flatId: 'f2' }, '孙静', DURING)
    const anew = valueOf(applyAnswer(done.tally, buildAnswer('f2', [says('deferred', 'kitchenDrain')]), DURING)).tally
    expect(disputesEnded(done.tally, anew, 'f2')).toEqual([])
    expect(stillDisputed(anew, paper)).toEqual(['kitchenWater'])
    const { tally: after } = valueOf(settle(anew, paper, how(), DURING))
    expect([itemState(after, 'f2', 'kitchenWater'), itemState(after, 'f2', 'kitchenDrain')]).toEqual([
      'agreed',
      'deferred',
    ])
  })

  test('an answer given anew ends the dispute, and the paper is put away', () => {
    const { tally, paper } = conflict()
    const anew = valueOf(applyAnswer(tally, buildAnswer('f1', [says('deferred')]), DURING)).tally
    expect(stands(anew)).toBe('deferred')
    expect(disputesEnded(tally, anew, 'f1')).toEqual([paper.seq])
    expect(settledByNewer(paper, 'app', DURING)).toMatchObject({ isOpen: false, settled: { for: 'newer', by: null } })
    expect(settle(anew, paper, how(), DURING)).toMatchObject({
      ok: true,
      value: { evidence: null, paper: { at: 'settled' } },
    })
  })
})

describe('ringing who signed', () => {
  const { paper } = recorded(buildTally(), sheet())
  const call = { rev: 1, outcome: 'confirmed' as const, words: '', by: 'other', byName: '赵敏', at: DURING }

  test.each([
    ['confirmed', { at: 'confirmed', isOpen: false }],
    ['denied', { at: 'denied', isOpen: false }],
    ['notReached', { at: 'toCall', isOpen: true }],
  ] as const)('%s', (outcome, expected) => {
    expect(valueOf(calledBack(paper, { ...call, outcome }, DURING))).toMatchObject({
      ...expected,
      rev: 2,
      calls: [{ outcome }],
    })
  })

  test.each([
    ['by its recorder', { by: 'recorder' }, 'paper_own_callback'],
    ['to an older state', { rev: 2 }, 'paper_changed'],
    ['in the future', { at: new Date(DURING.getTime() + 1) }, 'visit_date_invalid'],
    ['before it was recorded', { at: new Date(DURING.getTime() - 1) }, 'visit_date_invalid'],
  ])('is refused %s (rule 43)', (_what, more, code) => {
    expect(calledBack(paper, { ...call, ...more }, DURING)).toMatchObject({ code })
  })

  test('is refused in the evening, in the morning before half past eight, and more than 30 days ago (rule 43)', () => {
    const early = { ...paper, recordedAt: new Date('2026-10-01T00:00:00Z') }
    const at = (instant: string, now = '2026-10-12T12:00:00Z') =>
      calledBack(early, { ...call, at: new Date(instant) }, new Date(now))
    expect(at('2026-10-11T12:00:00Z')).toMatchObject({ code: 'visit_quiet_hours' })
    expect(at('2026-10-11T00:29:59Z')).toMatchObject({ code: 'visit_quiet_hours' })
    expect(at('2026-10-11T00:30:00Z')).toMatchObject({ ok: true })
    expect(at('2026-10-11T04:00:00Z', '2026-12-01T04:00:00Z')).toMatchObject({ code: 'visit_date_invalid' })
  })

  test('denied takes back what the paper said, not what was said since, nor what is being built (rule 27)', () => {
    const one = recorded(buildTally(), sheet())
    expect(deniable(one.tally, one.paper)).toEqual(['kitchenWater'])
    expect(deniable(inApp('agreed', one.tally), one.paper)).toEqual([])
    const complete = withAnswers(one.tally, ['f2', 'f3', 'f4', 'f5', 'f6'], 'agreed')
    const locked = valueOf(lockRiser(complete, { riserId: 'water', by: 'p' }, DURING)).tally
    expect(deniable(locked, one.paper)).toEqual([])
  })
})

const textChanged = (tally: TallyDoc): TallyDoc => ({
  ...valueOf(
    reviseText(
      tally,
      { textHash: 'b'.repeat(64), textVersion: 2, clauseIds: ['liability'], by: 'p', items: tally.items },
      DURING,
    ),
  ).tally,
})

test('a call needs a witness, a recording and a moment inside the window, and names its promise (rules 27, 43)', () => {
  const call = {
    at: DURING,
    witness: '李梅',
    parties: ['孙静'],
    recordedBy: 'r',
    recording: { fileId: 'rec', contentHash: 'c' },
  }
  const say = (more: Partial<typeof call>, now = DURING) =>
    applyAnswer(
      buildTally(),
      {
        ...buildAnswer('f1'),
        textHash: TEXT,
        level: 0,
        via: 'call',
        call: { ...call, ...more },
        promiseId: 'stair~3',
      } as Parameters<typeof applyAnswer>[1],
      now,
    )
  expect(say({ witness: '' })).toMatchObject({ code: 'witness_required' })
  expect(say({ witness: '孙静' })).toMatchObject({ code: 'witness_not_independent' })
  expect(say({ recording: { fileId: '', contentHash: '' } })).toMatchObject({ code: 'recording_required' })
  expect(say({ at: new Date(DURING.getTime() + 1) })).toMatchObject({ code: 'visit_date_invalid' })
  expect(say({}, CLOSES)).toMatchObject({ code: 'window_closed' })
  const { tally, evidence } = valueOf(say({}))
  expect(stands(tally)).toBe('agreed')
  expect(evidence.entry).toMatchObject({ via: 'call', promiseId: 'stair~3', call: { recordedBy: 'r' } })
  expect(JSON.stringify(evidence.entry)).not.toMatch(/李梅|孙静|rec"/)
})
