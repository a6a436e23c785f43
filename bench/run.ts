import { performance } from 'node:perf_hooks'
import { parseArgs } from 'node:util'
import { functionEnv } from '../test/support/estate'
import { type LocalCloud, sdkFor, startLocalCloud } from '../test/support/local-cloud'
import {
  FLATS_A_STAIRWELL,
  type SeededStairwell,
  STAIRWELLS_AN_ESTATE,
  seededEstate,
  seededRound,
  seededStairwell,
  TEXT_HASH,
} from './city'
import { type Cost, CountingProxy } from './counting-proxy'

/**
 * `npm run bench [-- --quick]`: what one signature, one estate page and the roll-up tree cost as the city grows, beside recounting by
 * an aggregate query in the same run. Counts are exact; times are this machine's and are printed as ratios.
 */
const REPEAT = 15
const BATCH = 50
type Sample = { name: string; ms: number; cost: Cost }

const median = (list: number[]): number => [...list].sort((a, b) => a - b)[Math.floor(list.length / 2)] ?? 0

export const main = async (args: string[]): Promise<number> => {
  const { values } = parseArgs({ args, options: { quick: { type: 'boolean' } } })
  const sizes = values.quick
    ? [{ households: 720 }, { households: 2_160 }]
    : [{ households: 2_000 }, { households: 60_000 }]
  const cityTallies = values.quick ? 400 : 40_000
  const cloud = await startLocalCloud({
    functionsDir: 'dist/cloudfunctions',
    databaseFile: 'cloudfunctions/database.json',
  })
  const proxy = await CountingProxy.to(cloud.url)
  Object.assign(process.env, cloud.sdkEnv, functionEnv(), { TCB_CONTEXT_CNFG: JSON.stringify({ URL: proxy.url }) })
  try {
    const bench = await prepare(cloud, proxy)
    const samples: (Sample & { households: number })[] = []
    let seeded = 0
    for (const { households } of sizes) {
      const stairwells = Math.ceil(households / FLATS_A_STAIRWELL)
      await seed(cloud, seeded, stairwells, bench.personId)
      seeded = stairwells
      samples.push(
        ...(await bench.measure()).map((sample) => ({ ...sample, households: stairwells * FLATS_A_STAIRWELL })),
      )
    }
    report(samples)
    await measureTree(cloud, bench, seeded, cityTallies)
    return 0
  } finally {
    proxy.close()
    await cloud.stop()
  }
}

