import { buildAnswer, buildRound, DURING, valueOf } from '../../test/support/build-tally'
import type { EvidenceDoc } from '../../types/evidence'
import { entryHash } from '../evidence/chain'
import { applyAnswer } from './apply-answer'
import { openTally } from './open-tally'
import { compareTally, replay } from './replay'

describe('replay', () => {
  const two = () => {
    const first = valueOf(openTally(buildRound()))
    const second = valueOf(applyAnswer(first.tally, buildAnswer('f3'), DURING))
    return {
      docs: structuredClone([first.evidence, second.evidence]) as [EvidenceDoc, EvidenceDoc],
      tally: second.tally,
    }
  }

  test('refuses a chain that is not whole, and says where', () => {
    const { docs } = two()
    Object.assign(docs[1].entry, { signerId: 's-f1a' })
    expect(replay(docs)).toMatchObject({ ok: false, code: 'malformed', detail: { brokenAt: 1, why: 'edited' } })
  })

  test('refuses a chain that opens twice, or never', () => {
    const { docs } = two()
    const again = { ...docs[0].entry, seq: 1 } as EvidenceDoc['entry']
    const twice: EvidenceDoc = {
      ...docs[0],
      _id: docs[1]._id,
      seq: 1,
      entry: again,
      prevHash: docs[0].hash,
      hash: entryHash(docs[0].hash, again),
    }
    expect(replay([docs[0], twice])).toMatchObject({ detail: { why: 'opened twice' } })
    const lock = {
      tallyId: docs[0].tallyId,
      seq: 0,
      at: docs[0].entry.at,
      kind: 'lock',
      riserId: 'water',
      by: 'p',
    } as const
    expect(replay([{ ...docs[0], entry: lock, hash: entryHash(docs[0].prevHash, lock) }])).toMatchObject({
      detail: { why: 'not opened' },
    })
  })

  test('a tally changed behind the evidence is told apart, by the path of each difference', () => {
    const { docs, tally } = two()
    const forged = structuredClone(tally)
    Object.assign(forged.flats.f3 ?? {}, { areaCentiSqm: 1 })
    Object.assign(forged.risers.water?.counts ?? {}, { agreed: 3 })
    forged.closedAt = DURING
    expect(compareTally(forged, valueOf(replay(docs)))).toEqual([
      'closedAt',
      'flats.f3.areaCentiSqm',
      'risers.water.counts.agreed',
    ])
  })

  test('evidence cut off at its end shows as another head', () => {
    const { docs, tally } = two()
    expect(compareTally(tally, valueOf(replay([docs[0]])))).toEqual(expect.arrayContaining(['head', 'seq', 'version']))
  })
})
