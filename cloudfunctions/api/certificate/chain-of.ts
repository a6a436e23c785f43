import type { EvidenceDoc } from '../../../types/evidence'
import { command, type Store } from '../../platform/store'

/** A chain from its beginning up to and with an entry, oldest first. */
export const chainOf = async (store: Store, tallyId: string, seq: number): Promise<EvidenceDoc[]> =>
  (await store.evidence.all({ tallyId, seq: command.lte(seq) })).sort((one, other) => one.seq - other.seq)