/** The functions' own code in this process, so that what is counted is the product's work and not a transport's. */
const prepare = async (cloud: LocalCloud, proxy: CountingProxy) => {
  const { main: api } = (await import('../cloudfunctions/api/index')) as {
    main: (event: object, context: object) => Promise<{ ok: boolean; code?: string }>
  }
  const { personIdOf } = await import('../cloudfunctions/platform/actor')
  const { drainRollup, carryUpwards } = await import('../cloudfunctions/platform/rollup')
  const { store } = await import('../cloudfunctions/platform/store')
  const openid = 'bench'
  const personId = personIdOf(openid)
  const db = sdkFor(cloud).database()
  await db.collection('staff').add({
    _id: personId,
    schemaVersion: 1,
    name: '量',
    grants: [{ role: 'administrator' }, { role: 'street', street: '街道0' }],
    createdAt: new Date(),
  })
  await db
    .collection('people')
    .add({ _id: personId, schemaVersion: 1, openid, elderMode: false, createdAt: new Date() })
  await db.collection('rounds').add(seededRound)
  const context = {
    environment: JSON.stringify({
      WX_OPENID: openid,
      TCB_ENV: 'chuanmen-local',
      TCB_SOURCE: 'wx_client',
      WX_CONTEXT_KEYS: ['WX_OPENID'],
    }),
  }
  let intent = 0
  const call = async (action: string, input: object): Promise<void> => {
    const answer = await api({ action, input, requestId: `bench-${intent++}` }, context)
    if (!answer.ok) throw new Error(`${action}: ${answer.code}`)
  }
  const timed = async (name: string, work: (turn: number) => Promise<unknown>, repeat = REPEAT): Promise<Sample> => {
    await work(-1)
    proxy.take()
    const times: number[] = []
    let cost = proxy.take()
    for (let turn = 0; turn < repeat; turn++) {
      const from = performance.now()
      await work(turn)
      times.push(performance.now() - from)
      cost = proxy.take()
    }
    return { name, ms: median(times), cost }
  }
  const sign = (turn: number) =>
    call('consent.answer', {
      roundId: 'bench-round',
      stairwellId: 'stairwell0',
      flatId: 'flat0-1',
      textHash: TEXT_HASH,
      answers: [
        {
          item: 'kitchenDrain',
          state: turn % 2 ? 'agreed' : 'refused',
          reasons: ['noise'],
          words: '',
          askAgainOn: null,
        },
      ],
      clausesRead: [],
    })
  /** The obvious alternative: count the risers of an estate from its tallies each time the page is opened. */
  const recount = (estateId: string | undefined) =>
    db
      .collection('tallies')
      .aggregate()
      .match(estateId ? { estateId } : {})
      .limit(1_000_000)
  return {
    personId,
    db,
    store,
    drainRollup,
    carryUpwards,
    timed,
    measure: async (): Promise<Sample[]> => [
      await timed('one signature', sign),
      await timed('estate page, one document', () => call('estate.view', { estateId: 'estate0' })),
      await timed('estate page, nothing new', () =>
        store.estates
          .peek('estate0', 'rev')
          .then((estate) => call('estate.view', { estateId: 'estate0', since: estate?.rev ?? 0 })),
      ),
      await timed('recount estate by aggregate', () => aggregate(recount('estate0')), 5),
      await timed('recount everything by aggregate', () => aggregate(recount(undefined)), 3),
    ],
    recountAll: () => aggregate(recount(undefined)),
  }
}

// biome-ignore lint/suspicious/noExplicitAny: the SDK's aggregate builder has no useful type
const aggregate = (query: any): Promise<unknown> =>
  query
    .project({ risers: { $objectToArray: '$risers' } })
    .unwind('$risers')
    .group({
      _id: null,
      risers: { $sum: 1 },
      complete: { $sum: { $cond: [{ $eq: ['$risers.v.counts.agreed', { $size: '$risers.v.flatIds' }] }, 1, 0] } },
    })
    .end()

const seed = async (
  cloud: LocalCloud,
  from: number,
  to: number,
  personId: string,
  only: 'all' | 'tallies' = 'all',
): Promise<void> => {
  const db = sdkFor(cloud).database()
  const add = async (name: string, docs: object[]): Promise<void> => {
    for (let at = 0; at < docs.length; at += BATCH) await db.collection(name).add(docs.slice(at, at + BATCH))
  }
  for (let estate = Math.floor(from / STAIRWELLS_AN_ESTATE); estate * STAIRWELLS_AN_ESTATE < to; estate++) {
    const first = Math.max(from, estate * STAIRWELLS_AN_ESTATE)
    const last = Math.min(to, (estate + 1) * STAIRWELLS_AN_ESTATE)
    const stairwells: SeededStairwell[] = []
    for (let n = first; n < last; n++)
      stairwells.push(seededStairwell(n, (index) => (n === 0 && index === 1 ? personId : `p${n}-${index}`)))
    await add(
      'tallies',
      stairwells.map((one) => one.tally),
    )
    if (only === 'all') {
      await add(
        'stairwells',
        stairwells.map((one) => one.stairwell),
      )
      await add(
        'evidence',
        stairwells.flatMap((one) => one.evidence),
      )
      await add(
        'bindings',
        stairwells.flatMap((one) => one.bindings),
      )
    }
    await putEstate(db, estate, first, stairwells)
  }
}

