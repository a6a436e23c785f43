import { buildHouse, type House } from '../support/estate'
import { type Deed, type Doc, tampering, verify } from '../support/tampering'

let house: House
beforeAll(async () => {
  house = await buildHouse()
  await house.answer(await house.owner('102'), '102')
})
afterAll(() => house.stop())

const ofHouse = () => tampering(house).ofHouse()
const collection = (name: string) => tampering(house).collection(name)
const read = (name: string, id: string) => tampering(house).read(name, id)
const tampered = (name: string, id: string, change: Deed['change']) => tampering(house).tampered({ name, id, change })
const tallyId = () => `${house.roundId}~${house.stairwellId}`

test('an estate that nobody tampered with has no disagreement', async () => {
  expect(await ofHouse()).toEqual({
    code: 0,
    words: '1 tallies, 2 entries of evidence, 0 histories with 0 entries, 0 disagreements\n',
  })
})

test('an edited text, a missing one, and an edited summary are named (rule 34)', async () => {
  const edited = await tampered('texts', house.textHash, (doc) => ({
    ...doc,
    text: { ...(doc.text as Doc), full: '别的内容' },
  }))
  expect(edited.words).toContain(`text ${house.textHash}: edited`)
  expect(edited.code).toBe(1)
  const missing = await tampered('texts', house.textHash, null)
  expect(missing.words).toContain(`text ${house.textHash}: gone`)
  const { words } = await tampered('estates', house.estateId, (doc) => {
    const { summary } = (doc.stairwells as Record<string, { summary: Doc }>)[house.stairwellId] ?? { summary: {} }
    summary.agreed = 6
    return doc
  })
  expect(words).toContain(`stairwell ${house.stairwellId}: the estate's summary differs in agreed`)
})

test('a tally without its evidence and evidence without its tally are named', async () => {
  const alone = await tampered('tallies', tallyId(), null)
  expect(alone.words).toContain(`tally ${tallyId()}: the tally is gone, its 2 entries remain`)
  const last = await tampered('evidence', `${tallyId()}~1`, null)
  expect(last.words).toContain(`tally ${tallyId()}: evidence ends at 0, the tally at 1`)
  const first = await read('evidence', `${tallyId()}~0`)
  await collection('evidence').doc(`${tallyId()}~0`).remove()
  const none = await tampered('evidence', `${tallyId()}~1`, null)
  await collection('evidence').doc(`${tallyId()}~0`).set(first)
  expect(none.words).toContain(`tally ${tallyId()}: all evidence is gone, the tally remains`)
  expect((await ofHouse()).code).toBe(0)
})

test('evidence of a round that is gone as a whole is found', async () => {
  const seen = await tampered('rounds', house.roundId, null)
  expect(seen.code).toBe(0)
  const round = await read('rounds', house.roundId)
  await collection('rounds').doc(house.roundId).remove()
  const { words } = await tampered('tallies', tallyId(), null)
  await collection('rounds').doc(house.roundId).set(round)
  expect(words).toContain(`tally ${tallyId()}: the tally is gone, its 2 entries remain`)
})

test('where nothing can be read it says what to do', async () => {
  const nobody = await verify(['--url', 'http://127.0.0.1:9', '--data', house.cloud.dataDir])
  expect(nobody).toEqual({ code: 2, words: expect.stringContaining('Nothing answers at http://127.0.0.1:9.') })
  for (const way of ['npm start', '--url', '--data', 'TENCENTCLOUD_SECRETID']) expect(nobody.words).toContain(way)
  const nowhere = await verify(['--data', '/nowhere'])
  expect(nowhere).toEqual({ code: 2, words: expect.stringContaining('/nowhere/secrets.json cannot be read') })
})
