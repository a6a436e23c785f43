import type { Run } from '../../cloudfunctions/notifications/run'
import type { Store } from '../../cloudfunctions/platform/store'
import type { MessageDoc } from '../../types/message'
import type { DeliveryDoc } from '../../types/notice-ledger'
import type { GrantDoc } from '../../types/reminder'
import { anyEstate, anyHousehold, anyNotice } from '../support/any-backlog'
import { Death } from '../support/death'
import { functionEnv } from '../support/estate'
import { type LocalCloud, sdkFor, startLocalCloud } from '../support/local-cloud'

/** What WeChat answers at the first try, household by household; afterwards 0. Null: sent, and the answer is lost. */
const ANSWERS = [0, 40003, 43101, null, 0, 45009, 0] as const
const MINUTE = 60_000

let cloud: LocalCloud
let product: { store: Store; drain: (run: Run) => Promise<Run['did']>; newRun: (given: never) => Run }

beforeAll(async () => {
  cloud = await startLocalCloud({ databaseFile: 'cloudfunctions/database.json' })
  // The functions' own code in this process, so that it can be stopped between any two steps.
  Object.assign(process.env, functionEnv(), cloud.sdkEnv, { SILENCE: 'true' })
  product = {
    store: (await import('../../cloudfunctions/platform/store')).store,
    drain: (await import('../../cloudfunctions/notifications/drain')).drain,
    newRun: (await import('../../cloudfunctions/notifications/run')).newRun as never,
  }
  await sdkFor(cloud).database().collection('estates').add(anyEstate(new Date()))
})
afterAll(() => cloud?.stop())

type Case = { delivered: string[]; wechatLeft: Map<string, number>; steps: number }

/** One household for each of WeChat's answers, a run that dies at a step, and runs after it until there is peace. */
const liveThrough = async (name: string, at: number, isAfter: boolean): Promise<Case> => {
  const { store, drain, newRun } = product
  const begin = new Date()
  const notice = anyNotice(name, begin)
  const households = ANSWERS.map((_answer, n) => anyHousehold(notice, `${name}-${n}`))
  await store.notices.create(notice)
  for (const collection of ['people', 'grants', 'deliveries', 'messages'] as const)
    await store[collection].createMissing(households.map((one) => one[collection]) as never)

  const wechatLeft = new Map(households.map(({ people }) => [people.openid, 1]))
  const first = new Map<string, number | null>(
    households.map(({ people }, n) => [people.openid, ANSWERS[n] as number | null]),
  )
  const delivered: string[] = []
  const send: Run['send'] = async ({ openid }) => {
    const answer = first.has(openid) ? (first.get(openid) as number | null) : 0
    first.delete(openid)
    if (answer === 43101) wechatLeft.set(openid, 0)
    if (answer === 0 || answer === null) {
      delivered.push(openid)
      wechatLeft.set(openid, (wechatLeft.get(openid) ?? 0) - 1)
    }
    return answer
  }
  const death = new Death(at, isAfter)
  const dying = newRun({
    store: death.around(store),
    now: () => begin,
    send: (letter: Parameters<Run['send']>[0]) => death.step(() => send(letter)),
    isOver: () => false,
  } as never)
  await drain(dying).catch(Death.only)
  for (let turn = 1; turn <= 3; turn++) {
    const later = new Date(begin.getTime() + turn * 11 * MINUTE)
    await drain(newRun({ store, now: () => later, send, isOver: () => false } as never))
  }
  return { delivered, wechatLeft, steps: death.steps }
}

const problems = async (name: string, { delivered, wechatLeft }: Case): Promise<string[]> => {
  const { store } = product
  const wrong: string[] = []
  if (new Set(delivered).size !== delivered.length) wrong.push(`sent twice: ${delivered}`)
  const messages = (await store.messages.find({ noticeId: name }, { limit: 100 })) as MessageDoc[]
  const deliveries = (await store.deliveries.find({ noticeId: name }, { limit: 100 })) as DeliveryDoc[]
  if (messages.length !== ANSWERS.length) wrong.push(`${messages.length} messages`)
  for (const { state, personId, errorCode } of messages) {
    const openid = `reader-${personId.replace('person-', '')}`
    const isDelivered = delivered.includes(openid)
    const delivery = deliveries.find((one) => one.personIds[0] === personId)
    const isHandedOn = delivery?.due === 'call' && delivery.reason !== null
    const isRight =
      (state === 'sent' && isDelivered && delivery?.due === 'wechat') ||
      (state === 'failed' && !isDelivered && isHandedOn) ||
      (state === 'unknown' && isHandedOn)
    if (!isRight) wrong.push(`${personId} ${state} ${errorCode} delivered ${isDelivered} due ${delivery?.due}`)
    const grant = (await store.grants.find({ personId }, { limit: 1 }))[0] as GrantDoc
    const wechat = wechatLeft.get(openid) ?? 0
    // Never more than WeChat counts; fewer only where nobody can tell.
    if (grant.left > wechat || (grant.left < wechat && state !== 'unknown'))
      wrong.push(`${personId} ${state}: ${grant.left} grants, WeChat has ${wechat}`)
  }
  return wrong
}

test.each([
  ['before', false],
  ['right after', true],
])(
  'a run that dies %s any of its steps loses no message, sends none twice and leaves each fate in the ledger (rules 1, 2, 5, 20, 21)',
  async (when, isAfter) => {
    const wrong: string[] = []
    let steps = Number.POSITIVE_INFINITY
    for (let at = 1; at <= steps; at++) {
      const name = `${isAfter ? 'after' : 'before'}-${at}`
      const lived = await liveThrough(name, at, isAfter)
      // Past the last step nothing was cut short: the first such run ends the search.
      if (lived.steps < at) steps = at
      wrong.push(...(await problems(name, lived)).map((problem) => `${when} step ${at}: ${problem}`))
    }
    expect(wrong).toEqual([])
    expect(steps).toBeGreaterThan(30)
  },
)
