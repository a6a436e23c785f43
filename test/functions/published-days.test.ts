import type { Store } from '../../cloudfunctions/platform/store'
import { dayRoot } from '../../domain/certificate/day-root'
import { entryHash, GENESIS } from '../../domain/evidence/chain'
import type { DayHeadsDoc } from '../../types/certificate'
import type { EstateDoc } from '../../types/estate'
import type { EvidenceDoc, EvidenceEntry } from '../../types/evidence'
import type { RoundDoc } from '../../types/round'
import type { TallyDoc } from '../../types/tally'
import { anyEstate } from '../support/any-backlog'
import { Death } from '../support/death'
import { functionEnv, startOurCloud } from '../support/estate'
import type { LocalCloud } from '../support/local-cloud'
import { asNobody } from '../support/packs'

let cloud: LocalCloud
let store: Store
let publish: typeof import('../../cloudfunctions/aggregation/publish-day').publishDay
beforeAll(async () => {
  cloud = await startOurCloud()
  Object.assign(process.env, functionEnv(), cloud.sdkEnv, { SILENCE: 'true' })
  ;({ store } = await import('../../cloudfunctions/platform/store'))
  publish = (await import('../../cloudfunctions/aggregation/publish-day')).publishDay
})
afterAll(() => cloud?.stop())

const NOW = new Date('2026-11-30T00:00:00Z')
/** Beijing is eight hours ahead: this is the last moment of its day, and the first of the next. */
const lastOf = (day: string) => new Date(`${day}T15:59:59.999Z`)
const firstAfter = (day: string) => new Date(`${day}T16:00:00.000Z`)

/** An estate with a round, and chains in it that grow as told. */
const estateWith = async (id: string) => {
  await store.estates.create({ ...(anyEstate(NOW) as EstateDoc), _id: id, name: id, roundNo: 1 })
  await store.rounds.create({ _id: `${id}-round`, estateId: id, state: 'open' } as RoundDoc)
  const ends = new Map<string, { seq: number; head: string }>()
  return {
    async grow(stairwellId: string, ...moments: Date[]) {
      const tallyId = `${id}-round~${stairwellId}`
      for (const at of moments) {
        const { seq, head } = ends.get(tallyId) ?? { seq: -1, head: GENESIS(tallyId) }
        const entry = { tallyId, seq: seq + 1, at: at.toISOString(), kind: 'closed', by: 'p' } as EvidenceEntry
        const hash = entryHash(head, entry)
        const doc = { _id: `${tallyId}~${seq + 1}`, schemaVersion: 1, tallyId, seq: seq + 1, flatId: null }
        await store.evidence.create({ ...doc, entry, prevHash: head, hash, clear: null } as EvidenceDoc)
        ends.set(tallyId, { seq: seq + 1, head: hash })
      }
      await store.tallies.put({ _id: tallyId, roundId: `${id}-round`, ...ends.get(tallyId) } as TallyDoc)
    },
    async close(on: string, through: Store = store) {
      await publish(through, (await store.estates.get(id)) as EstateDoc, on, NOW)
    },
    day: (on: string) => store.dayHeads.get(`${id}~${on}`),
    heads: async (on: string) =>
      ((await store.dayHeads.get(`${id}~${on}`))?.heads ?? []).map(
        ({ tallyId, seq }) => `${tallyId.split('~')[1]} ${seq}`,
      ),
    lastDay: async () => (await store.estates.get(id))?.lastDay,
  }
}

test('a day says where each chain stood when it was over, whenever that is looked into', async () => {
  const estate = await estateWith('late')
  await estate.grow('s1', lastOf('2026-11-26'), lastOf('2026-11-27'), firstAfter('2026-11-27'))
  await estate.grow('s2', lastOf('2026-11-27'))
  await estate.grow('begunSince', firstAfter('2026-11-27'))
  await estate.close('2026-11-27')
  expect(await estate.heads('2026-11-27')).toEqual(['s1 1', 's2 0'])
  await estate.close('2026-11-28')
  expect(await estate.heads('2026-11-28')).toEqual(['begunSince 0', 's1 2', 's2 0'])
})

test('a chain that grew by hundreds since midnight is looked back through', async () => {
  const estate = await estateWith('busy')
  const after = Array.from({ length: 120 }, (_, n) => new Date(firstAfter('2026-11-27').getTime() + n))
  await estate.grow('s1', lastOf('2026-11-27'), ...after)
  await estate.close('2026-11-27')
  expect(await estate.heads('2026-11-27')).toEqual(['s1 0'])
})

