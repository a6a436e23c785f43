import { buildAnswer, buildRound, DURING, says, valueOf } from '../../test/support/build-tally'
import type { RoundSummary } from '../../types/estate'
import type { EvidenceDoc } from '../../types/evidence'
import type { RoundText } from '../../types/round'
import type { TallyDoc } from '../../types/tally'
import { applyAnswer } from '../consent/apply-answer'
import { openTally } from '../consent/open-tally'
import { summarise } from '../consent/summarise'
import { auditSummary } from './audit-summary'
import { auditTally } from './audit-tally'
import { auditTexts, textsNamed } from './audit-texts'
import { textHash } from './chain'

const round = buildRound()
const stairwell = { ...round.stairwell, openRoundId: round.roundId }
const answered = (): { tally: TallyDoc; evidence: EvidenceDoc[] } => {
  const opened = valueOf(openTally(round))
  const signed = valueOf(applyAnswer(opened.tally, buildAnswer('f1', [says('agreed')]), DURING))
  return structuredClone({ tally: signed.tally, evidence: [opened.evidence, signed.evidence] })
}

describe('auditTally', () => {
  test('finds nothing in a tally as the rules wrote it', () => {
    const { tally, evidence } = answered()
    expect(auditTally(tally, evidence)).toEqual([])
  })

  test.each<[string, (docs: { tally: TallyDoc; evidence: EvidenceDoc[] }) => string[], string]>([
    ['a tally without its evidence', ({ tally }) => auditTally(tally, []), 'all evidence is gone, the tally remains'],
    ['evidence without its tally', ({ evidence }) => auditTally(null, evidence), 'the tally is gone, its 2 entries'],
    ['a begun round without either', () => auditTally(null, []), 'the tally and its evidence are gone'],
    [
      'entries cut off at the end',
      ({ tally, evidence }) => auditTally(tally, evidence.slice(0, 1)),
      'evidence ends at 0, the tally at 1',
    ],
    ['a missing first entry', ({ tally, evidence }) => auditTally(tally, evidence.slice(1)), 'evidence 0 is missing'],
    [
      'another head',
      ({ tally, evidence }) => auditTally({ ...tally, head: 'f'.repeat(64) }, evidence),
      "the tally's head is not the chain's",
    ],
    [
      'an edited field of the tally',
      ({ tally, evidence }) => auditTally({ ...tally, proofLevel: 3 }, evidence),
      "the tally's proofLevel is not what its evidence says",
    ],
  ])('names %s', (_what, audit, words) => {
    expect(audit(answered())).toEqual([expect.stringContaining(words)])
  })
})

describe('auditTexts', () => {
  const text: RoundText = { title: '改造', plain: '换管', full: '全文', items: {}, clauses: [] }
  const kept = { _id: textHash(text), text }

  test('finds nothing in a text that is what its hash says (rule 34)', () => {
    expect(auditTexts([kept], [kept._id])).toEqual([])
  })

  test('names a text edited after people answered to it (rule 34)', () => {
    expect(auditTexts([{ ...kept, text: { ...text, full: '全文。' } }], [kept._id])).toEqual([
      `text ${kept._id}: edited, it is not the text people were asked about`,
    ])
  })

  test('names a text that evidence names and nobody has any more, once (rule 34)', () => {
    const named = textsNamed(answered().evidence)
    expect(named).toHaveLength(2)
    expect(auditTexts([kept], named)).toEqual([`text ${round.textHash}: gone, though evidence names it`])
  })
})

describe('auditSummary', () => {
  const { tally } = answered()
  const due = summarise(tally, stairwell)
  const behind = summarise(valueOf(openTally(round)).tally, stairwell)
  const reset = { ...stairwell, openRoundId: null, risers: [] }

  test.each<[string, RoundSummary | null, TallyDoc | null, Parameters<typeof auditSummary>[2], boolean]>([
    ['a summary that is its tally’s', due, tally, stairwell, false],
    ['one that is on its way', behind, tally, stairwell, true],
    ['the first one on its way', null, tally, stairwell, true],
    ['a stairwell nobody asked yet', null, null, stairwell, false],
    ['risers set anew after the round', due, tally, reset, false],
  ])('finds nothing wrong with %s', (_what, stored, of, where, isOnItsWay) => {
    expect(auditSummary(stored, of, where, isOnItsWay)).toEqual([])
  })

  test.each<[string, RoundSummary | null, TallyDoc | null, Parameters<typeof auditSummary>[2], string[]]>([
    ['another figure', { ...due, agreed: 5 }, tally, stairwell, ["the estate's summary differs in agreed"]],
    [
      'another figure after the round',
      { ...due, complete: 2 },
      tally,
      reset,
      ["the estate's summary differs in complete"],
    ],
    [
      'a version that the tally has not reached',
      { ...due, order: due.order + 1 },
      tally,
      stairwell,
      ["the estate's summary differs in order"],
    ],
    [
      'one left behind',
      behind,
      tally,
      stairwell,
      ["the estate's summary is behind its tally and nothing will carry it"],
    ],
    ['one without a tally', due, null, stairwell, ["the estate's summary has no tally"]],
  ])('names %s', (_what, stored, of, where, faults) => {
    expect(auditSummary(stored, of, where, false)).toEqual(faults)
  })

  test('names a façade that shows a blocked pipe as free while the round is open', () => {
    const shown = summarise(tally, { ...stairwell, flats: [] })
    expect(auditSummary({ ...due, facade: shown.facade }, tally, stairwell, false)).toContainEqual(
      expect.stringContaining("the estate's summary differs in facade"),
    )
  })
})
