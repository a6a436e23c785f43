import type { EstateDoc } from '../../types/estate'
import { CASE_DAYS } from '../../types/limits'
import type { DoorCasesDoc } from '../../types/planner'
import type { VisitDoc } from '../../types/visit'
import type { Store } from '../platform/store'
import { countCases } from './count-cases'

const NOW = new Date('2026-11-27T00:30:00+08:00')
const ON = '2026-11-26'
const estate = { _id: 'e', roundNo: 1, currentRoundId: 'r' } as EstateDoc

/** A store with an open round, the newest or one before it, and these visits; and what is kept of their count. */
const storeWith = (visits: Pick<VisitDoc, 'at' | 'receivedAt'>[], newest: 'open' | 'closed' = 'open') => {
  const kept: DoorCasesDoc[] = []
  const doorCases = { get: async () => kept.at(-1) ?? null, put: async (doc: DoorCasesDoc) => kept.push(doc) }
  const all = jest.fn(async () => visits)
  const store = {
    ...{ doorCases, visits: { all }, rounds: { peek: async () => ({ state: newest }), find: async () => [{}] } },
    transact: (work: (tx: { doorCases: typeof doorCases }) => unknown) => work({ doorCases }),
  } as unknown as Store
  return { store, kept, all }
}
const visitOn = (day: string) => ({
  at: new Date(`${day}T10:00:00+08:00`),
  receivedAt: new Date(`${day}T10:05:00+08:00`),
})

test('visits of years before, written down when nobody asked what they found, are read on one night and not again', async () => {
  const { store, kept, all } = storeWith([visitOn('2024-03-01')])
  await countCases(store, estate, ON, NOW)
  expect(kept).toMatchObject([{ byObstacle: {}, through: '2026-11-12' }])
  await countCases(store, estate, ON, NOW)
  expect(all).toHaveBeenCalledTimes(1)
})

test(`where no visit is older than ${CASE_DAYS} days nothing is kept`, async () => {
  const { store, kept } = storeWith([visitOn('2026-11-20')])
  await countCases(store, estate, ON, NOW)
  expect(kept).toEqual([])
})

test('while an older round still asks other stairwells nothing is counted early, though the newest has ended', async () => {
  const { store, kept } = storeWith([visitOn('2026-11-20')], 'closed')
  await countCases(store, estate, ON, NOW)
  expect(kept).toEqual([])
})
