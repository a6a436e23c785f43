import { type LocalCloud, sdkFor } from '../test/support/local-cloud'
import type { BindingDoc } from '../types/binding'
import { modelStairwell, relabel, roundOf, seededRound, TEXT_HASH } from './city'
import type { CountingProxy } from './counting-proxy'
import { recount, talliesScanned } from './recount'
import { type Sample, timer } from './timer'

export const OPENID = 'bench'
/** Recounting a city takes the local cloud minutes rather than the SDK's 15 s. */
const RECOUNT_MS_MAX = 300_000
/** Estates and streets carried by one turn, as the timer does. */
const CARRY = 200

/** The functions' own code in this process, so that what is counted is the product's work and not a transport's. */
const product = async () => {
  const { main } = (await import('../cloudfunctions/api/index')) as {
    main: (event: object, context: object) => Promise<{ ok: boolean; code?: string }>
  }
  const { personIdOf } = await import('../cloudfunctions/platform/actor')
  const { drainRollup, carryUpwards } = await import('../cloudfunctions/platform/rollup')
  const { store } = await import('../cloudfunctions/platform/store')
  return { main, personIdOf, drainRollup, carryUpwards, store }
}

let intent = 0

/** What the measured actions cost in this cloud, and what recounting would. */
export const measure = async (cloud: LocalCloud, proxy: CountingProxy): Promise<Sample[]> => {
  const { main, personIdOf, drainRollup, carryUpwards, store } = await product()
  const personId = personIdOf(OPENID)
  const uncounted = sdkFor(cloud).database()
  const counted = sdkFor({ ...cloud, url: proxy.url }, { timeout: RECOUNT_MS_MAX }).database()
  await addPerson(uncounted, personId)
  while ((await carryUpwards(store, new Date(), CARRY)).estates > 0);

  const call = async (action: string, input: object): Promise<void> => {
    const answer = await main({ action, input, requestId: `bench-${intent++}` }, contextOf(OPENID))
    if (!answer.ok) throw new Error(`${action}: ${answer.code}`)
  }
  const timed = timer(proxy)
  const sign = () => call('consent.answer', answer('agreed'))
  // Its reasons become items of the household's issue list, in the same transaction; the first turn makes the list.
  const refuse = () => call('consent.answer', answer('refused'))
  const bumpTally = (turn: number) =>
    uncounted
      .collection('tallies')
      .doc(`${roundOf(0)}~stairwell0`)
      .update({ version: 1_000_000 + turn })
  const rollUp = async () => {
    await drainRollup(store, { tallyId: `${roundOf(0)}~stairwell0`, version: 0 })
    await carryUpwards(store, new Date(), CARRY)
  }
  const { rev = 0 } = (await store.estates.peek('estate0', 'rev')) ?? {}
  const samples = [
    await timed('estate page, nothing new', () => call('estate.view', { estateId: 'estate0', since: rev })),
    await timed('estate page, one document', () => call('estate.view', { estateId: 'estate0' })),
    await timed('one signature', sign),
    await timed('one refusal, and what follows', refuse, { repeat: 3 }),
    await timed('one change, up to the city', rollUp, { before: bumpTally }),
    await timed('recount the estate from its tallies', () => recount(counted, roundOf(0)), {
      repeat: 3,
      documents: await talliesScanned(uncounted, roundOf(0)),
    }),
    await timed('recount the city from its tallies', () => recount(counted), {
      repeat: 1,
      documents: await talliesScanned(uncounted),
    }),
  ]
  return samples
}

/** Somebody who may see everything, and owns a flat that has not answered yet. */
export const addPerson = async (
  db: ReturnType<ReturnType<typeof sdkFor>['database']>,
  personId: string,
): Promise<void> => {
  const createdAt = new Date()
  const grants = [{ role: 'administrator' }, { role: 'street', street: '街道0' }]
  await db.collection('staff').add({ _id: personId, schemaVersion: 1, name: '量', grants, createdAt })
  await db.collection('people').add({ _id: personId, schemaVersion: 1, openid: OPENID, elderMode: false, createdAt })
  await db.collection('rounds').add(seededRound)
  const binding = JSON.parse(relabel(JSON.stringify(modelStairwell().bindings[1]), 0)) as BindingDoc
  await db.collection('bindings').add({ ...binding, _id: `${personId}~${binding.flatId}`, personId, createdAt })
}

const answer = (state: 'agreed' | 'refused') => ({
  roundId: roundOf(0),
  stairwellId: 'stairwell0',
  flatId: 'flat0-1',
  textHash: TEXT_HASH,
  answers: [{ item: 'kitchenDrain', state, reasons: ['noise'], words: '', askAgainOn: null }],
  clausesRead: [],
})

export const contextOf = (openid: string) => ({
  environment: JSON.stringify({
    WX_OPENID: openid,
    TCB_ENV: 'chuanmen-local',
    TCB_SOURCE: 'wx_client',
    WX_CONTEXT_KEYS: ['WX_OPENID'],
  }),
})
