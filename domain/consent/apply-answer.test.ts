import { buildAnswer, buildTally, DURING, frozen, says, valueOf } from '../../test/support/build-tally'
import { photoHash, saltedHash } from '../evidence/clear-words'
import type { Answer } from './answer'
import { applyAnswer } from './apply-answer'

const paper = {
  signedOn: '2026-10-09',
  witness: '李梅',
  parties: [],
  recordedBy: 'p1',
  photos: [{ fileId: 'photo1', contentHash: 'c' }],
}
const onPaper = (more: Partial<typeof paper> = {}, answers = [says('agreed')]) =>
  buildAnswer('f1', answers, { via: 'paper', paper: { ...paper, ...more } })
describe('applyAnswer', () => {
  test('an agreement counts on the riser asked, and on no other', () => {
    const before = frozen(buildTally())
    const { tally } = valueOf(applyAnswer(before, frozen(buildAnswer('f2')), DURING))
    expect(tally.risers.water?.counts).toEqual({ pending: 5, agreed: 1, conditional: 0, deferred: 0, refused: 0 })
    expect(tally.risers.drain).toBe(before.risers.drain)
    expect(tally.flats.f2?.answers).toEqual({
      kitchenWater: { 's-f2': { state: 'agreed', textVersion: 1, seq: 1, via: 'app', on: '2026-10-10' } },
    })
  })

  test('advances seq, version and chain head by one entry', () => {
    const before = buildTally()
    const { tally, evidence } = valueOf(applyAnswer(before, buildAnswer('f2'), DURING))
    expect(tally).toMatchObject({ seq: 1, version: 2, head: evidence.hash })
    expect(evidence).toMatchObject({
      _id: 'round1~stair1~1',
      prevHash: before.head,
      flatId: 'f2',
      entry: { seq: 1, at: DURING.toISOString() },
    })
  })

  test('freezes text version and hash, server time, level and clauses read (rule 34)', () => {
    const { evidence } = valueOf(applyAnswer(buildTally(), buildAnswer('f1', [says('agreed')], { level: 2 }), DURING))
    expect(evidence.entry).toMatchObject({
      kind: 'answer',
      via: 'app',
      textVersion: 1,
      textHash: 'a'.repeat(64),
      level: 2,
      clausesRead: ['liability'],
      at: DURING.toISOString(),
    })
  })

  test('own words enter the chain only as a salted hash, and are kept beside it', () => {
    const { evidence } = valueOf(
      applyAnswer(buildTally(), buildAnswer('f1', [says('refused', 'kitchenWater', { words: '刚装修' })]), DURING),
    )
    expect(JSON.stringify(evidence.entry)).not.toContain('刚装修')
    expect(evidence.entry).toMatchObject({ answers: [{ wordsHash: saltedHash('salt', '刚装修') }] })
    expect(evidence.clear).toEqual({ salt: 'salt', words: { kitchenWater: '刚装修' }, photos: [] })
  })

  test('an answer without words hashes none and keeps none', () => {
    const { evidence } = valueOf(applyAnswer(buildTally(), buildAnswer('f1'), DURING))
    expect(evidence).toMatchObject({ clear: null, entry: { answers: [{ wordsHash: null, askAgainOn: null }] } })
  })

  test('a new answer replaces the earlier one and leaves the other items alone', () => {
    const first = valueOf(
      applyAnswer(buildTally(), buildAnswer('f2', [says('refused'), says('agreed', 'kitchenDrain')]), DURING),
    ).tally
    const { tally } = valueOf(applyAnswer(first, buildAnswer('f2', [says('agreed')]), DURING))
    expect(tally.risers.water?.counts).toMatchObject({ agreed: 1, refused: 0, pending: 5 })
    expect(tally.flats.f2?.answers.kitchenDrain).toEqual(first.flats.f2?.answers.kitchenDrain)
  })

  test('an agent names the power, a confirmed preparation the one who prepared it (rule 30)', () => {
    const power = { powerId: 'w1', by: 'b1' }
    expect(
      valueOf(applyAnswer(buildTally(), buildAnswer('f1', undefined, { via: 'agent', power }), DURING)).evidence.entry,
    ).toMatchObject({ via: 'agent', power })
    expect(
      valueOf(applyAnswer(buildTally(), buildAnswer('f1', undefined, { preparedBy: 'b2' }), DURING)).evidence.entry,
    ).toMatchObject({ preparedBy: 'b2' })
    expect(Object.keys(valueOf(applyAnswer(buildTally(), buildAnswer('f1'), DURING)).evidence.entry)).not.toContain(
      'preparedBy',
    )
  })

  test('paper counts as an answer in the app does, with day, witness and photo (rule 35)', () => {
    const { tally, evidence } = valueOf(applyAnswer(buildTally(), onPaper(), DURING))
    expect(tally.risers.water?.counts.agreed).toBe(1)
    expect(tally.flats.f1?.answers.kitchenWater?.['s-f1']).toMatchObject({ via: 'paper', on: '2026-10-09' })
    expect(evidence.entry).toMatchObject({
      paper: {
        signedOn: '2026-10-09',
        witnessHash: saltedHash('salt', '李梅'),
        recordedBy: 'p1',
        photoHashes: [photoHash('salt', { fileId: 'photo1', contentHash: 'c' })],
      },
    })
    expect(evidence.clear).toEqual({
      salt: 'salt',
      words: { witness: '李梅' },
      photos: [{ fileId: 'photo1', contentHash: 'c' }],
    })
  })

  test('paper needs no level in the app (rule 35)', () => {
    expect(applyAnswer(buildTally(), { ...onPaper(), level: 0 }, DURING).ok).toBe(true)
  })

  test.each<[string, Answer, string]>([
    ['a flat the round does not ask', buildAnswer('f9'), 'flat_not_in_round'],
    ['somebody who is not its owner', buildAnswer('f1', undefined, { signerId: 's-f2' }), 'owner_unknown'],
    ['an answer to another text (rule 34)', buildAnswer('f1', undefined, { textHash: 'b'.repeat(64) }), 'text_changed'],
    ['a level below what the round demands', buildAnswer('f1', undefined, { level: 1 }), 'proof_level_too_low'],
    [
      'an agent below the level',
      buildAnswer('f1', undefined, { level: 1, via: 'agent', power: { powerId: 'w', by: 'b' } }),
      'proof_level_too_low',
    ],
    [
      'an agreement without the liability clauses read (rule 34)',
      buildAnswer('f1', undefined, { clausesRead: [] }),
      'clauses_unread',
    ],
    [
      'a condition without the liability clauses read (rule 34)',
      buildAnswer('f1', [says('conditional')], { clausesRead: ['other'] }),
      'clauses_unread',
    ],
    ['an item the round does not ask', buildAnswer('f1', [says('agreed', 'bathroomWater')]), 'item_not_asked'],
    [
      'an item whose riser does not serve the flat',
      buildAnswer('f1', [says('agreed', 'kitchenDrain')]),
      'item_not_asked',
    ],
    ['an item answered twice', buildAnswer('f1', [says('agreed'), says('refused')]), 'malformed'],
    ['no item', buildAnswer('f1', []), 'malformed'],
    [
      'a condition without words',
      buildAnswer('f1', [says('conditional', 'kitchenWater', { words: ' ', reasons: ['cost'] })]),
      'condition_required',
    ],
    [
      'a refusal without reason or words',
      buildAnswer('f1', [says('refused', 'kitchenWater', { words: '\n' })]),
      'reason_required',
    ],
    [
      'a "not now" without reason or words',
      buildAnswer('f1', [says('deferred', 'kitchenWater', { words: '' })]),
      'reason_required',
    ],
    [
      'a "not now" without a day',
      buildAnswer('f1', [says('deferred', 'kitchenWater', { askAgainOn: null })]),
      'ask_again_required',
    ],
    [
      'a "not now" until today',
      buildAnswer('f1', [says('deferred', 'kitchenWater', { askAgainOn: '2026-10-10' })]),
      'ask_again_required',
    ],
    [
      'a "not now" for 366 days',
      buildAnswer('f1', [says('deferred', 'kitchenWater', { askAgainOn: '2027-10-11' })]),
      'ask_again_required',
    ],
    ['paper without a witness (rule 43)', onPaper({ witness: ' ' }), 'witness_required'],
    ['paper without a photo', onPaper({ photos: [] }), 'photo_required'],
  ])('refuses %s', (_what, answer, code) =>
    expect(applyAnswer(buildTally(), answer, DURING)).toMatchObject({ ok: false, code }),
  )

  test.each<[string, Answer]>([
    ['a refusal without the liability clauses read', buildAnswer('f1', [says('refused')], { clausesRead: [] })],
    [
      'a refusal with a reason picked and no words',
      buildAnswer('f1', [says('refused', 'kitchenWater', { words: '', reasons: ['decoration'] })]),
    ],
    ['a "not now" until tomorrow', buildAnswer('f1', [says('deferred', 'kitchenWater', { askAgainOn: '2026-10-11' })])],
    ['a "not now" for 365 days', buildAnswer('f1', [says('deferred', 'kitchenWater', { askAgainOn: '2027-10-10' })])],
  ])('accepts %s', (_what, answer) => expect(applyAnswer(buildTally(), answer, DURING).ok).toBe(true))

  test('what is refused first decides the words a person reads', () => {
    const wrong = buildAnswer('f1', [says('conditional', 'bathroomDrain', { words: '' })], {
      textHash: 'b'.repeat(64),
      level: 0,
      clausesRead: [],
    })
    const steps: [Partial<Answer>, string][] = [
      [{}, 'text_changed'],
      [{ textHash: 'a'.repeat(64) }, 'proof_level_too_low'],
      [{ level: 2 }, 'clauses_unread'],
      [{ clausesRead: ['liability'] }, 'item_not_asked'],
      [{ answers: [says('conditional', 'kitchenWater', { words: '' })] }, 'condition_required'],
    ]
    let answer = wrong
    for (const [repair, code] of steps) {
      answer = { ...answer, ...repair } as Answer
      expect(applyAnswer(buildTally(), answer, DURING)).toMatchObject({ code })
    }
  })
})
