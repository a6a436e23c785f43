import type { HelpProposal, HelpTaskDoc } from '../../types/help'
import type { Store } from '../platform/store'
import { writeProposals } from './write-proposals'

const NOW = new Date('2026-09-14T07:00:00Z')
const read = {
  ...{ _id: 't', rev: 3, isWanted: true, proposals: [], proposedIds: [], trail: [] },
} as unknown as HelpTaskDoc
const proposal: HelpProposal = {
  ...{ helper: { as: 'volunteer', volunteerId: 'v' }, fromHour: 9, reasons: [], isPinned: false, at: NOW },
}

/** A store with one task, as it stands by the time it is written. */
const storeWith = (now: Partial<HelpTaskDoc>) => {
  const written: HelpTaskDoc[] = []
  const tx = {
    helpTasks: { get: async () => ({ ...read, ...now }), put: async (doc: HelpTaskDoc) => written.push(doc) },
  }
  const store = { transact: (work: (with_: typeof tx) => unknown) => work(tx) } as unknown as Store
  return { store, written }
}

test.each<[string, Partial<HelpTaskDoc>, number]>([
  ['as it was read is written', {}, 1],
  ['that moved since is left for the next run', { rev: 4 }, 0],
  ['that nobody is wanted for any more is left alone', { isWanted: false }, 0],
])('a task %s', async (_, now, count) => {
  const { store, written } = storeWith(now)
  expect(await writeProposals(store, [read], new Map([['t', [proposal]]]), NOW)).toBe(count)
  expect(written).toHaveLength(count)
})

test('proposals that stand already are not written', async () => {
  const { store, written } = storeWith({})
  const standing = { ...read, proposals: [{ ...proposal, at: new Date(0) }] }
  expect(await writeProposals(store, [standing], new Map([['t', [proposal]]]), NOW)).toBe(0)
  expect(written).toEqual([])
})

test('proposing leaves the revision, so nobody who is just moving the task is told that it changed', async () => {
  const { store, written } = storeWith({})
  await writeProposals(store, [read], new Map([['t', [proposal]]]), NOW)
  expect(written[0]).toMatchObject({ rev: 3, proposedIds: ['v'] })
})
