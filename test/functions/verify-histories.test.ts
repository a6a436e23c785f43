import { beijingDay } from '../../domain/consent/beijing-day'
import type { HistoryDoc } from '../../types/history'
import { bathroom } from '../support/baselines'
import { buildHouse, type House } from '../support/estate'
import { type Deed, type Doc, tampering } from '../support/tampering'

const ROOM = '302'
const MEMBERS = [ROOM, '102']

let house: House
let seen: ReturnType<typeof tampering>
let claimId: string
let caseId: string
let photoId: string
let flatId: string
/** One household with a claim, a signed baseline, and a small loss its neighbour took a share of. */
beforeAll(async () => {
  house = await buildHouse()
  seen = tampering(house)
  const [owner, crew] = [await house.owner(ROOM), await house.contractor()]
  flatId = house.flat(ROOM).flatId
  const at = { stairwellId: house.stairwellId, flatId }
  const today = beijingDay(await house.cloud.clock.now())

  const room = await bathroom(house, owner, ROOM)
  photoId = room.surfaces[0]?.photoIds[0] ?? ''
  const { rev } = await owner.call('baseline.save', { ...at, rev: 0, rooms: [room] })
  await owner.call('baseline.sign', { ...at, rev, as: 'household' })
  await crew.call('baseline.sign', { ...at, rev, as: 'contractor' })

  const filed = await owner.call('claim.submit', {
    ...{ place: { of: 'flat', ...at }, damagePlace: 'bathroom', damage: 'leak', noticedOn: today, words: '顶上漏水' },
    want: { kind: 'repair' },
  })
  claimId = filed.claimId
  const { stateSeq } = await crew.call('claim.view', { claimId })
  await crew.call('claim.move', { claimId, stateSeq, move: { kind: 'acknowledge', words: '' } })

  const covenant = { covenant: '小毛病大家一起担', limitFen: 20_000, rule: 'even' as const, windowDays: 7 }
  await house.lead.call('pool.set', { stairwellId: house.stairwellId, rev: 0, ...covenant, state: 'open' })
  for (const member of MEMBERS) {
    const joining = { stairwellId: house.stairwellId, flatId: house.flat(member).flatId, rev: 1, join: true }
    await (await house.owner(member)).call('pool.join', joining)
  }
  const asked = await owner.call('pool.ask', { ...at, what: '灯罩碎了', amountFen: 9_999, happenedOn: today })
  caseId = asked.caseId
  const answer = { caseId, flatId: house.flat('102').flatId, agrees: true }
  await (await house.owner('102')).call('pool.answer', answer)
})
afterAll(() => house?.stop())

test('histories that nobody tampered with have no disagreement, and are counted', async () => {
  expect(await seen.ofHouse()).toEqual({
    code: 0,
    words: '1 tallies, 1 entries of evidence, 3 histories with 10 entries, 0 disagreements\n',
  })
})

test('words that were erased leave a history whole (rule 40)', async () => {
  const erased = { name: 'histories', id: `${claimId}~0`, change: (doc: Doc) => ({ ...doc, clear: null }) }
  const { code, words } = await seen.tampered(erased)
  expect({ code, words }).toMatchObject({ code: 0, words: expect.stringContaining(' 0 disagreements') })
})

const entry = (change: Doc) => (doc: Doc) => ({ ...doc, entry: { ...(doc.entry as Doc), ...change } })
const within = (field: string, change: Doc) => (doc: Doc) => ({
  ...doc,
  [field]: { ...(doc[field] as Doc), ...change },
})

/** One deed to each subject at a time: each look at the command is a process of its own. */
const nights: [string, () => { deed: Deed; fault: string }[]][] = [
  [
    'an edited entry, a photo exchanged since it was signed, an edited share of a loss',
    () => [
      {
        deed: { name: 'histories', id: `${claimId}~1`, change: entry({ act: 'withdraw' }) },
        fault: `claim ${claimId}: entry 1 is edited`,
      },
      {
        deed: { name: 'photos', id: photoId, change: within('received', { sha256: 'f'.repeat(64) }) },
        fault: `baseline ${flatId}: what entry 0 signed is not what the baseline shows now`,
      },
      {
        deed: { name: 'poolCases', id: caseId, change: within('shares', { [flatId]: 1 }) },
        fault: `pool ${house.stairwellId}: case ${caseId}.shares.${flatId} is not what the history says`,
      },
    ],
  ],
  [
    'an edited status, a signature that nobody gave, a member that never joined',
    () => [
      {
        deed: { name: 'claims', id: claimId, change: within('facts', { status: { at: 'withdrawn' } }) },
        fault: `claim ${claimId}: the claim's facts.status.at is not what its history says`,
      },
      {
        deed: { name: 'baselines', id: flatId, change: within('household', { by: 'somebody' }) },
        fault: `baseline ${flatId}: the baseline's household is not who its history tells of`,
      },
      {
        deed: {
          ...{ name: 'pools', id: house.stairwellId },
          change: within('members', { nobody: { by: 'x', at: new Date(), rev: 1 } }),
        },
        fault: `pool ${house.stairwellId}: the pool's members.nobody is not what its history says`,
      },
    ],
  ],
  [
    'a tail cut off, and subjects that are gone',
    () => [
      {
        deed: { name: 'histories', id: `${claimId}~1`, change: null },
        fault: `claim ${claimId}: the history ends at 0, the claim at 1`,
      },
      {
        deed: { name: 'baselines', id: flatId, change: null },
        fault: `baseline ${flatId}: the baseline is gone, its 2 entries remain`,
      },
      {
        deed: { name: 'poolCases', id: caseId, change: null },
        fault: `pool ${house.stairwellId}: case ${caseId} is gone`,
      },
    ],
  ],
]
test.each(nights)('%s are named', async (_what, night) => {
  const deeds = night()
  const { code, words } = await seen.tampered(...deeds.map(({ deed }) => deed))
  for (const { fault } of deeds) expect(words).toContain(`${fault}\n`)
  expect(code).toBe(1)
})

test('a whole history that is gone is named', async () => {
  const subjectId = `pool~${house.stairwellId}`
  const docs = (await seen.collection('histories').where({ subjectId }).limit(100).get()).data as HistoryDoc[]
  await seen.collection('histories').where({ subjectId }).remove()
  const { words } = await seen.ofHouse()
  await seen.collection('histories').add(docs)
  expect(words).toContain(
    `pool ${house.stairwellId}: all entries are gone, the pool remains and counts ${docs.length}\n`,
  )
})
