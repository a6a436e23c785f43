import { parseArgs } from 'node:util'
import { WAYS, whichCloud } from './cloud/which-cloud'
import { auditStore } from './verify-evidence/audit-store'

const ANSWERS_WITHIN_MS = 5_000

/**
 * `npm run verify-evidence -- [--url http://127.0.0.1:7300] [--data .data/demo]`: recomputes every tally from its evidence,
 * checks the texts people answered to and the figures estates show, follows claims, baselines and pools through their histories, and names what disagrees. Exit code 1 when anything
 * does, 2 when nothing could be read. Without arguments the SDK's own variables say which environment is read, and without
 * those it is the local cloud.
 */
export const main = async (args: string[]): Promise<number> => {
  const { values } = parseArgs({ args, options: { url: { type: 'string' }, data: { type: 'string' } } })
  const cloud = whichCloud(values, process.env)
  if (cloud.kind === 'problem') return cannotRead(cloud.words)
  if (cloud.kind === 'local') {
    if (!(await answers(cloud.url))) return cannotRead(`Nothing answers at ${cloud.url}.`)
    Object.assign(process.env, cloud.environment)
  }
  // Imported late: the SDK reads its environment when it loads.
  const { store } = await import('../cloudfunctions/platform/store')
  try {
    const { tallies, entries, histories, told, faults } = await auditStore(store)
    for (const fault of faults) process.stdout.write(`${fault}\n`)
    const counts = `${tallies} tallies, ${entries} entries of evidence, ${histories} histories with ${told} entries`
    process.stdout.write(`${counts}, ${faults.length} disagreements\n`)
    return faults.length === 0 ? 0 : 1
  } catch (error) {
    const isOtherFolder = cloud.kind === 'local' && (error as { code?: string }).code === 'SIGN_PARAM_INVALID'
    if (!isOtherFolder) throw error
    return cannotRead(`The cloud at ${cloud.url} does not run on ${cloud.folder}.`)
  }
}

const answers = (url: string): Promise<boolean> =>
  fetch(`${url}/clock`, { signal: AbortSignal.timeout(ANSWERS_WITHIN_MS) }).then(
    (reply) => reply.ok,
    () => false,
  )

const cannotRead = (words: string): number => {
  process.stderr.write(`${words} Nothing was checked. What to do:\n${WAYS}`)
  return 2
}
