import { partOf, textsOf } from '../../../domain/certificate/part-of'
import { rowOf } from '../../../domain/certificate/row-of'
import { isComplete } from '../../../domain/consent/tally-risers'
import { auditTally } from '../../../domain/evidence/audit-tally'
import { textHash } from '../../../domain/evidence/chain'
import { differingPaths } from '../../../domain/evidence/differing-paths'
import type { CertificatePart, PackHeader } from '../../../types/certificate'
import { log } from '../../platform/log'
import { found, stop, take } from '../../platform/refused'
import type { Store } from '../../platform/store'
import { chainOf } from './chain-of'
import type { Subject } from './subject-of'

type Label = { building: string; unit: string }
/** A stairwell's row in the header, and the hashes of the texts that its chain names. */
export type MadeRow = { row: CertificatePart; texts: string[] }

/**
 * Counts one stairwell anew from its evidence, the whole of which is checked first: what is certified follows from entries that nobody touched, and from nothing else. Refuses
 * `evidence_broken {building, unit}`, also when what was frozen at the close is not what the entries say; `riser_not_complete` for a riser that somebody left meanwhile.
 */
export const makeRow = async (
  store: Store,
  tallyId: string,
  { stairwellId, end }: Subject['stairwells'][number],
  { label, riserId }: { label: Label; riserId: string | null },
): Promise<MadeRow> => {
  const broken = (faults: string[]): never => {
    log('error', 'a chain does not hold, no certificate is made of it', {
      tallyId,
      faults: faults.slice(0, 5).join('; '),
    })
    return stop('evidence_broken', { stairwellId, ...label })
  }
  // The tally first: its chain only grows, and is read up to where the tally stood.
  const tally = found(await store.tallies.get(tallyId))
  const chain = await chainOf(store, tallyId, tally.seq)
  const faults = auditTally(tally, chain)
  if (faults.length > 0) return broken(faults)
  const counted = take(partOf(chain, end?.seq ?? tally.seq))
  const row = rowOf(counted, label, riserId)
  if (end && (row.head !== end.head || differingPaths(row.figures, end.figures).length > 0))
    return broken(['what was frozen at the close is not what its evidence says'])
  if (riserId !== null && !isComplete(found(counted.tally.risers[riserId]))) return stop('riser_not_complete')
  return { row, texts: textsOf(counted.part) }
}

/** Texts by hash, those already there left out. Refuses `evidence_broken` for one that is gone or is not what its hash says (rule 34). */
export const textsFor = async (
  store: Store,
  hashes: readonly string[],
  known: PackHeader['texts'],
): Promise<PackHeader['texts']> => {
  const missing = [...new Set(hashes)].filter((hash) => !Object.hasOwn(known, hash))
  const docs = missing.length > 0 ? await store.texts.among(missing, { text: true }) : []
  const texts = Object.fromEntries(docs.map(({ _id, text }) => [_id, text]))
  const lost = missing.find((hash) => !texts[hash] || textHash(texts[hash]) !== hash)
  return lost ? stop('evidence_broken', { textHash: lost }) : texts
}