const putEstate = async (
  db: ReturnType<ReturnType<typeof sdkFor>['database']>,
  estate: number,
  first: number,
  stairwells: SeededStairwell[],
): Promise<void> => {
  const doc = seededEstate(estate, stairwells)
  if (first === estate * STAIRWELLS_AN_ESTATE) {
    await db.collection('estates').add(doc)
    return
  }
  const changes = Object.fromEntries(Object.entries(doc.stairwells).map(([id, entry]) => [`stairwells.${id}`, entry]))
  await db.collection('estates').doc(doc._id).update(changes)
}

const measureTree = async (
  cloud: LocalCloud,
  bench: Awaited<ReturnType<typeof prepare>>,
  from: number,
  tallies: number,
): Promise<void> => {
  process.stdout.write(`\nseeding ${tallies} tallies (${tallies * FLATS_A_STAIRWELL} households) …\n`)
  await seed(cloud, from, tallies, bench.personId, 'tallies')
  while ((await bench.carryUpwards(bench.store, new Date(), 200)).estates > 0);
  const change = await bench.timed('one change up to the city', async (turn) => {
    await bench.db
      .collection('tallies')
      .doc('bench-round~stairwell0')
      .update({ version: 1_000_000 + turn })
    await bench.drainRollup(bench.store, { tallyId: 'bench-round~stairwell0', version: 0 })
    await bench.carryUpwards(bench.store, new Date(), 200)
  })
  const recount = await bench.timed('recount the city by aggregate', () => bench.recountAll(), 1)
  table(
    ['roll-up tree', 'households', 'ms', 'reads', 'writes', 'KB in'],
    [change, recount].map(({ name, ms, cost }) => [
      name,
      String(tallies * FLATS_A_STAIRWELL),
      ms.toFixed(1),
      counted(cost, cost.reads),
      counted(cost, cost.writes),
      (cost.bytesIn / 1024).toFixed(1),
    ]),
  )
  process.stdout.write(
    `recount ÷ roll-up of one change: ${(recount.ms / change.ms).toFixed(1)} × (both measured; nothing extrapolated)\n`,
  )
}

const report = (samples: (Sample & { households: number })[]): void => {
  table(
    ['what', 'households', 'ms (median)', 'calls', 'reads', 'writes', 'KB out', 'KB in'],
    samples.map(({ name, households, ms, cost }) => [
      name,
      String(households),
      ms.toFixed(1),
      String(cost.calls),
      counted(cost, cost.reads),
      counted(cost, cost.writes),
      (cost.bytesOut / 1024).toFixed(1),
      (cost.bytesIn / 1024).toFixed(1),
    ]),
  )
  const of = (name: string, at: number) => samples.filter((sample) => sample.name === name)[at]
  for (const name of new Set(samples.map((sample) => sample.name))) {
    const [small, large] = [of(name, 0), of(name, 1)]
    if (small && large)
      process.stdout.write(
        `${name}: ×${(large.ms / small.ms).toFixed(2)} in time, ×${(large.cost.bytesIn / Math.max(1, small.cost.bytesIn)).toFixed(2)} in bytes read, for ×${(large.households / small.households).toFixed(0)} households\n`,
      )
  }
  const page = of('estate page, one document', 1)
  const scan = of('recount estate by aggregate', 1)
  if (page && scan)
    process.stdout.write(`recounting an estate ÷ its one document: ${(scan.ms / page.ms).toFixed(1)} ×\n`)
}

const table = (header: string[], rows: string[][]): void => {
  const widths = header.map((cell, at) => Math.max(cell.length, ...rows.map((row) => row[at]?.length ?? 0)))
  for (const row of [header, ...rows])
    process.stdout.write(
      `${row.map((cell, at) => (at === 0 ? cell.padEnd(widths[at] ?? 0) : cell.padStart(widths[at] ?? 0))).join('  ')}\n`,
    )
}

/** Aggregates run on the server, past the counter: a dash, not a nought. */
const counted = (cost: Cost, amount: number): string => (cost.calls === 0 ? '–' : String(amount))
