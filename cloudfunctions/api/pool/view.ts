import { membersOf } from '../../../domain/pool/members'
import { readsFor, speaksFor } from '../../../domain/pool/policy'
import { sharerIn } from '../../../domain/pool/sharer-in'
import { mostOf } from '../../../domain/pool/shares'
import { can, staffMay } from '../../../domain/staff/policy'
import { type PoolCaseDoc, type PoolDoc, viewPool } from '../../../types/pool'
import type { StairwellDoc } from '../../../types/stairwell'
import { action } from '../../platform/action'
import { caseView, type Reader } from './case-view'
import { poolAt } from './pool-at'
import { whatStates } from './what-states'

/** Cases in one answer, newest first. Our decision: a pool of small losses has a few a year. */
const CASES_MAX = 50

/** A stairwell's covenant and its cases: a household sees those it was asked about, who keeps the pool all of them. */
export const view = action(viewPool, async ({ input, actor, store, permit }) => {
  const { stairwell, place, householdOf } = await poolAt(store, input.stairwellId)
  const household = input.flatId === null ? null : householdOf(input.flatId)
  permit(household ? readsFor(actor, household) : staffMay(actor, 'keepPool', place))
  const [pool, cases] = await Promise.all([
    store.pools.get(stairwell._id),
    store.poolCases.find({ stairwellId: stairwell._id }, { limit: CASES_MAX, orderBy: ['openedOn', 'desc'] }),
  ])
  const reader: Reader = household ? { is: 'household', flatId: household[0] ?? '' } : { is: 'keeper' }
  const seen = cases.filter((asked) => reader.is === 'keeper' || reader.flatId in asked.shares)
  const states = await whatStates(store, stairwell._id, seen)
  const roomOf = roomIn(stairwell)
  const mine = reader.is === 'household' ? pool?.members[reader.flatId] : undefined
  const speaks = household !== null && speaksFor(actor, household).ok
  return {
    stairwellId: stairwell._id,
    building: stairwell.building,
    unit: stairwell.unit,
    pool: pool && {
      ...covenantOf(pool, reader.is === 'keeper' ? roomOf : null),
      mostFen: reader.is === 'household' ? mostFenOf(pool, reader.flatId, stairwell) : null,
    },
    mine: mine && pool ? { since: mine.at.toISOString(), isOld: mine.rev !== pool.rev } : null,
    cases: seen.map((asked: PoolCaseDoc) => caseView(asked, states.get(asked._id) ?? 'held', reader, roomOf)),
    abilities: {
      set: can(actor, 'keepPool', place),
      join: speaks && pool?.state === 'open',
      ask: speaks && pool?.state === 'open' && mine?.rev === pool.rev,
    },
  }
})

const covenantOf = (pool: PoolDoc, roomOf: ((flatId: string) => string) | null) => {
  const { covenant, limitFen, rule, windowDays, state, rev } = pool
  const members = membersOf(pool)
  return {
    covenant,
    limitFen,
    rule,
    windowDays,
    state,
    rev,
    members: members.length,
    rooms: roomOf && members.map(roomOf).sort(),
  }
}

/** The flat's exact part of the largest loss among all members and itself, rounded up: no loss shared now could cost it more. */
const mostFenOf = (pool: PoolDoc, flatId: string, stairwell: StairwellDoc): number => {
  const sharers = [...new Set([...membersOf(pool), flatId])].map((member) => sharerIn(stairwell, member))
  return mostOf(pool.limitFen, pool.rule, sharers, flatId)
}

const roomIn =
  ({ flats }: StairwellDoc) =>
  (flatId: string): string =>
    flats.find((flat) => flat.flatId === flatId)?.room ?? ''
