import canonicalize from 'canonicalize'
import { helpNewsWords } from '../../domain/help/news'
import { idOfHelper } from '../../domain/help/place-in'
import { silentFor } from '../../domain/help/problem-of'
import type { HelpProposal, HelpTaskDoc } from '../../types/help'
import { log } from '../platform/log'
import type { Store, Transaction } from '../platform/store'
import { Conflict } from '../platform/store-errors'

/**
 * Writes who is proposed, where that differs, and tells whoever is newly asked. Proposing binds nobody, so `rev` stays what it is: whoever is just moving a task is not told that it
 * changed. A task that moved since it was read, or is wanted no more, is left for the next run. Answers how many tasks have somebody else proposed than before.
 */
export const writeProposals = async (
  store: Store,
  tasks: readonly HelpTaskDoc[],
  next: ReadonlyMap<string, HelpProposal[]>,
  now: Date,
): Promise<number> => {
  let changed = 0
  for (const task of tasks) {
    const proposals = next.get(task._id) ?? []
    if (canonicalize(task.proposals.map(said)) === canonicalize(proposals.map(said))) continue
    const isWritten = await writeOne(store, task, proposals, now)
    if (isWritten && canonicalize(task.proposals.map(asked)) !== canonicalize(proposals.map(asked))) changed++
  }
  return changed
}

/** Reasons are facts of the moment (「还有 2 个空位」): they are kept true, though nobody else is asked. */
const said = ({ helper, fromHour, reasons, isPinned }: HelpProposal) => ({ helper, fromHour, reasons, isPinned })
const asked = ({ helper, fromHour }: HelpProposal) => ({ helper, fromHour })

const writeOne = async (store: Store, read: HelpTaskDoc, proposals: HelpProposal[], now: Date): Promise<boolean> => {
  try {
    return await store.transact(async (tx) => {
      const task = await tx.helpTasks.get(read._id)
      if (!task?.isWanted || task.rev !== read.rev) return false
      const proposedIds = [...new Set(proposals.map(({ helper }) => idOfHelper(helper)))]
      // Whoever is not asked any more because they kept silent is remembered: others come before them.
      const silent = silentFor(task, now)
      await tx.helpTasks.put({ ...task, proposals, proposedIds, ...(silent.length > 0 ? { silent } : {}) })
      await tellNewlyAsked(tx, task, proposals, now)
      return true
    })
  } catch (error) {
    // Somebody is taking it at this very moment: the next run looks again.
    if (!(error instanceof Conflict)) throw error
    log('info', 'a task moved while it was matched', { taskId: read._id })
    return false
  }
}

/** One entry a person or station and step of the search, with an id that follows from both: a run repeated tells nobody twice (rule 20). */
const tellNewlyAsked = async (
  tx: Transaction,
  { _id, trail, proposedIds }: HelpTaskDoc,
  proposals: readonly HelpProposal[],
  now: Date,
): Promise<void> => {
  const step = trail.findLastIndex((one) => helpNewsWords(one, 'proposed') !== null)
  if (step < 0) return
  const entry = { schemaVersion: 1, kind: 'helpNews', taskId: _id, step, at: now } as const
  for (const { helper } of proposals) {
    const id = idOfHelper(helper)
    if (proposedIds.includes(id)) continue
    if (helper.as === 'station') {
      await tx.outbox.put({ ...entry, _id: `${_id}~${step}~${id}~news`, personIds: [], stationIds: [id] })
      continue
    }
    const volunteer = await tx.volunteers.get(id)
    if (!volunteer) continue
    const { personId } = volunteer
    await tx.outbox.put({ ...entry, _id: `${_id}~${step}~${personId}~news`, personIds: [personId] })
  }
}
