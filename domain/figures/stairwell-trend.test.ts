import fc from 'fast-check'
import { run, steps } from '../../test/support/any-round'
import { buildAnswer, buildRound, buildTally, DURING, OPENS, says, valueOf } from '../../test/support/build-tally'
import type { EvidenceDoc, EvidenceEntry } from '../../types/evidence'
import type { TallyDoc } from '../../types/tally'
import { applyAnswer } from '../consent/apply-answer'
import { beijingDay, dayAfter } from '../consent/beijing-day'
import { openTally } from '../consent/open-tally'
import { figuresOf } from '../consent/summarise'
import { worstAnswer } from '../help/outcomes'
import { stairwellTrend } from './stairwell-trend'

const DAY_MS = 86_400_000
const entriesOf = (evidence: readonly EvidenceDoc[]): EvidenceEntry[] => evidence.map(({ entry }) => entry)
const partOf = (tally: TallyDoc) => {
  const { agreed, agreedAreaCentiSqm, complete } = figuresOf(tally)
  return { agreed, agreedAreaCentiSqm, complete }
}
/** The same entries, so many to a day. */
const spread = (evidence: readonly EvidenceDoc[], each: number): EvidenceEntry[] =>
  entriesOf(evidence).map((entry, at) => ({
    ...entry,
    at: new Date(OPENS.getTime() + Math.floor(at / each) * DAY_MS).toISOString(),
  }))

describe('for every sequence of answers, withdrawals, papers, corrections, texts and locks', () => {
  test('figures at each day’s end equal those of the tally as its entries of that day left it', () => {
    fc.assert(
      fc.property(steps, fc.integer({ min: 1, max: 5 }), (todo, each) => {
        const { tallies, evidence } = run(todo)
        const entries = spread(evidence, each)
        const last = Math.floor((entries.length - 1) / each)
        for (let day = 0; day <= last; day++) {
          const on = dayAfter(beijingDay(OPENS), day)
          const trend = stairwellTrend(entries, on)
          const tally = tallies[Math.min(tallies.length, (day + 1) * each) - 1] as TallyDoc
          expect(trend?.seq).toBe(tally.seq)
          expect(trend?.days.at(-1)).toMatchObject(partOf(tally))
          for (const [flatId, household] of Object.entries(trend?.households ?? {}))
            expect(household.states.at(-1)?.state).toBe(worstAnswer(tally, flatId) ?? 'agreed')
          const open = trend?.risers.filter(({ flatIds, missing }) => flatIds.length > 0 && missing.length === 0)
          expect(open).toHaveLength(figuresOf(tally).complete)
        }
      }),
      { numRuns: 25 },
    )
  })

  test('counting to a later day keeps every earlier day as it was', () => {
    fc.assert(
      fc.property(steps, (todo) => {
        const entries = spread(run(todo).evidence, 3)
        const first = beijingDay(OPENS)
        const early = stairwellTrend(entries, dayAfter(first, 2))?.days ?? []
        const whole = stairwellTrend(entries, dayAfter(first, 90))?.days ?? []
        expect(whole.slice(0, early.length)).toEqual(early)
      }),
      { numRuns: 25 },
    )
  })
})

const answered = (at: Date, flatId = 'f3'): EvidenceEntry[] => {
  const first = valueOf(openTally(buildRound()))
  const answers = [says('agreed'), says('agreed', 'kitchenDrain')]
  return entriesOf([first.evidence, valueOf(applyAnswer(first.tally, buildAnswer(flatId, answers), at)).evidence])
}

test('a day begins at midnight in Beijing', () => {
  const before = stairwellTrend(answered(new Date('2026-10-10T15:59:59Z')), '2026-12-31')
  const after = stairwellTrend(answered(new Date('2026-10-10T16:00:00Z')), '2026-12-31')
  expect(before?.days.map(({ on }) => on)).toEqual(['2026-10-01', '2026-10-10'])
  expect(after?.days.map(({ on }) => on)).toEqual(['2026-10-01', '2026-10-11'])
})

test('what happened after the day is not counted, and a stairwell opened after it has no figures', () => {
  const entries = answered(DURING)
  expect(stairwellTrend(entries, '2026-10-09')).toMatchObject({ seq: 0, days: [{ on: '2026-10-01', agreed: 0 }] })
  expect(stairwellTrend(entries, '2026-09-30')).toBeNull()
})

test('a household that changes twice on a day has the state it had when the day was over, beside the one it began with', () => {
  const opened = buildTally()
  const first = valueOf(openTally(buildRound()))
  const no = valueOf(applyAnswer(opened, buildAnswer('f1', [says('refused')]), new Date(OPENS.getTime() + 1000)))
  const yes = valueOf(applyAnswer(no.tally, buildAnswer('f1'), new Date(OPENS.getTime() + 2000)))
  const trend = stairwellTrend(entriesOf([first.evidence, no.evidence, yes.evidence]), '2026-10-01')
  expect(trend?.households.f1).toEqual({
    states: [
      { on: '2026-10-01', state: 'pending' },
      { on: '2026-10-01', state: 'agreed' },
    ],
    hasAnswered: true,
    tenantOnly: false,
  })
})

test('evidence without its beginning is refused', () => {
  expect(() => stairwellTrend(answered(DURING).slice(1), '2026-12-31')).toThrow('does not begin')
})
