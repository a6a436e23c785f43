import type { Store } from '../../cloudfunctions/platform/store'
import { auditSummary } from '../../domain/evidence/audit-summary'
import { auditTally } from '../../domain/evidence/audit-tally'
import { auditTexts, textsNamed } from '../../domain/evidence/audit-texts'
import type { EvidenceDoc } from '../../types/evidence'
import { auditHistories } from './audit-histories'
import { type Look, lookTwice } from './look-twice'

export type Audit = {
  tallies: number
  /** Of evidence. */
  entries: number
  /** Of claims, baselines and pools, and their entries. */
  histories: number
  told: number
  faults: string[]
}

/** Reads everything that must agree with the evidence and says what does not. Changes nothing. */
export const auditStore = async (store: Store): Promise<Audit> => {
  const rounds = await store.rounds.all({}, { state: true, stairwellIds: true })
  const tallies = await store.tallies.all({}, { stairwellId: true, roundNo: true })
  const begun = rounds.filter(({ state }) => state === 'open' || state === 'closed')
  const ids = new Set([
    ...tallies.map(({ _id }) => _id),
    ...begun.flatMap(({ _id, stairwellIds }) => stairwellIds.map((stairwellId) => `${_id}~${stairwellId}`)),
  ])
  const audit: Audit = { tallies: tallies.length, entries: 0, histories: 0, told: 0, faults: [] }
  const named = new Set<string>()
  const auditTallies = async (ofTallies: Iterable<string>) => {
    for (const id of ofTallies) {
      const { evidence, faults } = await lookTwice(() => lookAtTally(store, id))
      audit.entries += evidence.length
      for (const hash of textsNamed(evidence)) named.add(hash)
      audit.faults.push(...faults)
    }
  }
  await auditTallies(ids)
  // More entries than the known chains hold: some chain has lost its tally. Only then is all evidence gone through.
  if ((await store.evidence.count({})) > audit.entries) {
    const chains = new Set((await store.evidence.all({}, { tallyId: true })).map(({ tallyId }) => tallyId))
    await auditTallies([...chains].filter((id) => !ids.has(id)))
  }
  audit.faults.push(...auditTexts(await store.texts.all({}), named))
  for (const { _id } of await store.estates.all({}, { _id: true })) {
    audit.faults.push(...(await lookTwice(() => lookAtEstate(store, _id, newestOf(tallies)))).faults)
  }
  const { histories, entries: told, faults } = await auditHistories(store)
  return { ...audit, histories, told, faults: [...audit.faults, ...faults] }
}

const lookAtTally = async (store: Store, id: string): Promise<Look & { evidence: EvidenceDoc[] }> => {
  const evidence = (await store.evidence.all({ tallyId: id })).sort((one, other) => one.seq - other.seq)
  const faults = auditTally(await store.tallies.get(id), evidence)
  return { evidence, faults: faults.map((fault) => `tally ${id}: ${fault}`) }
}

/** stairwell → the tally of its latest round */
const newestOf = (tallies: { _id: string; stairwellId: string; roundNo: number }[]): Map<string, string> =>
  new Map(
    [...tallies].sort((one, other) => one.roundNo - other.roundNo).map(({ _id, stairwellId }) => [stairwellId, _id]),
  )

const lookAtEstate = async (store: Store, estateId: string, newest: Map<string, string>): Promise<Look> => {
  const { stairwells = {} } = (await store.estates.get(estateId)) ?? {}
  const faults: string[] = []
  for (const [stairwellId, { summary }] of Object.entries(stairwells)) {
    const tallyId = newest.get(stairwellId)
    const stairwell = await store.stairwells.get(stairwellId)
    if (!stairwell) continue
    const [tally, due] = tallyId
      ? await Promise.all([store.tallies.get(tallyId), store.outbox.find({ tallyId }, { limit: 1 })])
      : [null, []]
    const found = auditSummary(summary, tally, stairwell, due.length > 0)
    faults.push(...found.map((fault) => `estate ${estateId}, stairwell ${stairwellId}: ${fault}`))
  }
  return { faults }
}
