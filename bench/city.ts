import { applyAnswer } from '../domain/consent/apply-answer'
import { openTally } from '../domain/consent/open-tally'
import { summarise } from '../domain/consent/summarise'
import { applyPattern } from '../domain/riser/apply-pattern'
import type { BindingDoc } from '../types/binding'
import type { EstateDoc, StairwellEntry } from '../types/estate'
import type { EvidenceDoc } from '../types/evidence'
import type { RoundDoc } from '../types/round'
import type { Flat, StairwellDoc } from '../types/stairwell'
import type { TallyDoc } from '../types/tally'

/** Synthetic: 6 floors × 6 flats a stairwell, four pipes a column, 200 stairwells an estate, 20 estates a street. */
export const FLATS_A_STAIRWELL = 36
export const STAIRWELLS_AN_ESTATE = 200
const ESTATES_A_STREET = 20
/** Each estate has its own round, as in the product. */
export const roundOf = (estate: number | string): string => `round${estate}`
export const TEXT_HASH = 'b'.repeat(64)
const KINDS = ['kitchenWater', 'kitchenDrain', 'bathroomWater', 'bathroomDrain'] as const
const POSITIONS = ['01', '02', '03', '04', '05', '06']
const NOW = new Date('2026-11-10T02:00:00Z')

export type ModelStairwell = {
  stairwell: StairwellDoc
  tally: TallyDoc
  entry: StairwellEntry
  evidence: EvidenceDoc[]
  bindings: BindingDoc[]
}

const must = <T>(result: { ok: true; value: T } | { ok: false; code: string }): T => {
  if (!result.ok) throw new Error(result.code)
  return result.value
}

/**
 * The one stairwell of which a whole city is made, every second household (or each) agreed by the product's own rules, an owner bound to each
 * flat. Its number and its estate's stand as `%n%` and `%e%` wherever they occur, as do `%building%` and `%unit%`: `relabel` fills
 * them in. What differs from a real city: all have the same answers, and the evidence hashes are those of the model.
 */
export const modelStairwell = (everyNth: 1 | 2 = 2): ModelStairwell => {
  const [n, estateId, roundId] = ['%n%', 'estate%e%', roundOf('%e%')]
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
    building: '%building%',
    unit: '%unit%',
    flats,
    risers,
    openRoundId: roundId,
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
      roundId,
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
  for (let index = 0; index < FLATS_A_STAIRWELL; index += everyNth) {
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
      _id: `p${n}-${index}~${flatId}`,
      schemaVersion: 1,
      personId: `p${n}-${index}`,
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
  const entry: StairwellEntry = {
    building: stairwell.building,
    unit: stairwell.unit,
    floors: 6,
    positions: POSITIONS,
    households: FLATS_A_STAIRWELL,
    risers: risers.length,
    summary: summarise(tally, stairwell),
    rev: 1,
  }
  return { stairwell, tally, entry, evidence, bindings }
}

/** A text of the model stairwell as the one numbered `n` would have it. */
export const relabel = (text: string, n: number): string => {
  const labels: Record<string, string> = {
    n: String(n),
    e: String(Math.floor(n / STAIRWELLS_AN_ESTATE)),
    building: `${Math.floor((n % STAIRWELLS_AN_ESTATE) / 4) + 1}号楼`,
    unit: `${(n % 4) + 1}门`,
  }
  return text.replace(/%(\w+)%/g, (whole, name: string) => labels[name] ?? whole)
}

/** An estate with the summaries of its stairwells rolled up, and its street yet to hear of it. */
export const seededEstate = (estate: number, stairwells: EstateDoc['stairwells']): EstateDoc => ({
  _id: `estate${estate}`,
  schemaVersion: 1,
  name: `小区${estate}`,
  street: `街道${Math.floor(estate / ESTATES_A_STREET)}`,
  phone: '010-12345678',
  stairwells,
  currentRoundId: roundOf(estate),
  roundNo: 1,
  rev: 1,
  rollupPending: true,
  createdAt: NOW,
})

/** What an estate's page reads of its round. */
export const seededRound: Pick<RoundDoc, '_id' | 'estateId' | 'title' | 'state' | 'opensAt' | 'closesAt'> = {
  _id: roundOf(0),
  estateId: 'estate0',
  title: '量一量',
  state: 'open',
  opensAt: NOW,
  closesAt: new Date('2027-11-01T00:00:00Z'),
}
