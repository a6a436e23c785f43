import { showWords } from '../platform/report-words'
import { command } from '../platform/store'
import type { Run } from './run'

/** Reports looked at between two looks at what is to be sent. */
const PAGE = 20
/** WeChat checks the words of a person who was here within so long (rule 12). */
const VISIT_MS = 2 * 3_600_000

/**
 * Asks WeChat whether others may see the words of reports (rule 12). What passes is shown; what does not, what WeChat cannot say, and what waited
 * too long is held for a person. Whoever asked twice gets the same answer, and one that a person decided meanwhile stays. Answers whether it found something.
 */
export const checkWords = async (run: Run): Promise<boolean> => {
  const { store, now, did } = run
  const waiting = await store.workReports.find({ wordsState: 'waiting' }, { limit: PAGE })
  if (waiting.length === 0) return false
  const authors = await store.people.find(
    { _id: command.in([...new Set(waiting.map(({ by }) => by))]) },
    { limit: PAGE, field: { openid: true } },
  )
  const openids = new Map(authors.map(({ _id, openid }) => [_id, openid]))
  for (const { _id, by, words, receivedAt } of waiting) {
    if (run.isOver()) break
    const openid = openids.get(by)
    const mayAsk = openid !== undefined && now().getTime() - receivedAt.getTime() < VISIT_MS
    const isFine = mayAsk && (await run.check({ openid, content: words })) === 'pass'
    await store.transact(async (tx) => {
      const report = await tx.workReports.get(_id)
      if (report?.wordsState === 'waiting') await showWords(tx, report, isFine ? 'shown' : 'held')
    })
    did.checked += 1
  }
  return true
}
