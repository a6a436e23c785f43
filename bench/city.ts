import { applyAnswer } from '../domain/consent/apply-answer'
import { openTally } from '../domain/consent/open-tally'
import { summarise } from '../domain/consent/summarise'
import { applyPattern } from '../domain/riser/apply-pattern'
import type { BindingDoc } from '../types/binding'
import type { EstateDoc } from '../types/estate'
import type { EvidenceDoc } from '../types/evidence'
import type { Flat, StairwellDoc } from '../types/stairwell'
import type { TallyDoc } from '../types/tally'

/** Synthetic, seeded: 6 floors × 6 flats a stairwell, four pipes a column, 200 stairwells an estate, 20 estates a street. */
export const FLATS_A_STAIRWELL = 36
export const STAIRWELLS_AN_ESTATE = 200
const ESTATES_A_STREET = 20
const ROUND = 'bench-round'
export const TEXT_HASH = 'b'.repeat(64)
const KINDS = ['kitchenWater', 'kitchenDrain', 'bathroomWater', 'bathroomDrain'] as const
const POSITIONS = ['01', '02', '03', '04', '05', '06']
const NOW = new Date('2026-11-10T02:00:00Z')

export type SeededStairwell = {
  stairwell: StairwellDoc
  tally: TallyDoc
  evidence: EvidenceDoc[]
  bindings: BindingDoc[]
}

const must = <T>(result: { ok: true; value: T } | { ok: false; code: string }): T => {
  if (!result.ok) throw new Error(result.code)
  return result.value
}

/** The stairwell numbered `n`, with every second household agreed and one owner bound for each flat. */
export const seededStairwell = (n: number, personOf: (flat: number) => string): SeededStairwell => {
  const estateId = `estate${Math.floor(n / STAIRWELLS_AN_ESTATE)}`
  const flats: Flat[] = Array.from({ length: FLATS_A_STAIRWELL }, (_, index) => ({
    flatId: `flat${n}-${index}`,
    room: `${Math.floor(index / 6) + 1}0${(index % 6) + 1}`,
    floor: Math.floor(index / 6) + 1,
    position: POSITIONS[index % 6] ?? '01',
    areaCentiSqm: 5_800 + (index % 7) * 100,
    occupancy: 'owner',
    consentRule: 'sole',
    ownersMasked: ['王**'],
    joinedTo: null,
  }))
  const pipes = POSITIONS.flatMap((position) =>
    KINDS.map((kind) => ({ kind, positions: [position], fromFloor: 1, exceptFlatIds: [] })),
  )
  const risers = must(applyPattern({ flats }, { pipes }))
  const stairwell: StairwellDoc = {
    _id: `stairwell${n}`,
    schemaVersion: 1,
    estateId,
    building: `${Math.floor((n % STAIRWELLS_AN_ESTATE) / 4) + 1}号楼`,
    unit: `${(n % 4) + 1}门`,
    flats,
    risers,
    openRoundId: ROUND,
    rev: 1,
  }
  const households = flats.map((flat) => ({
    _id: flat.flatId,
    owners: [
      {
        signerId: `s-${flat.flatId}`,
        name: { keyId: '', iv: '', tag: '', data: '' },
        masked: '',
        phone: null,
        phoneIndex: null,
        phoneMasked: null,
        share: null,
        boundBy: null,
      },
    ],
    consentRule: 'sole' as const,
    filedSignerIds: [],
  }))
  const opened = must(
    openTally({
      roundId: ROUND,
      roundNo: 1,
      estateId,
      stairwell,
      households,
      items: [...KINDS],
      textHash: TEXT_HASH,
      textVersion: 1,
      clauseIds: [],
      opensAt: new Date('2026-11-01T00:00:00Z'),
      closesAt: new Date('2027-11-01T00:00:00Z'),
      proofLevel: 2,
      now: NOW,
    }),
  )
  let tally = opened.tally
  const evidence: EvidenceDoc[] = [opened.evidence as EvidenceDoc]
  for (let index = 0; index < FLATS_A_STAIRWELL; index += 2) {
    const flatId = `flat${n}-${index}`
    const answers = KINDS.map((item) => ({ item, state: 'agreed' as const, reasons: [], words: '', askAgainOn: null }))
    const change = must(
      applyAnswer(
        tally,
        {
          flatId,
          signerId: `s-${flatId}`,
          via: 'app',
          level: 2,
          textHash: TEXT_HASH,
          clausesRead: [],
          answers,
          salt: 'x',
        },
        NOW,
      ),
    )
    tally = change.tally
    evidence.push(change.evidence as EvidenceDoc)
  }
  const bindings = flats.map(
    ({ flatId }, index): BindingDoc => ({
      _id: `${personOf(index)}~${flatId}`,
      schemaVersion: 1,
      personId: personOf(index),
      flatId,
      stairwellId: stairwell._id,
      estateId,
      role: 'owner',
      state: 'active',
      level: 2,
      signerId: `s-${flatId}`,
      callName: null,
      proofs: [],
      powers: [],
      createdAt: NOW,
    }),
  )
  return { stairwell, tally, evidence, bindings }
}

/** An estate with the summaries of its stairwells already rolled up. */
export const seededEstate = (estate: number, stairwells: SeededStairwell[]): EstateDoc => ({
  _id: `estate${estate}`,
  schemaVersion: 1,
  name: `小区${estate}`,
  street: `街道${Math.floor(estate / ESTATES_A_STREET)}`,
  phone: '010-12345678',
  stairwells: Object.fromEntries(
    stairwells.map(({ stairwell, tally }) => [
      stairwell._id,
      {
        building: stairwell.building,
        unit: stairwell.unit,
        floors: 6,
        positions: POSITIONS,
        households: FLATS_A_STAIRWELL,
        risers: stairwell.risers.length,
        summary: summarise(tally, stairwell),
        rev: 1,
      },
    ]),
  ),
  currentRoundId: ROUND,
  roundNo: 1,
  rev: 1,
  rollupPending: true,
  createdAt: NOW,
})

export const seededRound = {
  _id: ROUND,
  estateId: 'estate0',
  title: '量一量',
  state: 'open',
  opensAt: NOW,
  closesAt: new Date('2027-11-01T00:00:00Z'),
}
