import { aboutRound } from '../../domain/certificate/about'
import { type CountedPart, partOf, textsOf } from '../../domain/certificate/part-of'
import { rowOf } from '../../domain/certificate/row-of'
import { packText, sealOf } from '../../domain/certificate/seal'
import { entryHash, GENESIS, textHash } from '../../domain/evidence/chain'
import type { CertificateScope, Pack, PackHeader } from '../../types/certificate'
import type { EvidenceDoc, EvidenceEntry } from '../../types/evidence'
import type { ConsentRule } from '../../types/household'
import type { RoundText } from '../../types/round'
import { closing, run } from './any-round'
import { TEXT, valueOf } from './build-tally'

/** For tests: packs as the functions make them, of histories as `any-round` makes them, with real texts. */

export const ESTATE = { estateId: 'estate1', estateName: '试验小区', street: '试验街道' }
export const ROUND = 'round1'

/** The text that stands behind a hash of `any-round`: its first one has a clause to be read, its later ones none. */
export const textFor = (hash: string): RoundText => ({
  title: '更换老旧立管',
  plain: `换管子 ${hash.slice(0, 4)}`,
  full: '全文',
  items: { kitchenWater: '厨房给水' },
  clauses: hash === TEXT ? [{ clauseId: 'liability', title: '责任', body: '谁弄坏谁赔' }] : [],
})

/** How a household decides, put into its file as it is opened: what all owners carry, each of these carries as well, so that locks stay lawful. */
export type Deciding = { consentRule: ConsentRule; isNamed: boolean }
type Owners = Extract<EvidenceEntry, { kind: 'correction' }>

const decided = <T extends Pick<Owners, 'consentRule' | 'filedSignerIds' | 'owners'>>(
  household: T,
  { consentRule, isNamed }: Deciding,
): T => ({
  ...household,
  consentRule,
  filedSignerIds: isNamed ? household.owners.slice(0, 1).map(({ signerId }) => signerId) : [],
  owners: household.owners.map((owner, i, { length }) => ({
    ...owner,
    share:
      consentRule === 'shares'
        ? { numerator: i === 0 ? 2 : 1, denominator: length === 1 ? 2 : length === 2 ? 3 : 4 }
        : null,
  })),
})

const rewritten = (entry: EvidenceEntry, stairwellId: string, deciding: Deciding): EvidenceEntry => {
  const tallyId = `${ROUND}~${stairwellId}`
  const named = 'textHash' in entry ? { textHash: textHash(textFor(entry.textHash)) } : {}
  if (entry.kind === 'correction') return { ...decided(entry, deciding), tallyId }
  if (entry.kind !== 'opened') return { ...entry, ...named, tallyId } as EvidenceEntry
  const flats = Object.fromEntries(Object.entries(entry.flats).map(([id, flat]) => [id, decided(flat, deciding)]))
  return { ...entry, ...named, tallyId, stairwellId, flats }
}

/** The same history as another stairwell's, its texts real ones and its households deciding as told; linked anew. */
export const chainFor = (evidence: readonly EvidenceDoc[], stairwellId: string, deciding: Deciding): EvidenceDoc[] => {
  let prevHash = GENESIS(`${ROUND}~${stairwellId}`)
  return evidence.map((doc) => {
    const entry = rewritten(doc.entry, stairwellId, deciding)
    const hash = entryHash(prevHash, entry)
    const linked = { ...doc, _id: `${entry.tallyId}~${doc.seq}`, tallyId: entry.tallyId, entry, prevHash, hash }
    prevHash = hash
    return linked
  })
}

/** Every text that these chains name, by its real hash. */
const textsIn = (parts: readonly CountedPart[]): PackHeader['texts'] => {
  const known = new Map(
    [TEXT, ...Array.from({ length: 10 }, (_, n) => `${n}`.repeat(64))].map((hash) => [
      textHash(textFor(hash)),
      textFor(hash),
    ]),
  )
  return Object.fromEntries(
    [...new Set(parts.flatMap(({ part }) => textsOf(part)))].map((hash) => [hash, known.get(hash) as RoundText]),
  )
}

/** A pack of these chains, one stairwell each, up to their ends. */
export const packOf = (
  chains: readonly EvidenceDoc[][],
  scope: CertificateScope = { kind: 'round', roundId: ROUND },
): Pack => {
  const counted = chains.map((chain) => valueOf(partOf(chain, chain.length - 1)))
  const riserId = scope.kind === 'riser' ? scope.riserId : null
  const header: PackHeader = {
    ...{ format: 'chuanmen-pack/1', code: '7K3MQ9TX01AB', ...ESTATE, scope },
    ...{ title: '更换老旧立管', about: aboutRound(chains.length), issuedAt: '2026-11-27T01:00:00.000Z' },
    texts: textsIn(counted),
    parts: counted.map((one, i) => rowOf(one, { building: '6号楼', unit: `${i + 1}门` }, riserId)),
  }
  return { header, parts: counted.map(({ part }) => part), seal: sealOf(header) }
}

export const fileOf = (pack: Pack): Buffer => Buffer.from(packText(pack), 'utf8')

/** A history that ended: steps of `any-round`, and the close. */
export const closedRun = (todo: Parameters<typeof run>[0]): EvidenceDoc[] => run([...todo, closing]).evidence
