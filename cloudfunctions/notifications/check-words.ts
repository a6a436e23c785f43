import { CHECK_VISIT_HOURS } from '../../types/limits'
import { showWords } from '../platform/report-words'
import { command, type Transaction } from '../platform/store'
import type { Run } from './run'

/** Words of one kind looked at between two looks at what is to be sent. */
const PAGE = 20
const VISIT_MS = CHECK_VISIT_HOURS * 3_600_000

/** Words that wait: whose, since when, and how what came of them is written, unless somebody decided meanwhile. */
type Waiting = {
  by: string | null
  words: string
  at: Date
  write: (tx: Transaction, verdict: 'shown' | 'held') => Promise<void>
}

/**
 * Asks WeChat whether others may see the words of crews' reports and of what is said about claims (rule 12). What passes is shown; what does not, what WeChat cannot say, and what
 * waited too long is held for a person. Whoever asked twice gets the same answer, and one that a person decided meanwhile stays. Answers whether it found something.
 */
export const checkWords = async (run: Run): Promise<boolean> => {
  const { store, now, did } = run
  const waiting = [...(await reportsWaiting(run)), ...(await entriesWaiting(run))]
  if (waiting.length === 0) return false
  const personIds = [...new Set(waiting.flatMap(({ by }) => by ?? []))]
  const authors = await store.people.find({ _id: command.in(personIds) }, { limit: 2 * PAGE, field: { openid: true } })
  const openids = new Map(authors.map(({ _id, openid }) => [_id, openid]))
  for (const { by, words, at, write } of waiting) {
    if (run.isOver()) break
    const openid = openids.get(by ?? '')
    const mayAsk = openid !== undefined && now().getTime() - at.getTime() < VISIT_MS
    const isFine = mayAsk && (await run.check({ openid, content: words })) === 'pass'
    await store.transact((tx) => write(tx, isFine ? 'shown' : 'held'))
    did.checked += 1
  }
  return true
}

const reportsWaiting = async ({ store }: Run): Promise<Waiting[]> => {
  const reports = await store.workReports.find({ wordsState: 'waiting' }, { limit: PAGE })
  return reports.map(({ _id, by, words, receivedAt }) => ({
    by,
    words,
    at: receivedAt,
    write: async (tx, verdict) => {
      const report = await tx.workReports.get(_id)
      if (report?.wordsState === 'waiting') await showWords(tx, report, verdict)
    },
  }))
}

/** The entry stays as it was hashed: whether others see its words lies beside it. */
const entriesWaiting = async ({ store }: Run): Promise<Waiting[]> => {
  const entries = await store.histories.find({ wordsState: 'waiting' }, { limit: PAGE })
  return entries.map(({ _id, entry, clear }) => ({
    by: entry.by,
    words: clear?.words ?? '',
    at: new Date(entry.at),
    write: async (tx, verdict) => {
      const doc = await tx.histories.get(_id)
      if (doc?.wordsState === 'waiting') await tx.histories.put({ ...doc, wordsState: verdict })
    },
  }))
}