test('a day on which nothing changed is not published; each names the last one that was', async () => {
  const estate = await estateWith('quiet')
  await estate.close('2026-11-24')
  expect(await estate.lastDay()).toBeUndefined()
  await estate.grow('s1', lastOf('2026-11-25'))
  for (const on of ['2026-11-25', '2026-11-26', '2026-11-27']) await estate.close(on)
  expect(await estate.day('2026-11-26')).toBeNull()
  await estate.grow('s1', lastOf('2026-11-28'))
  await estate.close('2026-11-28')
  const first = (await estate.day('2026-11-25')) as DayHeadsDoc
  const second = (await estate.day('2026-11-28')) as DayHeadsDoc
  expect(first).toMatchObject({ before: null, root: dayRoot(first), chains: 1 })
  expect(second).toMatchObject({ before: { on: '2026-11-25', root: first.root }, root: dayRoot(second) })
  expect(await estate.lastDay()).toEqual({ on: '2026-11-28', root: second.root })
  const written = await store.dayHeads.get('quiet~2026-11-28')
  for (const on of ['2026-11-25', '2026-11-28', '2026-11-28']) await estate.close(on)
  expect(await store.dayHeads.get('quiet~2026-11-28')).toEqual(written)
})

test.each([
  ['before', false],
  ['right after', true],
])(
  'a run that dies %s any of its steps leaves nothing half, and the next one does the rest (rules 20, 21)',
  async (_when, isAfter) => {
    for (let at = 1; ; at++) {
      const estate = await estateWith(`dies-${isAfter}-${at}`)
      await estate.grow('s1', lastOf('2026-11-27'))
      const death = new Death(at, isAfter)
      await estate.close('2026-11-27', death.around(store)).catch(Death.only)
      const [half, day] = [await estate.lastDay(), await estate.day('2026-11-27')]
      expect(half?.root).toBe(day?.root)
      await estate.close('2026-11-27')
      expect(await estate.lastDay()).toEqual({ on: '2026-11-27', root: (await estate.day('2026-11-27'))?.root })
      if (death.steps < at) break
    }
  },
)

test('two runs at once publish one day', async () => {
  const estate = await estateWith('twice')
  await estate.grow('s1', lastOf('2026-11-27'))
  await Promise.all([estate.close('2026-11-27'), estate.close('2026-11-27')])
  expect(await estate.lastDay()).toEqual({ on: '2026-11-27', root: (await estate.day('2026-11-27'))?.root })
})

test('anybody reads published days without a log-in, page by page, and makes their roots anew', async () => {
  const estate = await estateWith('open')
  const days = ['2026-01-05', '2026-03-01', '2026-06-01', '2026-06-02', '2026-11-27']
  for (const on of days) {
    await estate.grow('s1', lastOf(on))
    await estate.close(on)
  }
  const read: string[] = []
  let pages = 0
  for (let before: string | undefined; ; pages++) {
    const answer = await asNobody(cloud, 'certificate.days', { estateId: 'open', ...(before && { before }) })
    if (!answer.ok) throw new Error(answer.code)
    read.push(...answer.value.days.map(({ on }) => on))
    for (const { on, root, before: last, chains } of answer.value.days)
      expect({ root, last, chains }).toEqual({
        root: (await estate.day(on))?.root,
        last: (await estate.day(on))?.before?.root ?? null,
        chains: 1,
      })
    before = answer.value.days.at(-1)?.on
    if (!answer.value.more) break
  }
  expect(read).toEqual([...days].reverse())
  expect(pages).toBeGreaterThan(1)
  const whole = await asNobody(cloud, 'certificate.day', { estateId: 'open', on: '2026-06-02' })
  if (!whole.ok) throw new Error(whole.code)
  expect(whole.value.root).toBe(dayRoot(whole.value))
  expect(Object.keys(whole.value).sort()).toEqual(['before', 'estateId', 'heads', 'on', 'root'])
  expect(await asNobody(cloud, 'certificate.day', { estateId: 'open', on: '2026-06-03' })).toMatchObject({
    code: 'not_found',
  })
  expect(await asNobody(cloud, 'certificate.days', { estateId: 'nowhere' })).toMatchObject({ code: 'not_found' })
})
