import {
  buildAnswer,
  buildTally,
  CLOSES,
  DURING,
  OPENS,
  says,
  valueOf,
  withAnswers,
} from '../../test/support/build-tally'
import type { TallyDoc } from '../../types/tally'
import type { Answer } from './answer'
import { applyAnswer } from './apply-answer'
import { closeRound } from './close-round'
import { lockRiser } from './lock-riser'
import { withdraw } from './withdraw'

const all = ['f1', 'f2', 'f3', 'f4', 'f5', 'f6']
const paper = {
  signedOn: '2026-10-09',
  witness: '李梅',
  parties: [],
  recordedBy: 'p1',
  photos: [{ fileId: 'photo1', contentHash: 'c' }],
}
const onPaper = (more: Partial<typeof paper> = {}, answers = [says('agreed')]) =>
  buildAnswer('f1', answers, { via: 'paper', paper: { ...paper, ...more } })
const locked = () =>
  valueOf(lockRiser(withAnswers(buildTally(), all, 'agreed'), { riserId: 'water', by: 'p1' }, DURING)).tally

describe('the window', () => {
  const inWindow = (now: Date, answer: Answer = buildAnswer('f1'), tally: TallyDoc = buildTally()) => {
    const result = applyAnswer(tally, answer, now)
    return result.ok ? 'recorded' : result.code
  }
  const just = (instant: Date, ms: number) => new Date(instant.getTime() + ms)

  test('opens and closes at its instants', () => {
    expect(inWindow(just(OPENS, -1))).toBe('window_not_open')
    expect(inWindow(OPENS)).toBe('recorded')
    expect(inWindow(just(CLOSES, -1))).toBe('recorded')
    expect(inWindow(CLOSES)).toBe('window_closed')
  })

  test('a closed round takes no answer, on paper either', () => {
    const closed = valueOf(closeRound(buildTally(), { by: 'p1' }, DURING)).tally
    expect(inWindow(DURING, buildAnswer('f1'), closed)).toBe('round_not_open')
    expect(inWindow(DURING, onPaper(), closed)).toBe('round_not_open')
  })

  test.each([
    ['on the Beijing day the window opens', '2026-10-01', DURING, 'recorded'],
    ['the day before', '2026-09-30', DURING, 'paper_date_invalid'],
    ['today', '2026-10-10', DURING, 'recorded'],
    ['tomorrow', '2026-10-11', DURING, 'paper_date_invalid'],
    ['in time, recorded a week after the window', '2026-10-31', new Date('2026-11-07T04:00:00Z'), 'recorded'],
    ['after the window', '2026-11-01', new Date('2026-11-07T04:00:00Z'), 'paper_date_invalid'],
  ])('a paper signed %s (%s)', (_what, signedOn, now, outcome) =>
    expect(inWindow(now, onPaper({ signedOn }))).toBe(outcome),
  )

  test('days are Beijing days: a paper signed on the 10th is recorded at 01:00 on the 10th in Beijing, still the 9th in UTC', () => {
    expect(inWindow(new Date('2026-10-09T17:00:00Z'), onPaper({ signedOn: '2026-10-10' }))).toBe('recorded')
  })

  test('a "not now" on paper counts its days from the signature', () => {
    const answer = onPaper({ signedOn: '2026-10-05' }, [says('deferred', 'kitchenWater', { askAgainOn: '2026-10-08' })])
    expect(inWindow(DURING, answer)).toBe('recorded')
  })
})

describe('the later will prevails', () => {
  const refusedInApp = () => valueOf(applyAnswer(buildTally(), buildAnswer('f1', [says('refused')]), DURING)).tally

  test('a paper signed before the owner answered in the app cannot override it', () => {
    expect(applyAnswer(refusedInApp(), onPaper(), DURING)).toMatchObject({
      code: 'paper_older',
      detail: { item: 'kitchenWater', newerOn: '2026-10-10' },
    })
  })

  test('a paper signed before the owner withdrew cannot bring the answer back (rule 27)', () => {
    const withdrawn = valueOf(
      withdraw(
        withAnswers(buildTally(), ['f1'], 'agreed'),
        { flatId: 'f1', signerId: 's-f1', items: ['kitchenWater'], by: 'b1', via: 'app' },
        DURING,
      ),
    ).tally
    expect(applyAnswer(withdrawn, onPaper(), DURING)).toMatchObject({ code: 'paper_older' })
    expect(applyAnswer(withdrawn, onPaper({ signedOn: '2026-10-10' }), DURING).ok).toBe(true)
  })

  test('a paper signed later, or about another item, is recorded', () => {
    const later = new Date('2026-10-12T04:00:00Z')
    expect(applyAnswer(refusedInApp(), onPaper({ signedOn: '2026-10-12' }), later).ok).toBe(true)
    const drainRefused = valueOf(
      applyAnswer(buildTally(), buildAnswer('f2', [says('refused', 'kitchenDrain')]), DURING),
    ).tally
    const about = { ...onPaper(), flatId: 'f2', signerId: 's-f2' }
    expect(applyAnswer(drainRefused, about, DURING).ok).toBe(true)
  })
})

describe('a locked riser', () => {
  test('takes no other answer from its flats, and blocks nothing else (rule 27)', () => {
    expect(applyAnswer(locked(), buildAnswer('f2', [says('refused')]), DURING)).toMatchObject({ code: 'riser_locked' })
    expect(applyAnswer(locked(), buildAnswer('f2', [says('refused', 'kitchenDrain')]), DURING).ok).toBe(true)
  })

  test('refuses the whole answer when one of its items is locked', () => {
    expect(
      applyAnswer(locked(), buildAnswer('f2', [says('agreed', 'kitchenDrain'), says('refused')]), DURING),
    ).toMatchObject({ code: 'riser_locked' })
  })
})
