import { parseArgs } from 'node:util'
import { compareTally, replay } from '../domain/consent/replay'
import { verifyChain } from '../domain/evidence/chain'
import type { EvidenceDoc } from '../types/evidence'
import type { TallyDoc } from '../types/tally'
import { pointAtLocalCloud } from './point-sdk'

/** What is wrong with one tally; empty when nothing is. */
const faultsOf = (tally: TallyDoc, evidence: EvidenceDoc[]): string[] => {
  const chain = verifyChain(evidence)
  if (!chain.ok) return [`evidence ${chain.brokenAt} is ${chain.why}`]
  if (chain.head !== tally.head || chain.seq !== tally.seq)
    return [`the tally's head is ${tally.seq}, the chain's ${chain.seq}`]
  const again = replay(evidence)
  return again.ok ? compareTally(tally, again.value) : [`evidence does not replay: ${again.code}`]
}

/**
 * `npm run verify-evidence -- [--url http://127.0.0.1:7300] [--data .data/demo]`: recomputes every tally from its evidence
 * and compares. Names the first broken link of each chain and every field that disagrees; exit code 1 when anything does.
 * Without --url the SDK's own environment variables say which environment is read.
 */
export const main = async (args: string[]): Promise<number> => {
  const { values } = parseArgs({
    args,
    options: { url: { type: 'string' }, data: { type: 'string', default: '.data/demo' } },
  })
  if (values.url) pointAtLocalCloud(values.url, values.data)
  // Imported late: the SDK reads its environment when it loads.
  const { store } = await import('../cloudfunctions/platform/store')
  const tallies = await store.tallies.all({})
  let entries = 0
  let broken = 0
  for (const tally of tallies) {
    const evidence = (await store.evidence.all({ tallyId: tally._id })).sort((one, other) => one.seq - other.seq)
    entries += evidence.length
    for (const fault of faultsOf(tally, evidence)) {
      broken++
      process.stdout.write(`${tally._id}: ${fault}\n`)
    }
  }
  process.stdout.write(`${tallies.length} tallies, ${entries} entries of evidence, ${broken} disagreements\n`)
  return broken === 0 ? 0 : 1
}
