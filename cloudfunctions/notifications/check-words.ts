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
 * Asks WeChat whether others may see the words of crews' reports, of what is said about claims, and of help asked and thanked for (rule 12). What passes is shown; what does not, what WeChat cannot say, and what
 * waited too long is held for a person. Whoever asked twice gets the same answer, and one that a person decided meanwhile stays. Answers whether it found something.
 */
export const checkWords = async (run: Run): Promise<boolean> => {
  const { store, now, did } = run
  const waiting = (
    await Promise.all([reportsWaiting(run), entriesWaiting(run), helpWaiting(run), thanksWaiting(run)])
  ).flat()
  if (waiting.length === 0) return false
  const personIds = [...new Set(waiting.flatMap(({ by }) => by ?? []))]
  const authors = await store.people.find(
    { _id: command.in(personIds) },
    { limit: personIds.length + 1, field: { openid: true } },
  )
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

/** What helpers are to know, in the asker's words. Neither is a change of the task that anybody has to look at again: its `rev` stays. */
const helpWaiting = async ({ store }: Run): Promise<Waiting[]> => {
  const tasks = await store.helpTasks.find({ wordsState: 'waiting' }, { limit: PAGE })
  return tasks.map(({ _id, raisedBy, words, raisedAt }) => ({
    by: raisedBy.personId,
    words,
    at: raisedAt,
    write: async (tx, verdict) => {
      const task = await tx.helpTasks.get(_id)
      if (task?.wordsState === 'waiting') await tx.helpTasks.put({ ...task, wordsState: verdict })
    },
  }))
}

/** Thanks are of whoever of the household confirmed. */
const thanksWaiting = async ({ store }: Run): Promise<Waiting[]> => {
  const tasks = await store.helpTasks.find({ 'thanks.wordsState': 'waiting' }, { limit: PAGE })
  return tasks.flatMap(({ _id, trail, thanks }) =>
    thanks === null
      ? []
      : {
          by: trail.findLast(({ act }) => act === 'confirm')?.by ?? null,
          words: thanks.words,
          at: thanks.at,
          write: async (tx, verdict) => {
            const task = await tx.helpTasks.get(_id)
            if (task?.thanks?.wordsState === 'waiting')
              await tx.helpTasks.put({ ...task, thanks: { ...task.thanks, wordsState: verdict } })
          },
        },
  )
}
